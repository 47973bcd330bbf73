import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../source/parse.ts';
import { findInherited } from './inherited-style.ts';

function inherit(outer: string, inner: string) {
  const source = `const big = 90; export default function Card({ px }) { return <div style={{ ${outer} }}><div style={{ ${inner} }}><p>Hi</p></div></div>; }`;
  const tree = parseSource(source, 'jsx').tree!;
  const found = findInherited(tree, tree.nodes[2]!, 'fontSize');
  return found && [found.value, found.from.ordinal];
}

describe('findInherited', () => {
  it('takes the nearest ancestor that writes the value', () => {
    expect(inherit('fontSize: 20', 'fontSize: 30')).toEqual([30, 1]);
    expect(inherit('fontSize: 20', 'color: "red"')).toEqual([20, 0]);
  });

  it('takes constants, too', () => {
    expect(inherit('fontSize: big', '')).toEqual([90, 0]);
  });

  it('stops where code or a field decides', () => {
    expect(inherit('fontSize: 20', 'fontSize: px * 2')).toBeNull();
    expect(inherit('fontSize: 20', 'fontSize: px')).toBeNull();
  });

  it('finds nothing where nobody writes it', () => {
    expect(inherit('', '')).toBeNull();
  });
});
