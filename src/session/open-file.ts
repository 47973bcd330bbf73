import { type OpenedBundle, openBundle } from '../freeze/open-bundle.ts';
import { readZip, zipLimits } from '../freeze/read-zip.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { readWholeTemplate } from '../template/read-template.ts';
import type { Session } from './session.ts';

/** Reads files that somebody else may have made, without storing or running anything: a zip, a template's JSON, or a card with its template.json. */
export async function readOpenedFiles(
  files: readonly File[],
): Promise<Result<OpenedBundle, { message: string }>> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > zipLimits.zipBytes)
    return fail({
      message: `The file has ${Math.round(total / 1048576)} MB, and ${zipLimits.zipBytes / 1048576} MB is the limit.`,
    });
  const read = await Promise.all(
    files.map(async (file) => ({ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const [first] = read;
  if (first === undefined) return fail({ message: 'There is no file to open.' });
  if (read.length > 1) return openBundle(read, 'loose');
  if (isZip(first.bytes)) {
    const unpacked = readZip(first.bytes);
    return unpacked.ok ? openBundle(unpacked.value) : unpacked;
  }
  return readTemplateFile(first.bytes, first.path);
}

/** Stores the template as a new draft and opens it; only now is anything written, and drawn. */
export async function runOpened(
  session: Session,
  { template, files }: OpenedBundle,
): Promise<Result<null, { message: string }>> {
  for (const { bytes, mime } of files) await session.blobs.add(bytes as Uint8Array<ArrayBuffer>, mime);
  const created = await session.createFromTemplate(template);
  return created.ok ? ok(null) : created;
}

function readTemplateFile(bytes: Uint8Array, name: string): Result<OpenedBundle, { message: string }> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail({ message: `${name} is neither a zip nor a template in JSON. Open the zip of a bundle.` });
  }
  const template = readWholeTemplate(json);
  if (!template.ok) return fail({ message: template.error });
  return ok({ template: template.value, files: [], picture: null, version: null, subsets: 0 });
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
