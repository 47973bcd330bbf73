import type { Drawable } from './drawing-host.ts';
import { card } from './hostile-case.ts';

/** Shows dates, numbers and plurals in every way a card can. */
export const localeCard: Drawable = {
  kind: 'jsx',
  source: `import { formatDate, formatNumber, initials, lower, plural, upper } from './format.js';\n${card(
    `const lines = [
      formatDate('2026-03-29T00:30:00Z', "EEEE, d MMMM yyyy 'at' HH:mm"),
      formatDate('2026-03-29T00:30:00Z', 'yyyy-MM-dd HH:mm', '+05:45'),
      formatDate('2026-12-31'),
      formatDate('2026-01-01T23:59:59-11:00', 'EEE d MMM yy HH:mm', '+14:00'),
      formatNumber(1234567.891, 2), formatNumber(-0.004, 2), formatNumber(12345.6, 1, '.', ','), String(1234.5), (1e21).toString(),
      plural(1, 'minute'), plural(1234, 'minute'),
      upper('istanbul straße'), lower('ISTANBUL İ'), initials('ǆemal ıÿ'),
      ['z', 'ä', 'a', 'Z', 'ö'].sort().join(''), String(/\\\\w/i.test('ı')),
      'ﬁ'.normalize('NFKC'), 'é'.localeCompare === undefined,
    ];
    return <div style={{ display: 'flex', flexDirection: 'column', width: '100%', height: '100%', fontSize: 24, backgroundColor: 'white' }}>{lines.map((line, n) => <span key={n}>{String(line)} {title}</span>)}</div>;`,
  )}`,
  values: { title: 'İstanbul ß ŉ' },
};

/** Five places that disagree about dates, numbers, case and order. */
export const places = [
  { zone: 'America/New_York', locale: 'en-US', lang: 'en_US.UTF-8' },
  { zone: 'Europe/Istanbul', locale: 'tr-TR', lang: 'tr_TR.UTF-8' },
  { zone: 'Asia/Kathmandu', locale: 'ne-NP', lang: 'ne_NP.UTF-8' },
  { zone: 'Pacific/Kiritimati', locale: 'ar-EG', lang: 'ar_EG.UTF-8' },
  { zone: 'Europe/Berlin', locale: 'de-DE', lang: 'de_DE.UTF-8' },
];
