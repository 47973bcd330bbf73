import { ok, type Result } from '../lib/result.ts';
import { type Folder, type FolderError, refuseFolder } from './write-folder.ts';

type PickDirectory = (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

/** Not every browser has it. */
export function canPickFolder(): boolean {
  return 'showDirectoryPicker' in window;
}

/** Asks for a folder; null when the user closes the dialog. */
export async function pickFolder(): Promise<Result<Folder | null, FolderError>> {
  const pick = (window as unknown as { showDirectoryPicker: PickDirectory }).showDirectoryPicker;
  try {
    return ok(folderOf(await pick.call(window, { id: 'frieze-project', mode: 'readwrite' })));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return ok(null);
    return refuseFolder(error);
  }
}

function folderOf(root: FileSystemDirectoryHandle): Folder {
  const parentOf = async (path: string, create: boolean) => {
    let folder = root;
    for (const name of path.split('/').slice(0, -1))
      folder = await folder.getDirectoryHandle(name, { create });
    return folder;
  };
  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  return {
    name: root.name,
    async read(path) {
      try {
        const file = await (await parentOf(path, false)).getFileHandle(nameOf(path));
        return new Uint8Array(await (await file.getFile()).arrayBuffer());
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null;
        throw error;
      }
    },
    async write(path, bytes) {
      const file = await (await parentOf(path, true)).getFileHandle(nameOf(path), { create: true });
      const stream = await file.createWritable();
      await stream.write(bytes as Uint8Array<ArrayBuffer>);
      await stream.close();
    },
    async remove(path) {
      await (await parentOf(path, false)).removeEntry(nameOf(path)).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
      });
    },
  };
}
