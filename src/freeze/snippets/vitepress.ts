import { indent } from './component-tags.ts';
import { quoteScript } from './escape.ts';
import { metaTags, type PageValue, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { siteParts } from './template-tags.ts';

export const vitepress: SnippetPrinter = {
  label: 'VitePress',
  file: '.vitepress/config.ts',
  trap: 'VitePress drops no double tag: what `head` in the configuration or in front matter writes is sent as well, and 404.md comes through here too.',
  proof: { kind: 'rendered', in: 'VitePress 1.6.4' },
  print(card) {
    const { origin, imageFolder } = siteParts(card);
    const values: Partial<Record<PageValue, string>> = {
      title: 'title',
      url: `\`${origin}/\${path}\``,
      description: 'description',
      image: `\`${imageFolder}/\${slug}.png\``,
      alt: 'title',
      publishedTime: 'frontmatter.date',
      modifiedTime: 'frontmatter.updated',
      author: 'frontmatter.author',
      section: 'frontmatter.section',
    };
    const filled = metaTags({ ...card, description: card.description || 'x', alt: card.alt || 'x' });
    const json = plainImageJson(card);
    const lines = filled.map(
      ({ attribute, key, content, from }) =>
        `['meta', { ${attribute}: '${key}', content: ${(from && values[from]) ?? quoteScript(content)} }],`,
    );
    return printLines([
      "import { defineConfig, type HeadConfig } from 'vitepress';",
      '',
      'export default defineConfig({',
      '  transformHead({ pageData: { title, description, frontmatter, relativePath } }) {',
      "    const path = relativePath.replace(/(^|\\/)index\\.md$/, '$1').replace(/\\.md$/, '');",
      "    const slug = path.split('/').filter(Boolean).pop() ?? 'home';",
      '    const tags: HeadConfig[] = [',
      ...indent(lines, 6),
      '    ];',
      json === null
        ? null
        : `    tags.push(['script', { type: 'application/ld+json' }, ${quoteScript(json)}]);`,
      '    // A page without an author has no tag for one.',
      "    return tags.filter(([name, { content }]) => name !== 'meta' || Boolean(content));",
      '  },',
      '});',
    ]);
  },
};
