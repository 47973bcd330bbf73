import type { FrozenVersion } from '../freeze/frozen-version.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Session } from './session.ts';

/** Puts a version's template into the draft, as one step that can be undone; the draft keeps its name. */
export async function restoreVersion(
  session: Session,
  { number, manifest, source, fixtures }: FrozenVersion,
): Promise<Result<null, { message: string }>> {
  const refs = [
    ...manifest.fonts.map(({ file, sha256 }) => ({ file, sha256, mime: 'font/woff' })),
    ...manifest.assets.map(({ file, sha256, mime }) => ({ file, sha256, mime })),
  ];
  for (const { file, sha256, mime } of refs) {
    const isLoaded = await session.blobs.load(sha256, mime, async () => {
      const stored = await session.storage.versionFiles.get(sha256);
      if (!stored.ok) throw new Error(stored.error.message);
      return stored.value.bytes;
    });
    if (!isLoaded)
      return fail({
        message: `The file ${file} of v${number} is not stored here any more, so it was not restored.`,
      });
  }
  const before = session.editor.store.getState().template.source;
  session.editor.edit({
    label: `restore v${number}`,
    changes: [{ from: 0, to: before.length, insert: source }],
    update: (draft) => {
      draft.manifest = { ...structuredClone(manifest), name: draft.manifest.name };
      draft.fixtures = structuredClone(fixtures);
    },
  });
  return ok(null);
}
