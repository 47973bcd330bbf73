import type { Manifest, Template, Values } from '../template/schema.ts';
import type { SetHeadline } from './fixtures/headline-set.ts';
import { hostileHeadlines } from './fixtures/hostile.ts';
import { scriptHeadlines } from './fixtures/scripts.ts';
import type { HeadlineList, LabGroup, LabRow } from './lab-row.ts';

/** The field whose text is the headline: that of the first rule, else the first text field. */
export function headlineField({ rules, fields }: Pick<Manifest, 'rules' | 'fields'>): string {
  return rules[0]?.field ?? fields.find(({ kind }) => kind === 'text')?.name ?? 'title';
}

/** Every headline under test, in the order of the lab: hostile, the user's own, the strip's, scripts. */
export function buildGroups(
  { manifest, fixtures }: Pick<Template, 'manifest' | 'fixtures'>,
  lists: readonly HeadlineList[],
): LabGroup[] {
  const field = headlineField(manifest);
  const base = fixtures.find(({ id }) => id === 'medium') ?? fixtures[0];
  const baseValues: Values = base?.values ?? {};
  const groups: LabGroup[] = [
    setGroup('hostile', 'Hostile', 'written to break things', hostileHeadlines, field, baseValues),
    ...lists.map((list) => listGroup(list, field, baseValues)),
    {
      id: 'strip',
      kind: 'strip',
      name: 'Strip',
      about: `${count(fixtures.length)} of the Studio`,
      rows: fixtures.map(({ id, name, values }) => ({
        id: `strip/${id}`,
        groupId: 'strip',
        name,
        text: headlineText(values, field),
        values,
      })),
    },
    setGroup('scripts', 'Scripts', 'one script each', scriptHeadlines, field, baseValues),
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function setGroup(
  kind: 'hostile' | 'scripts',
  name: string,
  about: string,
  headlines: readonly SetHeadline[],
  field: string,
  base: Values,
): LabGroup {
  const rows = headlines.map(
    ({ id, name: rowName, text }): LabRow => ({
      id: `${kind}/${id}`,
      groupId: kind,
      name: rowName,
      text,
      values: { ...base, [field]: text },
    }),
  );
  return { id: kind, kind, name, about: `${count(rows.length)}, ${about}`, rows };
}

function listGroup(list: HeadlineList, field: string, base: Values): LabGroup {
  const rows = list.rows.map(({ name, values }, index): LabRow => {
    const merged = { ...base, ...values };
    return {
      id: `${list.id}/${index}`,
      groupId: list.id,
      name,
      text: headlineText(merged, field),
      values: merged,
    };
  });
  return { id: list.id, kind: 'list', name: list.name, about: count(rows.length), rows };
}

const count = (rows: number): string => `${rows} ${rows === 1 ? 'headline' : 'headlines'}`;

/** The text of a row, by which what was accepted is found again. */
export function headlineText(values: Values, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
}
