import type { EditorState } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { SourceKind } from '../../../source/source-tree.ts';
import type { Manifest } from '../../../template/schema.ts';
import { attributeNames, elementNames, helperNames } from './card-words.ts';
import type { CodeContext } from './code-context.ts';
import { findContext } from './find-context.ts';
import { describeStatus, findStyleFacts, findValueFacts, type StyleStatus } from './style-catalogue.ts';

export interface HoverText {
  title: string;
  sentences: string[];
  /** Set when the engine's answer is part of it. */
  status: StyleStatus | null;
}

/** Says what a word means to the card, while the pointer rests on it. */
export const createHover = (kind: SourceKind, readManifest: () => Manifest) =>
  hoverTooltip(
    ({ state }, pos, side) => {
      const found = findContext(state, side < 0 ? pos : pos + 1, kind);
      if (!found || found.from === found.to || pos < found.from || pos > found.to) return null;
      const text = describeWord(state, found, readManifest());
      if (!text) return null;
      return { pos: found.from, end: found.to, above: true, create: () => ({ dom: drawHover(text) }) };
    },
    { hoverTime: 500 },
  );

/** null for words that need no explaining. */
export function describeWord(state: EditorState, context: CodeContext, manifest: Manifest): HoverText | null {
  const word = state.sliceDoc(context.from, context.to);
  switch (context.at) {
    case 'style-name':
      return describeName(word);
    case 'style-value':
      return describeValue(context.name, word);
    case 'token': {
      const value = manifest.tokens[word.slice(2)];
      return plain(word, value === undefined ? 'The template has no such token.' : `Token: ${value}.`);
    }
    case 'asset': {
      const asset = manifest.assets.find(({ name }) => `asset:${name}` === word);
      return asset ? plain(word, `Image of the template, ${asset.mime}.`) : null;
    }
    case 'tag':
      return fromWords(elementNames, word);
    case 'attribute':
      return fromWords(attributeNames, word);
    default:
      return describeField(word, manifest) ?? fromWords(helperNames, word);
  }
}

const plain = (title: string, ...sentences: string[]): HoverText => ({ title, sentences, status: null });

const fromWords = (words: Readonly<Record<string, string>>, word: string): HoverText | null =>
  Object.hasOwn(words, word) ? plain(word, words[word]!) : null;

function describeName(name: string): HoverText | null {
  const facts = findStyleFacts(name);
  if (!facts) return null;
  const [special] = facts.values.filter(({ status }) => status === facts.status);
  const sentence = describeStatus(facts.status, facts.status === 'works' ? '' : (special?.note ?? ''));
  return { title: name, sentences: [facts.description, sentence].filter(Boolean), status: facts.status };
}

function describeValue(name: string, value: string): HoverText | null {
  const facts = findValueFacts(name, value);
  if (facts)
    return {
      title: `${name}: ${value.trim()}`,
      sentences: [describeStatus(facts.status, facts.note)],
      status: facts.status,
    };
  const owner = findStyleFacts(name);
  return owner && (owner.status === 'ignored' || owner.status === 'stops') ? describeName(name) : null;
}

function describeField(word: string, { fields }: Manifest): HoverText | null {
  const field = fields.find(({ name }) => name === word);
  if (!field) return null;
  const sample =
    typeof field.sample === 'string' && field.sample !== ''
      ? [`For example: ${field.sample.slice(0, 80)}`]
      : [];
  return plain(word, `Field, ${field.kind}, ${field.required ? 'required' : 'optional'}.`, ...sample);
}

function drawHover({ title, sentences, status }: HoverText): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-word';
  const head = box.appendChild(document.createElement('b'));
  head.textContent = title;
  for (const sentence of sentences) {
    const line = box.appendChild(document.createElement('p'));
    line.textContent = sentence;
  }
  if (status) box.dataset.status = status;
  return box;
}
