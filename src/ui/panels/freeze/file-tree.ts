import type { BundleFile } from '../../../freeze/bundle-file.ts';

/** A folder has children, a file has its bytes; `id` is the path. */
export interface FileNode {
  id: string;
  name: string;
  bytes: number;
  children?: FileNode[];
}

/**
 * Folders first, then files, each by name; the bundle's own folder comes last, since a site's people look for theirs. A folder that holds one folder alone shares its row: `frieze/blog-post`.
 */
export function fileTree(files: readonly BundleFile[]): FileNode[] {
  const root: FileNode = { id: '', name: '', bytes: 0, children: [] };
  for (const { path, bytes } of files) addFile(root, path, bytes.length);
  const nodes = sortNodes(root.children!.map(joinLoneFolders));
  const isBundle = ({ id }: FileNode) => /^frieze(\/|$)/.test(id);
  return [...nodes.filter((node) => !isBundle(node)), ...nodes.filter(isBundle)];
}

export function folderIds(nodes: readonly FileNode[]): string[] {
  return nodes.flatMap(({ id, children }) => (children ? [id, ...folderIds(children)] : []));
}

function addFile(root: FileNode, path: string, bytes: number): void {
  let folder = root;
  const names = path.split('/');
  names.slice(0, -1).forEach((name, i) => {
    const id = names.slice(0, i + 1).join('/');
    let next = folder.children!.find((node) => node.id === id);
    if (next === undefined) {
      next = { id, name, bytes: 0, children: [] };
      folder.children!.push(next);
    }
    next.bytes += bytes;
    folder = next;
  });
  folder.children!.push({ id: path, name: names[names.length - 1]!, bytes });
}

function joinLoneFolders(node: FileNode): FileNode {
  if (!node.children) return node;
  const [only, ...others] = node.children;
  if (only?.children && others.length === 0) {
    return joinLoneFolders({ ...only, name: `${node.name}/${only.name}` });
  }
  return { ...node, children: sortNodes(node.children.map(joinLoneFolders)) };
}

function sortNodes(nodes: FileNode[]): FileNode[] {
  return nodes.sort((a, b) => {
    if ((a.children === undefined) !== (b.children === undefined)) return a.children ? -1 : 1;
    return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
  });
}
