import type { Field, Size } from '../template/schema.ts';

/** `types.d.ts`: the contract and the faces of `draw.mjs` for TypeScript. */
export function typesFile(fields: readonly Field[], sizes: readonly Size[]): string {
  return `${fieldsInterface(fields)}
export type SizeId = ${printUnion(sizes.map((size) => size.id))};

/** How the text came out. Sizes in px; \`smallPx\` only where it is below the rule's warning size. */
export type Verdict =
  | { kind: 'fits'; lines: number; smallPx?: number }
  | { kind: 'shrinks'; px: number; lines: number; smallPx?: number }
  | {
      kind: 'cut';
      afterWords: number;
      afterGraphemes?: number;
      leftOver: number;
      limit: 'words' | 'graphemes' | 'lines' | 'box';
      lines: number;
      smallPx?: number;
    }
  | { kind: 'fallback'; text: string; smallPx?: number }
  | { kind: 'overflows'; reason: string }
  | { kind: 'unknown'; reason: string };

export interface Drawn {
  /** What was asked for; \`png\` is the same unless that was a JPEG. */
  bytes: Uint8Array;
  type: 'image/png' | 'image/jpeg';
  png: Uint8Array;
  widthPx: number;
  heightPx: number;
  /** Of the worst field. */
  verdict: Verdict;
  verdicts: { field: string; verdict: Verdict }[];
  /** Characters that no font of the card can draw. */
  missingGlyphs: string[];
}

export interface OpenCard {
  /** Rejects with an error that names the field when a value does not fit the contract. */
  draw(values: Fields, options?: {
    size?: SizeId;
    scale?: number;
    /** \`png8\` has 256 colours; \`quality\`, 1 to 100, is that of a JPEG. */
    format?: 'png' | 'png8' | 'jpeg';
    quality?: number;
  }): Promise<Drawn>;
  contract: { name: string; fields: unknown[]; sizes: { id: SizeId; widthPx: number; heightPx: number }[] };
}
`;
}

/** The contract alone, as an interface. */
export function fieldsInterface(fields: readonly Field[]): string {
  return `/** The fields of this card. */
export interface Fields {
${fields.map(printField).join('')}}
`;
}

/** Types of `draw.mjs` itself, so that an import of it is checked. */
export const drawTypesFile = `import type { OpenCard } from './types.d.ts';

/** \`folder\`: where template.json lies; by default the folder of draw.mjs. */
export declare function openCard(folder?: URL | string): Promise<OpenCard>;
`;

function printField(field: Field): string {
  const mark = field.required ? '' : '?';
  const type = field.required ? printType(field) : `${printType(field)} | null`;
  return `  /** ${describeField(field)} */\n  ${field.name}${mark}: ${type};\n`;
}

function printType(field: Field): string {
  switch (field.kind) {
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'list':
      return 'readonly string[]';
    case 'choice':
      return printUnion(field.choices ?? []);
    default:
      return 'string';
  }
}

function describeField(field: Field): string {
  const kinds: Partial<Record<Field['kind'], string>> = {
    image: 'Image: an asset:name of this card, or a data: URI.',
    colour: 'Colour: any CSS colour.',
    date: 'Date: ISO 8601.',
  };
  const kind = kinds[field.kind] ?? `${field.kind[0]?.toUpperCase()}${field.kind.slice(1)}.`;
  const preset =
    field.default === undefined || field.required ? '' : ` Default: ${JSON.stringify(field.default)}.`;
  // A default may hold the two characters that would end the comment.
  return (kind + preset).replaceAll('*/', '*\\/');
}

function printUnion(values: readonly string[]): string {
  return values.length === 0 ? 'never' : values.map(printLiteral).join(' | ');
}

function printLiteral(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped}'`;
}
