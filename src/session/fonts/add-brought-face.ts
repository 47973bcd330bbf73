import { fail, ok, type Result } from '../../lib/result.ts';
import type { FaceChoice } from '../../template/font-catalogue.ts';
import type { FontRef } from '../../template/schema.ts';
import type { Session } from '../session.ts';
import type { FontError } from './font-error.ts';
import { proveFont } from './prove-font.ts';

/** Draws with a font that the user gave and stores it; what it is called in a template. */
export async function addBroughtFace(
  { blobs, editor }: Pick<Session, 'blobs' | 'editor'>,
  { family, weight, style }: FaceChoice,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<FontRef, FontError>> {
  const sha256 = blobs.hold(bytes);
  const proved = await proveFont(editor.ports.renderer, { family, weight, style, sha256 }, bytes);
  if (!proved.ok) return fail(proved.error);
  const isCff = String.fromCharCode(...bytes.subarray(0, 4)) === 'OTTO';
  await blobs.add(bytes, isCff ? 'font/otf' : 'font/ttf');
  return ok({ family, weight, style, file: fileName({ family, weight, style }, sha256, isCff), sha256 });
}

/** Begins with its hash, so that it is never taken for one of the app's own files. */
function fileName({ family, weight, style }: FaceChoice, sha256: string, isCff: boolean): string {
  const slug =
    family
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 48) || 'font';
  return `fonts/${sha256.slice(0, 8)}-${slug}-${weight}-${style}.${isCff ? 'otf' : 'ttf'}`;
}
