import type { TargetProject } from './target.ts';

/**
 * The argument of `cardTags` for the example page of a README, one member a line. A dynamic page gives its values; a
 * picture that is made with the site has none in its address.
 */
export function examplePage(project: TargetProject, picture: 'dynamic' | 'built'): string[] {
  const { sampleTitle, sampleValues } = project;
  return [
    `site: 'https://example.com',`,
    `path: '/',`,
    `page: 'home',`,
    `title: ${sampleTitle},`,
    `alt: ${sampleTitle},`,
    ...(picture === 'dynamic' ? [`values: ${sampleValues},`] : []),
  ];
}

/** Lines of a diff that come. */
export function added(indent: string, lines: readonly string[]): string {
  return lines.map((line) => `+${line === '' ? '' : indent + line}`).join('\n');
}
