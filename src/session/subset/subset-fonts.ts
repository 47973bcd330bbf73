import type { FontSubset, FontSubsets } from '../../freeze/frozen-version.ts';
import { inventTexts } from '../../freeze/subset-plan.ts';
import { sha256Hex } from '../../lib/hash.ts';
import { packRanges } from '../../runtime/fonts/pack-ranges.ts';
import type { Manifest, Size, Values } from '../../template/schema.ts';
import type { BlobCache } from '../blob-cache.ts';
import type { MadeSubset, SubsetAnswer, SubsetRequest } from './subset.worker.ts';

/** Smaller faces are not worth a proof; the slices that the app brings are all below. */
const smallestBytes = 96 * 1024;
const inventedTexts = 12;

/** One headline that is drawn with the whole fonts and with the subsets. */
interface Probe {
  values: Values;
  size: Size;
  /** SHA-256 of the PNG with the whole fonts, where it is known. */
  sha256?: string;
}

export interface SubsetPorts {
  blobs: Pick<BlobCache, 'read' | 'add'>;
  /** A PNG, or null when the card could not be drawn. */
  draw(manifest: Manifest, values: Values, size: Size): Promise<Uint8Array | null>;
  make?(request: SubsetRequest): Promise<MadeSubset[]>;
}

/**
 * Smaller copies of the large faces of a template. Every golden and some invented headlines are drawn with them, and a
 * face with which one byte differs is left out.
 */
export async function subsetFonts(
  { blobs, draw, make = makeInWorker }: SubsetPorts,
  manifest: Manifest,
  texts: string,
  goldens: readonly (Probe & { sha256: string })[],
): Promise<FontSubsets | undefined> {
  const large = new Map<string, ArrayBuffer>();
  for (const { sha256 } of manifest.fonts) {
    const bytes = blobs.read(sha256);
    if (bytes && bytes.length >= smallestBytes) large.set(sha256, bytes.slice().buffer);
  }
  if (large.size === 0 || goldens.length === 0) return undefined;
  const made = await make({ faces: [...large].map(([sha256, data]) => ({ sha256, data })), texts });
  if (made.length === 0) return undefined;
  const invented = inventProbes(manifest, made, goldens[0]!);
  const proven = await findProven({ blobs, draw }, manifest, made, [...goldens, ...invented]);
  if (proven.length === 0) return undefined;
  return { faces: proven, proof: { goldens: goldens.length, texts: invented.length } };
}

/** Every text field shows the invented text; the other fields are those of the first golden. */
function inventProbes(manifest: Manifest, made: readonly MadeSubset[], { values }: Probe): Probe[] {
  const textFields = manifest.fields.filter(({ kind }) => kind === 'text').map(({ name }) => name);
  const size = manifest.sizes[0]!;
  if (textFields.length === 0) return [];
  const texts = inventTexts(
    made.map(({ keep }) => keep),
    inventedTexts,
  );
  return texts.map((text) => ({
    values: { ...values, ...Object.fromEntries(textFields.map((name) => [name, text])) },
    size,
  }));
}

async function findProven(
  { blobs, draw }: SubsetPorts,
  manifest: Manifest,
  made: readonly MadeSubset[],
  probes: readonly Probe[],
): Promise<FontSubset[]> {
  const faces: FontSubset[] = [];
  for (const { whole, wholeBytes, bytes, keep, withheld } of made)
    faces.push({
      whole,
      sha256: await blobs.add(bytes, 'font/ttf'),
      wholeBytes,
      bytes: bytes.length,
      letters: countLetters(keep),
      withheld: packRanges(withheld),
    });
  const hashOf = async (drawn: Promise<Uint8Array | null>) => {
    const png = await drawn;
    return png && sha256Hex(png);
  };
  const expected: (string | null)[] = [];
  for (const { values, size, sha256 } of probes)
    expected.push(sha256 ?? (await hashOf(draw(manifest, values, size))));
  const isProven = async (chosen: readonly FontSubset[]) => {
    const fonts = manifest.fonts.map((font) => ({
      ...font,
      sha256: chosen.find(({ whole }) => whole === font.sha256)?.sha256 ?? font.sha256,
    }));
    for (const [i, { values, size }] of probes.entries())
      if (expected[i] === null || (await hashOf(draw({ ...manifest, fonts }, values, size))) !== expected[i])
        return false;
    return true;
  };
  if (await isProven(faces)) return faces;
  const alone: FontSubset[] = [];
  if (faces.length > 1) for (const face of faces) if (await isProven([face])) alone.push(face);
  return alone.length > 0 && (alone.length === 1 || (await isProven(alone))) ? alone : [];
}

function countLetters(ranges: readonly number[]): number {
  let count = 0;
  for (let i = 0; i < ranges.length; i += 2) count += ranges[i + 1]! - ranges[i]! + 1;
  return count;
}

function makeInWorker(request: SubsetRequest): Promise<MadeSubset[]> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./subset.worker.ts', import.meta.url), {
      type: 'module',
      name: 'subsets',
    });
    const end = (made: MadeSubset[]) => {
      worker.terminate();
      resolve(made);
    };
    worker.onmessage = ({ data }: MessageEvent<SubsetAnswer>) => end(data.made);
    worker.onerror = () => end([]);
    worker.postMessage(
      request,
      request.faces.map(({ data }) => data),
    );
  });
}
