import type { FieldValue, Fixture } from '../../template/schema.ts';
import type { Editor } from '../editor.ts';

/** undefined leaves the field out of the card. */
export function setFixtureValue(
  editor: Editor,
  fixtureId: string,
  field: string,
  value: FieldValue | undefined,
): void {
  editor.edit({
    label: field,
    group: `typing value ${fixtureId} ${field}`,
    update: ({ fixtures }) => {
      const fixture = fixtures.find(({ id }) => id === fixtureId);
      if (!fixture) return;
      if (value === undefined) delete fixture.values[field];
      else fixture.values[field] = value;
    },
  });
}

/** A copy of the shown headline with another title, shown at once. */
export function addFixture(editor: Editor, name: string): void {
  const { template, fixtureId } = editor.store.getState();
  const shown = template.fixtures.find(({ id }) => id === fixtureId);
  const fixture: Fixture = { id: editor.ports.createId(), name, values: { ...shown?.values } };
  editor.edit({ label: 'add headline', update: ({ fixtures }) => void fixtures.push(fixture) });
  editor.showFixture(fixture.id);
}

export function removeFixture(editor: Editor, fixtureId: string): void {
  editor.edit({
    label: 'remove headline',
    update: (draft) => {
      draft.fixtures = draft.fixtures.filter(({ id }) => id !== fixtureId);
    },
  });
}

export function renameFixture(editor: Editor, fixtureId: string, name: string): void {
  editor.edit({
    label: 'rename headline',
    update: ({ fixtures }) => {
      const fixture = fixtures.find(({ id }) => id === fixtureId);
      if (fixture && name.trim() !== '') fixture.name = name.trim();
    },
  });
}
