import type { TargetProject } from './target.ts';

/** Puts the project's names into a glue file: `{{template}}`, `{{bundle}}`, `{{imageFolder}}`, `{{sampleValues}}`, `{{sampleTitle}}`. */
export function fillTemplate(text: string, project: TargetProject): string {
  const { template, bundle, imageFolder, sampleValues, sampleTitle } = project;
  const names: Record<string, string> = { template, bundle, imageFolder, sampleValues, sampleTitle };
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => names[name] ?? whole);
}
