import * as z from 'zod/mini';

// Without this zod compiles validators with `new Function`, which the page's policy forbids.
z.config({ jitless: true });

export const fieldKinds = ['text', 'image', 'colour', 'number', 'date', 'boolean', 'list', 'choice'] as const;
export const fieldNamePattern = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** Names that would reach an object's prototype, or that every card already receives. */
export const reservedFieldNames: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'size',
  'children',
];

const fieldName = z.string().check(
  z.regex(fieldNamePattern),
  z.maxLength(64),
  z.refine((name) => !reservedFieldNames.includes(name), { error: 'This name is reserved.' }),
);
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const relativePath = z.string().check(z.regex(/^(?!\/)(?!.*\.\.)[\w./@-]+$/));

/** text, image (`asset:name` or a data URI), colour and date (ISO 8601) are strings; a list is strings. */
export const fieldValueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
export type FieldValue = z.infer<typeof fieldValueSchema>;

export const fieldSchema = z.object({
  name: fieldName,
  kind: z.enum(fieldKinds),
  required: z.boolean(),
  default: z.optional(fieldValueSchema),
  sample: z.optional(fieldValueSchema),
  choices: z.optional(z.array(z.string())),
});
export type Field = z.infer<typeof fieldSchema>;
export type FieldKind = Field['kind'];

const positiveInt = z.int().check(z.minimum(1));

/** What happens to one text field when it is long. Sizes in px; words are runs between white space. */
export const textRuleSchema = z.object({
  field: fieldName,
  maxWords: z.optional(positiveInt.check(z.maximum(1000))),
  maxGraphemes: z.optional(positiveInt.check(z.maximum(10000))),
  maxPx: z.optional(positiveInt.check(z.maximum(400))),
  minPx: z.optional(positiveInt.check(z.maximum(400))),
  maxLines: z.optional(positiveInt.check(z.maximum(50))),
  cut: z.enum(['word', 'grapheme', 'none']),
  ellipsis: z.string().check(z.maxLength(8)),
  fallback: z.string().check(z.maxLength(500)),
  warnPx: z.optional(positiveInt),
});
export type TextRule = z.infer<typeof textRuleSchema>;

export const sizeSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  widthPx: positiveInt.check(z.maximum(4096)),
  heightPx: positiveInt.check(z.maximum(4096)),
});
export type Size = z.infer<typeof sizeSchema>;

export const fontRefSchema = z.object({
  family: z.string().check(z.minLength(1), z.maxLength(100)),
  weight: z.int().check(z.minimum(1), z.maximum(1000)),
  style: z.enum(['normal', 'italic']),
  file: relativePath,
  sha256,
});
export type FontRef = z.infer<typeof fontRefSchema>;

export const assetRefSchema = z.object({
  name: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  mime: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/svg+xml']),
  file: relativePath,
  sha256,
});
export type AssetRef = z.infer<typeof assetRefSchema>;

export const profileIds = ['frieze'] as const;

/** template.json: everything about a template but its source. Font order is the fallback order. */
export const manifestSchema = z.object({
  schema: z.literal(1),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: z.enum(['jsx', 'json']),
  profile: z.enum(profileIds),
  sizes: z.array(sizeSchema).check(z.minLength(1), z.maxLength(20)),
  fields: z.array(fieldSchema).check(z.maxLength(100)),
  rules: z.array(textRuleSchema).check(z.maxLength(100)),
  fonts: z.array(fontRefSchema).check(z.maxLength(200)),
  assets: z.array(assetRefSchema).check(z.maxLength(200)),
  tokens: z.record(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)), z.string().check(z.maxLength(200))),
});
export type Manifest = z.infer<typeof manifestSchema>;

export type Values = { readonly [field: string]: FieldValue };

/** A named set of field values under test. A field that is absent is left out of the card. */
export const fixtureSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  values: z.record(z.string(), fieldValueSchema),
});
export type Fixture = z.infer<typeof fixtureSchema>;

/** What a designer let stand on one headline at one size, as it was seen. It is no part of a version. */
export const acceptanceSchema = z.object({
  /** Its text, so that the decision outlives a list that is brought in again. */
  headline: z.string(),
  sizeId: z.string().check(z.maxLength(32)),
  saw: z.array(z.string()).check(z.maxLength(200)),
});
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** What the editor edits and the database stores: the pair of files, the headlines under test, what was accepted. */
export interface Template {
  manifest: Manifest;
  source: string;
  fixtures: Fixture[];
  accepted?: Acceptance[];
}
