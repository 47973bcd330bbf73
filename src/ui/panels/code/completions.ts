import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
  pickedCompletion,
  startCompletion,
} from '@codemirror/autocomplete';
import { localCompletionSource } from '@codemirror/lang-javascript';
import type { EditorView } from '@codemirror/view';
import type { TextChange } from '../../../lib/text-span.ts';
import type { SourceKind } from '../../../source/source-tree.ts';
import type { Manifest } from '../../../template/schema.ts';
import { attributeNames, elementNames, helperNames } from './card-words.ts';
import type { CodeContext } from './code-context.ts';
import { findContext } from './find-context.ts';
import { importHelper, takeField } from './needed-name.ts';
import { describeStatus, drawnStyles, findStyleFacts, type StyleFacts } from './style-catalogue.ts';

const wordPattern = /^[\w$-]*$/;

/** Offers what the engine draws and what the template has, at the place of the caret. */
export function createCompletionSource(kind: SourceKind, readManifest: () => Manifest) {
  return (context: CompletionContext): CompletionResult | null => {
    const found = findContext(context.state, context.pos, kind);
    if (!found) return null;
    const isFree = !('quoted' in found && found.quoted) && found.from === context.pos;
    const opens = found.at === 'tag' || found.at === 'asset' || found.at === 'token' || found.at === 'field';
    if (isFree && !opens && !context.explicit) return null;
    const options = listOptions(found, kind, readManifest());
    if (options.length === 0) return null;
    return {
      from: found.from,
      options,
      validFor: found.at === 'style-value' && found.quoted ? /^[^'"]*$/ : wordPattern,
    };
  };
}

/** The entries for a place, in the order in which equal matches are shown. */
export function listOptions(context: CodeContext, kind: SourceKind, manifest: Manifest): Completion[] {
  switch (context.at) {
    case 'style-name':
      return drawnStyles.map((facts) => nameOption(facts, context.quoted));
    case 'style-value':
      return valueOptions(context.name, context.quoted, kind, manifest);
    case 'tag':
      return wordOptions(elementNames, 'element');
    case 'attribute':
      return wordOptions(attributeNames, 'attribute');
    case 'import':
    case 'helper':
      return wordOptions(helperNames, 'helper');
    case 'expression':
      return [
        ...fieldOptions(manifest).map(takingField),
        ...wordOptions(helperNames, 'helper').map(importing),
      ];
    case 'parameter':
      return [
        ...fieldOptions(manifest),
        { label: 'size', type: 'field', detail: 'width and height of the card' },
      ];
    case 'field':
      return fieldOptions(manifest);
    case 'asset':
      return manifest.assets.map(({ name, mime }) => ({
        label: `asset:${name}`,
        type: 'asset',
        detail: mime,
      }));
    case 'token':
      return Object.entries(manifest.tokens).map(([name, value]) => ({
        label: `--${name}`,
        type: 'token',
        detail: value,
      }));
  }
}

const importing = (option: Completion): Completion => ({ ...option, apply: insertWith(importHelper) });
const takingField = (option: Completion): Completion => ({ ...option, apply: insertWith(takeField) });

/** Writes the word, and elsewhere what it needs to be known. */
function insertWith(findNeeded: (source: string, name: string) => TextChange | null) {
  return (view: EditorView, completion: Completion, from: number, to: number) => {
    const needed = findNeeded(view.state.doc.toString(), completion.label);
    const changes = view.state.changes([{ from, to, insert: completion.label }, ...(needed ? [needed] : [])]);
    view.dispatch({
      changes,
      selection: { anchor: changes.mapPos(to, 1) },
      annotations: pickedCompletion.of(completion),
      userEvent: 'input.complete',
      scrollIntoView: true,
    });
  };
}

/** Names of the file itself, but for those that are offered with what they mean. */
export function createLocalSource(readManifest: () => Manifest): CompletionSource {
  return (context) => {
    const local = localCompletionSource(context);
    if (!local) return null;
    const known = new Set([...readManifest().fields.map(({ name }) => name), ...Object.keys(helperNames)]);
    return { ...local, options: local.options.filter(({ label }) => !known.has(label)) };
  };
}

const fieldOptions = ({ fields }: Manifest): Completion[] =>
  fields.map(({ name, kind }) => ({ label: name, type: 'field', detail: `${kind} field`, boost: 1 }));

const wordOptions = (words: Readonly<Record<string, string>>, type: string): Completion[] =>
  Object.entries(words).map(([label, info]) => ({ label, type, info }));

function nameOption({ name, description, status }: StyleFacts, quoted: boolean): Completion {
  const detail = status === 'partial' ? { detail: 'in part' } : {};
  // Described names are the common ones.
  const option = {
    label: name,
    type: 'style',
    ...detail,
    ...(description ? { info: description, boost: 1 } : {}),
  };
  return quoted ? option : { ...option, apply: insertName };
}

/** Writes the colon too, unless it is there, and goes on to the value. */
function insertName(view: EditorView, completion: Completion, from: number, to: number): void {
  const hasColon = /^\s*:/.test(view.state.sliceDoc(to, to + 8));
  const insert = hasColon ? completion.label : `${completion.label}: `;
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    annotations: pickedCompletion.of(completion),
    userEvent: 'input.complete',
    scrollIntoView: true,
  });
  if (!hasColon) startCompletion(view);
}

const isColour = (name: string) => /color$/i.test(name) || name === 'background';

function valueOptions(name: string, quoted: boolean, kind: SourceKind, manifest: Manifest): Completion[] {
  const known =
    findStyleFacts(name)?.values.filter(({ status }) => status === 'works' || status === 'partial') ?? [];
  const values: Completion[] = known.map(({ value, status, note }, index) => ({
    label: value,
    sortText: String(index).padStart(3, '0'),
    ...(status === 'partial' ? { detail: 'in part', info: describeStatus(status, note) } : {}),
  }));
  if (name === 'fontFamily') values.splice(0, values.length, ...familyOptions(manifest));
  if (isColour(name)) values.unshift(...tokenOptions(manifest));
  if (quoted) return values;
  const quote = kind === 'jsx' ? "'" : '"';
  const plain = values.map((option) => ({ ...option, apply: quoteValue(option.label, quote) }));
  return kind === 'jsx' ? [...plain, ...fieldOptions(manifest).map(takingField)] : plain;
}

const quoteValue = (value: string, quote: string) =>
  /^-?[\d.]+$/.test(value) ? value : `${quote}${value}${quote}`;

const familyOptions = ({ fonts }: Manifest): Completion[] =>
  [...new Set(fonts.map(({ family }) => family))].map((label) => ({
    label,
    detail: 'font of the template',
    boost: 1,
  }));

const tokenOptions = ({ tokens }: Manifest): Completion[] =>
  Object.entries(tokens).map(([name, value]) => ({ label: `var(--${name})`, detail: value, boost: 2 }));
