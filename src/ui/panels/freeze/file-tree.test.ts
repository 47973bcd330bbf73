import { describe, expect, it } from 'vitest';
import { type FileNode, fileTree, folderIds } from './file-tree.ts';

const files = (paths: string[]) => paths.map((path, i) => ({ path, bytes: new Uint8Array(i + 1) }));

function print(nodes: readonly FileNode[], indent = ''): string[] {
  return nodes.flatMap(({ name, bytes, children }) => [
    `${indent}${name}${children ? '/' : ''} ${bytes}`,
    ...print(children ?? [], `${indent}  `),
  ]);
}

describe('fileTree', () => {
  it('puts folders before files and gives a folder the weight of what it holds', () => {
    expect(print(fileTree(files(['b.txt', 'a.txt', 'z/two.txt', 'z/one.txt'])))).toEqual([
      'z/ 7',
      '  one.txt 4',
      '  two.txt 3',
      'a.txt 2',
      'b.txt 1',
    ]);
  });

  it('gives a folder that holds one folder alone no row of its own', () => {
    const tree = fileTree(files(['frieze/post/card.jsx', 'frieze/post/fonts/a.woff', 'src/og.ts']));
    expect(print(tree)).toEqual([
      'src/ 3',
      '  og.ts 3',
      'frieze/post/ 3',
      '  fonts/ 2',
      '    a.woff 2',
      '  card.jsx 1',
    ]);
    expect(folderIds(tree)).toEqual(['src', 'frieze/post', 'frieze/post/fonts']);
  });

  it('keeps a folder that holds one folder and a file', () => {
    expect(print(fileTree(files(['a/b/c.txt', 'a/d.txt'])))).toEqual([
      'a/ 3',
      '  b/ 1',
      '    c.txt 1',
      '  d.txt 2',
    ]);
  });
});
