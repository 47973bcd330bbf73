import { toDrawRequest } from '../editor/card-ref.ts';
import { chainLicence } from '../freeze/chain-licence.ts';
import { fallbackValues } from '../freeze/fallback-values.ts';
import { freezeProjects } from '../freeze/frozen-projects.ts';
import {
  blobHashes,
  type ChainFile,
  type FallbackCard,
  type FontLicence,
  type FrozenVersion,
  freezeVersion,
  type Golden,
} from '../freeze/frozen-version.ts';
import { knownTexts } from '../freeze/subset-plan.ts';
import { targets } from '../freeze/targets/targets.ts';
import { runtimeHash, versionId } from '../freeze/version-id.ts';
import { sha256Hex } from '../lib/hash.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { VersionRecord } from '../storage/tables.ts';
import type { Manifest, Size, Template, Values } from '../template/schema.ts';
import { type Verdict, verdictClass } from '../template/verdict.ts';
import { readFontLicence } from './fonts/font-licence.ts';
import type { Session } from './session.ts';
import { subsetFonts } from './subset/subset-fonts.ts';

export interface FreezeProgress {
  done: number;
  total: number;
}

export interface FreezeFailure {
  code: string;
  message: string;
}

/**
 * Draws every headline in every size, stores pictures and runtime files, and records the version. Freezing
 * content that was frozen before gives that version.
 */
export async function freezeDraft(
  session: Session,
  note: string,
  onProgress: (progress: FreezeProgress) => void,
  isCancelled: () => boolean,
): Promise<Result<FrozenVersion, FreezeFailure>> {
  const { template, compiled } = session.editor.store.getState();
  if (!compiled)
    return fail({
      code: 'freeze.broken',
      message: 'The source has errors, so it draws nothing. Fix them, then freeze.',
    });
  const { draft } = session.store.getState();
  const stored = await storeRuntime(session);
  if (!stored.ok) return stored;
  const goldens = await drawGoldens(session, template, compiled.code, onProgress, isCancelled);
  if (!goldens.ok) return goldens;
  const unexplained = findUnexplained(goldens.value, note);
  if (unexplained && !(await isFrozen(session))) return fail(unexplained);
  const fallbacks = await drawFallbacks(session, template, compiled.code);
  const chainFiles = await storeChain(session, [...goldens.value, ...fallbacks]);
  if (!chainFiles.ok) return chainFiles;
  const subsets = await subsetFonts(
    {
      blobs: session.blobs,
      draw: (manifest, values, size) => drawPng(session, manifest, compiled.code, values, size),
    },
    template.manifest,
    knownTexts(template.manifest, template.source, compiled.code, template.fixtures),
    listProbes(template, goldens.value),
  );
  const versions = await session.storage.versions.listVersions(draft.id);
  const number = versions.ok ? (versions.value[0]?.number ?? 0) + 1 : 1;
  const frozenAt = new Date().toISOString();
  const frozen = freezeVersion({
    templateId: draft.id,
    number,
    name: draft.name,
    note,
    frozenAt,
    manifest: template.manifest,
    source: template.source,
    code: compiled.code,
    runtimeFiles: session.runtime.files.map(({ path, sha256 }) => ({ path, sha256 })),
    fontLicences: stored.value,
    fixtures: template.fixtures,
    accepted: template.accepted ?? [],
    goldens: goldens.value.map(({ chainFiles: _, ...golden }) => golden),
    fallbacks: fallbacks.map(({ chainFiles: _, ...fallback }) => fallback),
    chainFiles: chainFiles.value,
    subsets,
  });
  if (!frozen.ok) return frozen;
  const record = await addProjects(session, frozen.value);
  const put = await session.storage.versions.putVersion({
    versionId: record.versionId,
    templateId: draft.id,
    frozenAt: Date.parse(frozenAt),
    note,
    record,
    references: blobHashes(record),
  });
  if (!put.ok) return fail(put.error);
  return ok(readFrozen(put.value.version));
}

/** Storage numbers versions, so its number stands above the one that was guessed when the record was made. */
export function readFrozen({ record, number }: VersionRecord): FrozenVersion {
  const frozen = record as FrozenVersion;
  if (frozen.number === number) return frozen;
  // Another tab was faster. The number stands in these files, so they are made again.
  const { texts: _, projects: __, ...rest } = frozen;
  return { ...rest, number };
}

/** The bundle's texts and what the targets put into a site, as they are today. Without the runtime's bytes they are made at each export. */
async function addProjects(session: Session, frozen: FrozenVersion): Promise<FrozenVersion> {
  const { sha256 } = frozen.runtime.files.find(({ path }) => path === 'runtime.mjs')!;
  const runtime = await session.storage.versionFiles.get(sha256);
  if (!runtime.ok) return frozen;
  const read = (wanted: string) => (wanted === sha256 ? runtime.value.bytes : undefined);
  const { texts, projects, stored } = freezeProjects(frozen, read, targets);
  for (const bytes of stored) {
    const put = await session.storage.versionFiles.put(bytes.slice(), 'application/octet-stream');
    if (!put.ok) return frozen;
  }
  return { ...frozen, texts, projects };
}

/** Whether the draft is a version already; freezing it again gives that one. */
export async function isFrozen({ editor, runtime, storage }: Session): Promise<boolean> {
  const { template, compiled } = editor.store.getState();
  if (!compiled) return false;
  const { manifest, source } = template;
  const id = versionId({ manifest, source, code: compiled.code, runtimeHash: runtimeHash(runtime.files) });
  return (await storage.versions.getVersion(id)).ok;
}

/** A version may ship with headlines that overflow, but then it says why. */
function findUnexplained(goldens: readonly Golden[], note: string): FreezeFailure | null {
  const failing = goldens.filter(({ verdict }) => verdictClass(verdict) === 'fail').length;
  if (failing === 0 || note.trim() !== '') return null;
  const cause = `${failing} of ${goldens.length} ${failing === 1 ? 'overflows' : 'overflow'}.`;
  return { code: 'freeze.note-missing', message: `${cause} Write in the note why it ships all the same.` };
}

async function storeRuntime(session: Session): Promise<Result<FontLicence[], FreezeFailure>> {
  try {
    for (const { path, sha256 } of session.runtime.files) {
      const known = await session.storage.versionFiles.has(sha256);
      if (known.ok && known.value) continue;
      const put = await session.storage.versionFiles.put(
        await session.fetchAppFile(`runtime/${session.runtime.folder}/${path}`),
        'application/octet-stream',
      );
      if (!put.ok) return fail(put.error);
    }
    const licences: FontLicence[] = [];
    const { fonts } = session.editor.store.getState().template.manifest;
    for (const family of new Set(fonts.map((font) => font.family))) {
      const own = fonts.filter((font) => font.family === family);
      const file = await readFontLicence(own, session.blobs.read, session.fetchAppFile);
      if (file === null) continue;
      const put = await session.storage.versionFiles.put(file, 'text/plain');
      if (!put.ok) return fail(put.error);
      licences.push({ family, sha256: put.value });
    }
    return ok(licences);
  } catch (error) {
    return fail({
      code: 'freeze.files',
      message: `A file of the drawing engine did not load (${String(error)}). Reload the page, then freeze again.`,
    });
  }
}

async function drawGoldens(
  session: Session,
  template: Template,
  code: string,
  onProgress: (progress: FreezeProgress) => void,
  isCancelled: () => boolean,
): Promise<Result<(Golden & UsedChain)[], FreezeFailure>> {
  const goldens: (Golden & UsedChain)[] = [];
  const total = template.fixtures.length * template.manifest.sizes.length;
  onProgress({ done: 0, total });
  for (const fixture of template.fixtures) {
    for (const size of template.manifest.sizes) {
      if (isCancelled())
        return fail({
          code: 'freeze.cancelled',
          message: 'Freezing was cancelled. Nothing was stored as a version.',
        });
      const request = {
        ...toDrawRequest(template.manifest, code, fixture.values, 'png'),
        widthPx: size.widthPx,
        heightPx: size.heightPx,
      };
      const drawn = await drawOne(session, request);
      if (!drawn.ok)
        return fail({
          code: drawn.error.code,
          message: `${fixture.name} could not be drawn. ${drawn.error.message}`,
        });
      const put = await session.storage.versionFiles.put(drawn.value.png, 'image/png');
      if (!put.ok) return fail(put.error);
      goldens.push({
        fixtureId: fixture.id,
        fixtureName: fixture.name,
        sizeId: size.id,
        sha256: sha256Hex(drawn.value.png),
        widthPx: size.widthPx,
        heightPx: size.heightPx,
        verdict: drawn.value.verdict,
        chainFiles: drawn.value.chainFiles,
      });
      onProgress({ done: goldens.length, total });
    }
  }
  return ok(goldens);
}

/** Which files of the fallback chain a picture needed. */
interface UsedChain {
  chainFiles: string[];
}

/** The version keeps the faces and emoji that its pictures need; the chain as a whole has some 40 MB. */
async function storeChain(
  session: Session,
  pictures: readonly UsedChain[],
): Promise<Result<ChainFile[], FreezeFailure>> {
  const stored: ChainFile[] = [];
  const used = pictures.flatMap(({ chainFiles }) => chainFiles);
  const licences = used.map(chainLicence).filter((path) => path !== null);
  for (const path of [...new Set([...used, ...licences])].sort()) {
    try {
      const file = await session.fetchAppFile(`chain/${path}`);
      const put = await session.storage.versionFiles.put(file, 'application/octet-stream');
      if (!put.ok) return fail(put.error);
      stored.push({ path, sha256: put.value });
    } catch (error) {
      return fail({
        code: 'freeze.files',
        message: `The fallback font ${path} did not load (${String(error)}). Check the connection, then freeze again.`,
      });
    }
  }
  return ok(stored);
}

/** A card that cannot be drawn without its values has none; its endpoint then shows a plain area. */
async function drawFallbacks(
  session: Session,
  template: Template,
  code: string,
): Promise<(FallbackCard & UsedChain)[]> {
  const { manifest } = template;
  const request = toDrawRequest(manifest, code, fallbackValues(manifest.fields, manifest.rules), 'png');
  const fallbacks: (FallbackCard & UsedChain)[] = [];
  for (const { id, widthPx, heightPx } of manifest.sizes) {
    const drawn = await drawOne(session, { ...request, widthPx, heightPx });
    if (!drawn.ok) continue;
    const put = await session.storage.versionFiles.put(drawn.value.png, 'image/png');
    const { chainFiles } = drawn.value;
    if (put.ok) fallbacks.push({ sizeId: id, sha256: put.value, chainFiles });
  }
  return fallbacks;
}

/** The goldens again, as values to draw. */
function listProbes({ fixtures, manifest }: Template, goldens: readonly Golden[]) {
  return goldens.map(({ fixtureId, sizeId, sha256 }) => ({
    values: fixtures.find(({ id }) => id === fixtureId)!.values,
    size: manifest.sizes.find(({ id }) => id === sizeId)!,
    sha256,
  }));
}

async function drawPng(session: Session, manifest: Manifest, code: string, values: Values, size: Size) {
  const { widthPx, heightPx } = size;
  const drawn = await drawOne(session, {
    ...toDrawRequest(manifest, code, values, 'png'),
    widthPx,
    heightPx,
  });
  return drawn.ok ? drawn.value.png : null;
}

type DrawnPng = { png: Uint8Array<ArrayBuffer>; verdict: Verdict } & UsedChain;

function drawOne(
  session: Session,
  request: Parameters<Session['editor']['ports']['renderer']['drawQueued']>[0],
): Promise<Result<DrawnPng, FreezeFailure>> {
  return new Promise((resolve) => {
    let verdict: Verdict = { kind: 'unknown', reason: 'Not judged.' };
    let chainFiles: string[] = [];
    session.editor.ports.renderer.drawQueued(request, (event) => {
      if (event.type === 'draft') ({ verdict, chainFiles } = event.draft);
      if (event.type === 'png') resolve(ok({ png: event.bytes, verdict, chainFiles }));
      if (event.type === 'failed') resolve(fail(event.error));
    });
  });
}
