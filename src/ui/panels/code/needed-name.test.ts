import { describe, expect, it } from 'vitest';
import { importHelper, takeField } from './needed-name.ts';

describe('importHelper', () => {
  it('adds to the import that is there', () => {
    expect(importHelper("import { plural } from './format.js';", 'upper')).toEqual({
      from: 15,
      to: 15,
      insert: ', upper',
    });
  });

  it('writes the import when there is none', () => {
    expect(importHelper('export default 1', 'upper')).toEqual({
      from: 0,
      to: 0,
      insert: "import { upper } from './format.js';\n\n",
    });
  });

  it('is null for a helper that is imported', () => {
    expect(importHelper('import { plural, upper } from "./format.js"', 'upper')).toBeNull();
  });
});

describe('takeField', () => {
  it('adds to the names the card takes', () => {
    expect(takeField('export default function Card({ title }) {}', 'author')).toEqual({
      from: 36,
      to: 36,
      insert: ', author',
    });
    expect(takeField('export default function ({ title, }) {}', 'author')).toEqual({
      from: 33,
      to: 33,
      insert: ' author',
    });
    expect(takeField('export default function Card({}) {}', 'author')).toEqual({
      from: 30,
      to: 30,
      insert: ' author',
    });
  });

  it('is null for a field that is taken, renamed or given a default', () => {
    expect(takeField("export default function Card({ title = 'x' }) {}", 'title')).toBeNull();
    expect(takeField('export default function Card({ title: t }) {}', 'title')).toBeNull();
  });

  it('leaves other forms of parameter alone', () => {
    expect(takeField('export default (props) => null', 'title')).toBeNull();
  });
});
