import * as z from 'zod/mini';
import { fail, ok, type Result } from '../lib/result.ts';
import {
  acceptanceSchema,
  type Fixture,
  fixtureSchema,
  type Manifest,
  manifestSchema,
  type Template,
} from './schema.ts';

const maxSourceUnits = 512 * 1024;
const fixturesSchema = z.array(fixtureSchema).check(z.maxLength(2000));
const acceptedSchema = z.array(acceptanceSchema).check(z.maxLength(20_000));
const wholeSchema = z.object({
  manifest: z.unknown(),
  source: z.string(),
  fixtures: z.unknown(),
  accepted: z.unknown(),
});

/** Reads template.json as somebody else may have written it; the error is a sentence with the place. */
export function readManifest(json: unknown): Result<Manifest, string> {
  const schema = (json as { schema?: unknown } | null)?.schema;
  if (typeof schema === 'number' && schema > 1)
    return fail('This template was written by a newer Frieze. Reload the page to get the newest one.');
  const read = manifestSchema.safeParse(json);
  return read.success ? ok(read.data) : fail(describeIssue('template.json', read.error));
}

export function readFixtures(json: unknown): Result<Fixture[], string> {
  const read = fixturesSchema.safeParse(json);
  return read.success ? ok(read.data) : fail(describeIssue('fixtures.json', read.error));
}

export function checkSource(source: string): string | null {
  return source.length > maxSourceUnits
    ? `The source has ${Math.round(source.length / 1024)} KB, and ${maxSourceUnits / 1024} KB is the limit.`
    : null;
}

/** A template in one file, as “Download a copy” writes it. Fonts and images are named by their hashes alone. */
export function readWholeTemplate(json: unknown): Result<Template, string> {
  const read = wholeSchema.safeParse(json);
  if (!read.success)
    return fail(
      'This JSON is no template: it needs manifest, source and fixtures. Open a bundle’s zip instead.',
    );
  const manifest = readManifest(read.data.manifest);
  if (!manifest.ok) return manifest;
  const fixtures = readFixtures(read.data.fixtures);
  if (!fixtures.ok) return fixtures;
  const fault = checkSource(read.data.source);
  if (fault !== null) return fail(fault);
  return ok({
    manifest: manifest.value,
    source: read.data.source,
    fixtures: completeFixtures(manifest.value, fixtures.value),
    ...readAccepted(read.data.accepted),
  });
}

/** Decisions that cannot be read are asked for again; they are no reason to refuse the template. */
export function readAccepted(json: unknown): Pick<Template, 'accepted'> {
  const accepted = acceptedSchema.safeParse(json);
  return accepted.success ? { accepted: accepted.data } : {};
}

/** Short, medium and long always exist; those that are absent show the contract's samples. */
export function completeFixtures({ fields }: Manifest, fixtures: readonly Fixture[]): Fixture[] {
  const samples = Object.fromEntries(
    fields.flatMap(({ name, sample, default: value }) => {
      const shown = sample ?? value;
      return shown === undefined ? [] : [[name, shown]];
    }),
  );
  const absent = ['short', 'medium', 'long'].filter((id) => !fixtures.some((fixture) => fixture.id === id));
  const made = absent.map((id) => ({
    id,
    name: `${id[0]!.toUpperCase()}${id.slice(1)}`,
    values: { ...samples },
  }));
  return [...made, ...uniqueIds(fixtures)];
}

// Two headlines of one id would be one for the editor.
function uniqueIds(fixtures: readonly Fixture[]): Fixture[] {
  const seen = new Set<string>();
  return fixtures.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function describeIssue(file: string, error: z.core.$ZodError): string {
  const [issue] = error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  return `${file} does not fit${place ? ` at ${place}` : ''}: ${issue?.message ?? 'it is no template'}.`;
}
