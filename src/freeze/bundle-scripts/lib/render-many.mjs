// Draws a card for each page in threads. What was drawn before and has not changed is left alone, and a run that was
// killed goes on where it stopped: each picture is written beside its place, noted, and only then put there.
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageName } from '../link.mjs';
import { findProblems } from './card.mjs';
import { createDrawPool } from './draw-pool.mjs';
import { Misuse } from './read-values.mjs';

const journalName = '.frieze-cards.jsonl';
const shownProblems = 20;
// Nobody waits for one picture of many, and the machine may be busy.
const timeoutMs = 120_000;

/**
 * `rows`: `{ page, values, where }`. `onProgress({ done, drawn, total })` after each picture. Resolves to what was
 * drawn, what was left, and `{ where, message }` of pictures that could not be drawn.
 */
export async function renderMany({ folder, version, rows, out, threads, native, onProgress, ...drawing }) {
  const jobs = planJobs(version, rows, drawing);
  await mkdir(out, { recursive: true });
  const journal = await readJournal(out);
  const pool = createDrawPool({ folder, threads, timeoutMs, maxWaiting: Infinity, native });
  const report = { drawn: 0, kept: 0, failures: [], total: jobs.length, painter: null };
  const tell = () =>
    onProgress?.({
      done: report.drawn + report.kept + report.failures.length,
      drawn: report.drawn,
      total: jobs.length,
    });
  // A few more than threads, so that none waits for a file to be written.
  const left = [...jobs];
  const work = async () => {
    for (let job = left.shift(); job; job = left.shift()) {
      if (await isThere(out, job, journal.get(job.file))) report.kept++;
      else {
        try {
          const { bytes, painter } = await pool.draw(job.values, drawing);
          report.painter = painter;
          await place(out, job, bytes);
          report.drawn++;
        } catch (error) {
          report.failures.push({ where: job.where, message: error.message });
        }
      }
      tell();
    }
  };
  await Promise.all(Array.from({ length: threads + 2 }, work));
  await pool.close();
  return report;
}

function planJobs(version, rows, drawing) {
  const extension = drawing.format === 'jpeg' ? 'jpg' : 'png';
  const problems = [];
  const taken = new Map();
  const jobs = rows.map(({ page, values, where }) => {
    const file = `${decodeURIComponent(pageName(page))}.${extension}`;
    if (taken.has(file)) problems.push(`${where}: ${taken.get(file)} is named ${file} too.`);
    taken.set(file, where);
    for (const { message } of findProblems(version.fields, values)) problems.push(`${where}: ${message}`);
    return { file, values, where, key: renderKey(version, values, drawing) };
  });
  if (problems.length > 0) {
    const more = problems.length > shownProblems ? `\n… and ${problems.length - shownProblems} more.` : '';
    throw new Misuse(`Nothing was drawn.\n${problems.slice(0, shownProblems).join('\n')}${more}`);
  }
  return jobs;
}

/** All that decides the picture. */
function renderKey({ versionId, fields }, values, { size, scale, format = 'png', quality }) {
  const given = fields
    .filter(({ name }) => Object.hasOwn(values, name))
    .map(({ name }) => [name, values[name]]);
  const written = format === 'png' ? [] : format === 'jpeg' ? [format, quality] : [format];
  return sha256(JSON.stringify([versionId, size, scale, given, ...written]));
}

async function isThere(out, { file, key }, noted) {
  if (noted?.key !== key) return false;
  if (await hasHash(join(out, file), noted)) return true;
  // Killed after the note and before the picture was put in its place.
  const beside = join(out, besideName(file, key));
  if (!(await hasHash(beside, noted))) return false;
  await rename(beside, join(out, file));
  return true;
}

async function place(out, { file, key }, bytes) {
  const beside = join(out, besideName(file, key));
  await writeFile(beside, bytes);
  await appendFile(
    join(out, journalName),
    `${JSON.stringify({ file, key, sha256: sha256(bytes), bytes: bytes.length })}\n`,
  );
  await rename(beside, join(out, file));
}

const besideName = (file, key) => `.${file.slice(0, 80)}.${key.slice(0, 12)}.part`;

async function hasHash(path, noted) {
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && bytes.length === noted.bytes && sha256(bytes) === noted.sha256;
}

/** The last note per picture. A line that a kill cut off is no note. */
async function readJournal(out) {
  const text = await readFile(join(out, journalName), 'utf8').catch(() => '');
  const notes = new Map();
  for (const line of text.split('\n')) {
    try {
      const note = JSON.parse(line);
      notes.set(note.file, note);
    } catch {
      // Cut off, or empty.
    }
  }
  if (text !== '' && !text.endsWith('\n')) await appendFile(join(out, journalName), '\n');
  return notes;
}

function sha256(data) {
  return createHash('sha256').update(data).digest('hex');
}
