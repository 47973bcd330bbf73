import { expect, type Page, test } from '@playwright/test';
import { countColours } from '../steps/png.ts';
import { sharePage } from '../steps/shared-page.ts';
import { allowClipboard, pasteSource } from '../steps/source-text.ts';
import { expectExact, headline, openStudio, region, renderStatus } from '../steps/studio.ts';

const good = `export default function Card({ title }) {
  return (
    <div style={{ display: 'flex', width: '100%', height: '100%', background: 'linear-gradient(90deg, #fff, #69c)' }}>
      <h1 data-field="title" style={{ display: 'block', width: 900, fontSize: 64, lineHeight: 1.1 }}>{title}</h1>
    </div>
  );
}
`;

/** The body of a card, from its line 2 on. */
const card = (...lines: string[]) => `export default function Card({ title }) {\n${lines.join('\n')}\n}\n`;
const shown = "  return <div style={{ display: 'flex' }}>{title}</div>;";

interface BadCard {
  name: string;
  source: string;
  /** Where the message puts it; any place where the engine is stopped from outside and cannot tell. */
  line: number | null;
  says: RegExp;
  /** Nothing of it can be run, so the headlines stay as they were. */
  unread?: true;
}

const badCards: BadCard[] = [
  {
    name: 'does not parse',
    source: card('  return (', '    <div>', '      <h1>{title</h1>', '    </div>', '  );'),
    line: 4,
    says: /\w+/,
    unread: true,
  },
  {
    name: 'throws',
    source: card('', "  throw new Error('no such author');"),
    line: 3,
    says: /no such author/,
  },
  {
    name: 'reads a property of nothing',
    source: card('  const first = title.author.name;', shown),
    line: 2,
    says: /Cannot read name/,
  },
  { name: 'loops for ever', source: card('', '  for (;;) {}', shown), line: null, says: /loop/ },
  {
    name: 'calls itself without end',
    source: `function again(n) {\n  return again(n + 1) + 1;\n}\n${card('  again(0);', shown)}`,
    line: null,
    says: /calls itself without end/,
  },
  {
    name: 'draws itself without end',
    source: `function Again() {\n  return <div style={{ display: 'flex' }}><Again /></div>;\n}\n${card('  return <Again />;')}`,
    line: 2,
    says: /nested more than 150 deep/,
  },
  {
    name: 'grows a list without end',
    source: card('  const list = [];', '  for (;;) list.push(title + list.length);', shown),
    line: null,
    says: /memory|loop/,
  },
  {
    name: 'grows a text without end',
    source: card("  let text = 'x';", "  for (;;) text = text + 'y' + text.length;", shown),
    line: null,
    says: /memory|loop/,
  },
  {
    name: 'returns nothing',
    source: card('  <div style={{ display: "flex" }}>{title}</div>;'),
    line: 1,
    says: /returns nothing/,
  },
  { name: 'returns text', source: card('  return title;'), line: 1, says: /returns text/ },
  {
    name: 'returns an object',
    source: card('  return { title };'),
    line: 1,
    says: /an object where text or an element belongs/,
  },
  {
    name: 'imports something',
    source: `import moment from 'moment';\n${card(shown)}`,
    line: 1,
    says: /moment/,
    unread: true,
  },
  {
    name: 'is async',
    source: `export default async function Card({ title }) {\n${shown}\n}\n`,
    line: 1,
    says: /async/,
    unread: true,
  },
  {
    name: 'uses a hook',
    source: card('  const [open] = useState(false);', shown),
    line: 2,
    says: /useState is a hook/,
    unread: true,
  },
  {
    name: 'has an invalid style',
    source: card(
      "  return <div style={{ display: 'flex' }}>",
      "    <p style={{ display: 'sideways' }}>{title}</p>",
      '  </div>;',
    ),
    line: 3,
    says: /display cannot be sideways/,
  },
  {
    name: 'has an invalid colour',
    source: card(
      "  return <div style={{ display: 'flex' }}>",
      "    <p style={{ color: 'blurple' }}>{title}</p>",
      '  </div>;',
    ),
    line: 3,
    says: /blurple is not a colour/,
  },
  {
    name: 'nests boxes too deep',
    source: card(
      "  let box = <div style={{ display: 'flex' }}>{title}</div>;",
      "  for (let n = 0; n < 500; n++) box = <div style={{ display: 'flex' }}>{box}</div>;",
      '  return box;',
    ),
    line: null,
    says: /nested more than 150 deep/,
  },
];

test.describe('one after another', () => {
  const sharedPage = sharePage(async (page) => {
    await allowClipboard(page);
    await openStudio(page, 'Split');
  });

  for (const bad of badCards) {
    test(`a card that ${bad.name} is explained, and the app goes on`, async () => {
      const page = sharedPage();
      await pasteSource(page, good);
      await expectExact(page);

      await pasteSource(page, bad.source);
      await expectFailure(page, bad);
      const ofLastGood = region(page, 'Headlines').getByText('of the last good card');
      await expect(ofLastGood).toHaveCount(bad.unread ? 1 : 0);
      await expectPicture(page);
      await expectAnswers(page);

      await pasteSource(page, good);
      await expectExact(page);
      await expect(region(page, 'Code').getByRole('alert')).toHaveCount(0);
      await expect(ofLastGood).toHaveCount(0);
    });
  }
});

async function expectFailure(page: Page, { line, says }: BadCard): Promise<void> {
  await expect(renderStatus(page)).toHaveText('Not drawn');
  await expect(page.getByRole('contentinfo')).not.toContainText('PNG');
  // Beside the code the sentence stands under it; without the code it lies on the stage.
  const alert = region(page, 'Code').getByRole('alert').first();
  await expect(alert).toContainText(says);
  await expect(alert).toContainText(
    line === null ? /stops the card\.|cannot be drawn\./ : `Line ${line}, column `,
  );
  await expect(alert).toContainText('The last good card is shown.');
}

async function expectPicture(page: Page): Promise<void> {
  const picture = await region(page, 'Canvas').getByRole('application', { name: 'Card' }).screenshot();
  expect(await countColours(page, picture)).toBeGreaterThan(50);
}

/** Every control answers at once, however long the card computes. */
async function expectAnswers(page: Page): Promise<void> {
  for (const name of ['Long', 'Short']) {
    await headline(page, name).click();
    await expect(headline(page, name)).toHaveAttribute('aria-pressed', 'true', { timeout: 2_000 });
  }
}

test('a tag that the engine cannot lay out is a warning, and the card is drawn', async ({ page }) => {
  await allowClipboard(page);
  await openStudio(page, 'Split');
  await pasteSource(
    page,
    card(
      "  return <div style={{ display: 'flex' }}>",
      '    <table><tr><td>{title}</td></tr></table>',
      '  </div>;',
    ),
  );
  await expectExact(page);
  await expect(region(page, 'Code').getByRole('region', { name: 'Problems' })).toContainText(/table/);
});
