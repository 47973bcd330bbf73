import { javascript } from '@codemirror/lang-javascript';
import { json } from '@codemirror/lang-json';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import type { SourceKind } from '../../../source/source-tree.ts';
import { findContext } from './find-context.ts';

/** The context at the bar, with the text of its range. */
function contextAt(marked: string, kind: SourceKind) {
  const pos = marked.indexOf('¦');
  const doc = marked.replace('¦', '');
  const language = kind === 'jsx' ? javascript({ jsx: true, typescript: true }) : json();
  const state = EditorState.create({ doc, extensions: [language] });
  const found = findContext(state, pos, kind);
  if (!found) return null;
  const { from, to, ...rest } = found;
  return { ...rest, text: state.sliceDoc(from, to) };
}

const jsx = (marked: string) => contextAt(marked, 'jsx');
const inJson = (marked: string) => contextAt(marked, 'json');

describe('findContext in JSX', () => {
  it('knows style names: being typed, whole, quoted, and not written yet', () => {
    expect(jsx('x = <p style={{ fo¦ }} />')).toEqual({ at: 'style-name', quoted: false, text: 'fo' });
    expect(jsx('x = <p style={{ font¦Size: 3 }} />')).toEqual({
      at: 'style-name',
      quoted: false,
      text: 'fontSize',
    });
    expect(jsx("x = <p style={{ 'co¦': 3 }} />")).toEqual({ at: 'style-name', quoted: true, text: 'co' });
    expect(jsx('x = <p style={{ gap: 1, ¦ }} />')).toEqual({ at: 'style-name', quoted: false, text: '' });
  });

  it('knows style values with and without quotes, and while they are missing', () => {
    expect(jsx("x = <p style={{ display: 'fl¦' }} />")).toEqual({
      at: 'style-value',
      name: 'display',
      quoted: true,
      text: 'fl',
    });
    expect(jsx('x = <p style={{ display: fl¦ }} />')).toEqual({
      at: 'style-value',
      name: 'display',
      quoted: false,
      text: 'fl',
    });
    expect(jsx('x = <p style={{ display: ¦ }} />')).toEqual({
      at: 'style-value',
      name: 'display',
      quoted: false,
      text: '',
    });
    expect(jsx('x = <p style={{ color: ¦')).toEqual({
      at: 'style-value',
      name: 'color',
      quoted: false,
      text: '',
    });
  });

  it('takes a constant that holds styles for a style, and other objects not', () => {
    expect(jsx("const card = { display: 'flex', co¦ }")).toEqual({
      at: 'style-name',
      quoted: false,
      text: 'co',
    });
    expect(jsx('const sizes = { small: 1, co¦ }')).toBeNull();
    expect(jsx("draw({ display: 'flex', co¦ })")).toBeNull();
  });

  it('knows elements and attributes', () => {
    expect(jsx('x = <im¦')).toEqual({ at: 'tag', text: 'im' });
    expect(jsx('x = <div><¦</div>')).toEqual({ at: 'tag', text: '' });
    expect(jsx('x = <img sr¦ />')).toEqual({ at: 'attribute', text: 'sr' });
  });

  it('knows fields in expressions, in the parameter and in data-field, and imported helpers', () => {
    expect(jsx('x = <p>{ti¦}</p>')).toEqual({ at: 'expression', text: 'ti' });
    expect(jsx('export default function Card({ title, au¦ }) {}')).toEqual({ at: 'parameter', text: 'au' });
    expect(jsx('export default ({ ¦ }) => null')).toEqual({ at: 'parameter', text: '' });
    expect(jsx('function Part({ au¦ }) {}')).toBeNull();
    expect(jsx('x = <p data-field="ti¦" />')).toEqual({ at: 'field', text: 'ti' });
    expect(jsx("import { fo¦ } from './format.js'")).toEqual({ at: 'import', text: 'fo' });
  });

  it('knows assets and tokens inside strings', () => {
    expect(jsx('x = <img src="asset:lo¦go" />')).toEqual({ at: 'asset', text: 'asset:logo' });
    expect(jsx("x = <p style={{ color: 'var(--br¦)' }} />")).toEqual({ at: 'token', text: '--br' });
    expect(jsx("x = <p style={{ background: 'url(asset:ti¦)' }} />")).toEqual({
      at: 'asset',
      text: 'asset:ti',
    });
  });

  it('says nothing in text and comments', () => {
    expect(jsx('x = <p>some te¦xt</p>')).toBeNull();
    expect(jsx('// fo¦')).toBeNull();
  });
});

describe('findContext in JSON', () => {
  it('knows style names and values', () => {
    expect(inJson('{"props": {"style": {"fo¦"}}}')).toEqual({ at: 'style-name', quoted: true, text: 'fo' });
    expect(inJson('{"props": {"style": {"display": "fl¦"}}}')).toEqual({
      at: 'style-value',
      name: 'display',
      quoted: true,
      text: 'fl',
    });
    expect(inJson('{"props": {"style": {"gap": 1¦2}}}')).toEqual({
      at: 'style-value',
      name: 'gap',
      quoted: false,
      text: '12',
    });
  });

  it('knows elements, attributes, assets and tokens', () => {
    expect(inJson('{"type": "d¦"}')).toEqual({ at: 'tag', text: 'd' });
    expect(inJson('{"props": {"s¦"}}')).toEqual({ at: 'attribute', text: 's' });
    expect(inJson('{"props": {"src": "asset:¦"}}')).toEqual({ at: 'asset', text: 'asset:' });
    expect(inJson('{"props": {"style": {"color": "var(--¦)"}}}')).toEqual({ at: 'token', text: '--' });
  });

  it('knows fields and helpers between double braces only', () => {
    expect(inJson('{"children": "By {{ au¦ }}"}')).toEqual({ at: 'field', text: 'au' });
    expect(inJson('{"children": "{{date | for¦matDate:d}}"}')).toEqual({ at: 'helper', text: 'formatDate' });
    expect(inJson('{"children": "{{a}} | b¦"}')).toBeNull();
    expect(inJson('{"children": "\\\\\\\\{{ a¦"}')).toBeNull();
    expect(inJson('{"if": "au¦"}')).toEqual({ at: 'field', text: 'au' });
  });
});
