import type { TargetProject } from './target.ts';

/** Puts the project's names, `{{template}}` and so on, into one of its files. */
export function fillTemplate(text: string, project: TargetProject): string {
  const { template, bundle, imageFolder, sampleValues, sampleTitle } = project;
  const names: Record<string, string> = {
    template,
    bundle,
    imageFolder,
    sampleValues,
    sampleTitle,
    widthPx: String(project.size.widthPx),
    heightPx: String(project.size.heightPx),
  };
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => names[name] ?? whole);
}
