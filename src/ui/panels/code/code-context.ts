/** What may be written at a place; [from, to) is the word, or the content of the quotes, around it. */
export type CodeContext = { from: number; to: number } & (
  | { at: 'style-name'; quoted: boolean }
  | { at: 'style-value'; name: string; quoted: boolean }
  | { at: 'tag' }
  | { at: 'attribute' }
  /** An expression: a field or a helper. */
  | { at: 'expression' }
  /** The names a card takes apart from its fields. */
  | { at: 'parameter' }
  /** Names imported from ./format.js. */
  | { at: 'import' }
  /** The name of a field as text: `{{title}}`, `data-field="title"`. */
  | { at: 'field' }
  /** After the bar of `{{date | formatDate}}`. */
  | { at: 'helper' }
  /** `asset:` and a name. */
  | { at: 'asset' }
  /** The `--name` in `var(--name)`. */
  | { at: 'token' }
);
