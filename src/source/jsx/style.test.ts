import { describe, expect, it } from 'vitest';
import { parseSource } from '../parse.ts';
import type { SourceNode } from '../source-tree.ts';

const first = (text: string): SourceNode => parseSource(text, 'jsx').tree!.nodes[0]!;
const styled = (style: string, before = ''): SourceNode =>
  first(`${before}export default ({ title }) => <p style=${style} />;`);
const brief = (node: SourceNode) =>
  node.styles.map(({ name, origin }) => [
    name,
    origin.from,
    'value' in origin ? origin.value : 'field' in origin ? origin.field : origin.text,
  ]);

describe('style', () => {
  it('inline has its braces, and each value its own span and origin', () => {
    const text =
      "export default ({ title }) => <p style={{ fontSize: 12, 'color': ('red'), top: -4, display: `flex` as const, gap: title, left: title.length }} />;";
    const node = first(text);
    expect(node.style).toEqual({ form: 'inline', span: { from: 40, to: text.indexOf('}}') + 1 } });
    expect(brief(node)).toEqual([
      ['fontSize', 'literal', 12],
      ['color', 'literal', 'red'],
      ['top', 'literal', -4],
      ['display', 'literal', 'flex'],
      ['gap', 'field', 'title'],
      ['left', 'code', 'title.length'],
    ]);
    expect(node.styles.map(({ valueSpan: { from, to } }) => text.slice(from, to))).toEqual([
      '12',
      "'red'",
      '-4',
      '`flex`',
      'title',
      'title.length',
    ]);
    expect(text.slice(node.styles[1]!.span.from, node.styles[1]!.span.to)).toBe("'color': ('red')");
  });

  it('of a constant says where each value stands', () => {
    const node = styled('{base}', "const base = {\n  color: 'red',\n  gap: 2 };\n");
    expect(node.style).toMatchObject({ form: 'constant', name: 'base', line: 1 });
    expect(node.styles).toMatchObject([
      {
        name: 'color',
        origin: { from: 'constant', name: 'base', value: 'red', at: { from: 24, to: 29 }, line: 2 },
      },
      { name: 'gap', origin: { from: 'constant', name: 'base', value: 2, line: 3 } },
    ]);
  });

  it('of a member of a constant, frozen or typed, has its full name', () => {
    const node = styled('{s.p}', 'const s = Object.freeze({ p: { gap: 2 } } as const);\n');
    expect(node.style).toMatchObject({ form: 'constant', name: 's.p' });
    expect(brief(node)).toEqual([['gap', 'constant', 2]]);
  });

  it('expands spreads in written order', () => {
    const before = 'const a = { top: 1, left: 2 };\nconst b = { ...a, left: 3 };\n';
    expect(brief(styled('{{ gap: 4, ...b, top: 5 }}', before))).toEqual([
      ['gap', 'literal', 4],
      ['top', 'constant', 1],
      ['left', 'constant', 2],
      ['left', 'constant', 3],
      ['top', 'literal', 5],
    ]);
  });

  it('names spreads and keys it cannot tell', () => {
    expect(brief(styled('{{ ...title, ...(title ? {} : {}), [title]: 1, f() {} }}'))).toEqual([
      ['...', 'code', 'title'],
      ['...', 'code', 'title ? {} : {}'],
      ['[title]', 'literal', 1],
      ['f', 'code', 'f() {}'],
    ]);
  });

  it('follows constants to their literal, but not variables and changed objects', () => {
    expect(brief(styled('{{ color: ink }}', "const brand = 'red';\nconst ink = brand;\n"))).toEqual([
      ['color', 'constant', 'red'],
    ]);
    expect(brief(styled('{{ color: ink }}', "let ink = 'red';\n"))).toEqual([['color', 'code', 'ink']]);
    expect(styled('{base}', 'const base = {};\nbase.top = 1;\n').style.form).toBe('code');
    expect(styled('{base}', 'const base = {};\nObject.assign(base, {});\n').style.form).toBe('code');
  });

  it('ends where constants go round in a circle', () => {
    expect(styled('{a}', 'const a = b;\nconst b = a;\n').style.form).toBe('code');
    expect(styled('{{ ...a }}', 'const a = { ...b };\nconst b = { ...a };\n').styles.length).toBeGreaterThan(
      0,
    );
  });

  it('stops expanding spreads that multiply', () => {
    const bombs = Array.from(
      { length: 10 },
      (_, n) => `const a${n + 1} = { ${`...a${n}, `.repeat(50)} };\n`,
    ).join('');
    const { styles } = styled('{{ ...a10 }}', `const a0 = { top: 1 };\n${bombs}`);
    expect(styles.length).toBeLessThan(20_000);
    expect(styles.some(({ name }) => name === '...')).toBe(true);
  });

  it('is code when it is computed, or when a spread may bring one', () => {
    expect(styled('{title ? a : b}').style).toMatchObject({ form: 'code', text: 'title ? a : b', line: 1 });
    expect(first('export default (p) => <p style={{ top: 1 }} {...p} />;').style).toMatchObject({
      form: 'code',
      text: '{...p}',
    });
    expect(first('export default (p) => <p {...p} style={{ top: 1 }} />;').style.form).toBe('inline');
    expect(first("export default () => <p style={{ top: 1 }} {...{ id: 'a' }} />;").style.form).toBe(
      'inline',
    );
    expect(first('export default () => <p />;').style).toEqual({ form: 'none' });
  });
});
