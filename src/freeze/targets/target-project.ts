import type { Field, FieldValue, Size } from '../../template/schema.ts';
import type { BundlePaths } from '../bundle-paths.ts';
import { slug } from '../file-name.ts';
import type { FrozenVersion } from '../frozen-version.ts';
import { versionFolder } from '../image-path.ts';
import { quoteScript } from '../snippets/escape.ts';
import type { TargetProject } from './target.ts';

export function targetProject(
  frozen: FrozenVersion,
  paths: BundlePaths,
  readBlob: TargetProject['readBlob'],
): TargetProject {
  const template = slug(frozen.name, 'card');
  const required = frozen.manifest.fields.filter((field) => field.required);
  const entries = required.map((field) => `${field.name}: ${printValue(sampleOf(field))}`);
  const title = required.find(({ kind }) => kind === 'text');
  const titleText = title ? String(sampleOf(title)) : frozen.name;
  return {
    template,
    bundle: `frieze/${template}`,
    imageFolder: `og/${template}/${versionFolder(frozen)}`,
    sampleValues: entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`,
    sample: Object.fromEntries(required.map((field) => [field.name, sampleOf(field)])),
    size: frozen.manifest.sizes[0] as Size,
    sampleTitle: quoteScript(titleText),
    sampleTitleText: titleText,
    frozen,
    paths,
    readBlob,
  };
}

const plainSamples: Record<Field['kind'], FieldValue> = {
  text: 'A headline',
  image: '',
  colour: '#2457f5',
  number: 1,
  date: '2026-01-31',
  boolean: true,
  list: ['one', 'two'],
  choice: '',
};

function sampleOf({ kind, sample, choices }: Field): FieldValue {
  return sample ?? (kind === 'choice' ? (choices?.[0] ?? '') : plainSamples[kind]);
}

function printValue(value: FieldValue): string {
  if (typeof value === 'string') return quoteScript(value);
  if (Array.isArray(value)) return `[${value.map(quoteScript).join(', ')}]`;
  return String(value);
}
