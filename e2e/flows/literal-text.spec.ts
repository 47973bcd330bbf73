import { expect, test } from '@playwright/test';
import { downloadPng } from '../steps/png.ts';
import { sharePage } from '../steps/shared-page.ts';
import { allowClipboard, pasteSource } from '../steps/source-text.ts';
import { expectExact, openStudio, showHeadline, showView, typeValue } from '../steps/studio.ts';

interface Hostile {
  name: string;
  typed: string;
  /** Control characters never reach a card, and white space is one space. */
  drawn?: string;
}

const hostileTitles: Hostile[] = [
  { name: 'the word null', typed: 'null' },
  { name: 'the word undefined', typed: 'undefined' },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a person types
  { name: 'placeholders', typed: '{{title}} ${title} $& $1 `backtick` {title}' },
  { name: 'a script element', typed: '<script>alert(1)</script>' },
  { name: 'markup and entities', typed: '</title><img src=x onerror=alert(1)> Tom & Jerry &amp; "friends"' },
  { name: 'the name of a prototype', typed: '__proto__' },
  { name: 'a direction override', typed: '\u202egnissecorp\u202c is reversed' },
  { name: 'joiners and a zero width space', typed: 'zero\u200bwidth\u200dspace here' },
  {
    name: 'control characters',
    typed: 'bell\u0007 escape\u001b[31m tab\there',
    drawn: 'bell escape[31m tab here',
  },
  { name: 'emoji', typed: 'Team \u{1f469}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466} \u{1f680} ready' },
  { name: 'stacked accents', typed: 'Z\u0338\u0321\u0308a\u0337\u0301 says e\u0301' },
];

/** The same card twice: once the title is a field, once a constant of the source. */
function card(title: string): string {
  return `export default function Card({ title }) {
  return (
    <div style={{ display: 'flex', boxSizing: 'border-box', width: '100%', height: '100%', padding: 60, background: '#fff' }}>
      <div style={{ display: 'block', width: 1000, fontFamily: 'Bricolage Grotesque', fontSize: 56, fontWeight: 700, lineHeight: 1.2 }}>
        ${title}
      </div>
    </div>
  );
}
`;
}

const sharedPage = sharePage(async (page) => {
  await allowClipboard(page);
  await openStudio(page, 'Split');
});

for (const { name, typed, drawn = typed } of hostileTitles) {
  test(`a title with ${name} is drawn as it was typed`, async () => {
    const page = sharedPage();
    await showView(page, 'Design');
    await showHeadline(page, 'Short');
    await typeValue(page, 'title', 'Another title');
    await showView(page, 'Split');
    await pasteSource(page, card('{title}'));
    await expectExact(page);
    const other = await downloadPng(page);

    await showView(page, 'Design');
    await typeValue(page, 'title', typed);
    const fromField = await downloadPng(page);
    expect(fromField.equals(other)).toBe(false);

    await showView(page, 'Split');
    await pasteSource(page, card(`{${JSON.stringify(drawn)}}`));
    await expectExact(page);
    const fromConstant = await downloadPng(page);
    expect(fromField.equals(fromConstant)).toBe(true);
  });
}
