import { fail, ok, type Result } from '../../lib/result.ts';
import { type FaceChoice, listFaceFiles } from '../../template/font-catalogue.ts';
import type { FontRef } from '../../template/schema.ts';
import { starterFilePath } from '../../template/starters/starters.ts';
import type { BlobCache } from '../blob-cache.ts';
import type { FetchAppFile } from '../load-card-files.ts';
import type { FontError } from './font-error.ts';

/** Fetches the files of faces that come with the app and stores them; what they are called in a template. */
export async function takeCatalogueFaces(
  faces: readonly FaceChoice[],
  blobs: BlobCache,
  fetchAppFile: FetchAppFile,
): Promise<Result<FontRef[], FontError>> {
  try {
    const taken = await Promise.all(
      faces.flatMap(({ family, weight, style }) =>
        listFaceFiles({ family, weight, style }).map(async (file) => {
          const bytes = await fetchAppFile(starterFilePath('', file));
          return { family, weight, style, file, sha256: await blobs.add(bytes, 'font/woff') };
        }),
      ),
    );
    return ok(taken);
  } catch {
    return fail({
      code: 'font.not-loaded',
      message: `${faces[0]?.family ?? 'The font'} is not kept in this browser and could not be fetched. Check the connection, then choose it again.`,
    });
  }
}
