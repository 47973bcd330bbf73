import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../source/parse.ts';
import { hasControl, sectionsOf } from './section-names.ts';

const read = (jsx: string) =>
  parseSource(`export default function Card({ title }) { return ${jsx}; }`, 'jsx').tree!.nodes;

describe('sectionsOf', () => {
  it('gives texts their content and images their source', () => {
    expect(sectionsOf(read('<p>{title}</p>')[0]!)).toContain('content');
    expect(sectionsOf(read('<img src="asset:a" />')[0]!)).toContain('image');
    expect(sectionsOf(read('<img src="asset:a" />')[0]!)).not.toContain('text');
  });

  it('gives parts of a drawing their attributes alone', () => {
    expect(sectionsOf(read('<svg><path /></svg>')[1]!)).toEqual(['attributes']);
  });
});

describe('hasControl', () => {
  it('counts how a flex frame lays out, and no other display', () => {
    expect(hasControl(read('<div style={{ display: "flex" }}><p /></div>')[0]!, 'display')).toBe(true);
    expect(hasControl(read('<div style={{ display: "block" }}><p /></div>')[0]!, 'display')).toBe(false);
    expect(hasControl(read('<p style={{ display: "flex" }}>{title}</p>')[0]!, 'display')).toBe(false);
  });

  it('leaves to the list what no section shows', () => {
    const [image] = read('<img src="asset:a" />');
    expect(hasControl(image!, 'objectFit')).toBe(true);
    expect(hasControl(image!, 'fontSize')).toBe(false);
    expect(hasControl(image!, 'zIndex')).toBe(false);
  });
});
