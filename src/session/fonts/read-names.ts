import type { FontTables } from '../../runtime/fonts/font-tables.ts';

/** What a font says of itself, as text; English where it speaks several languages. Number of the name → text. */
export type FontNames = ReadonlyMap<number, string>;

export const nameNumbers = {
  copyright: 0,
  family: 1,
  subfamily: 2,
  licence: 13,
  licenceUrl: 14,
  typographicFamily: 16,
  typographicSubfamily: 17,
} as const;

const maxRecords = 4096;
const maxNameBytes = 16_384;
const english = 0x409;

export function readNames(tables: FontTables): FontNames {
  const names = new Map<number, { text: string; rank: number }>();
  const view = tables.read('name');
  if (!view || view.byteLength < 6) return new Map();
  const count = Math.min(view.getUint16(2), maxRecords);
  const strings = view.getUint16(4);
  for (let index = 0; index < count; index++) {
    const at = 6 + index * 12;
    if (at + 12 > view.byteLength) break;
    const platform = view.getUint16(at);
    const rank = rankOf(platform, view.getUint16(at + 4));
    const number = view.getUint16(at + 6);
    if (rank <= (names.get(number)?.rank ?? -1)) continue;
    const text = readText(view, strings + view.getUint16(at + 10), view.getUint16(at + 8), platform !== 1);
    if (text !== '') names.set(number, { text, rank });
  }
  return new Map([...names].map(([number, { text }]) => [number, text]));
}

function rankOf(platform: number, language: number): number {
  if (platform === 3) return language === english ? 3 : 1;
  return platform === 0 ? 2 : 0;
}

function readText(view: DataView, at: number, bytes: number, isWide: boolean): string {
  if (bytes > maxNameBytes || at + bytes > view.byteLength) return '';
  let text = '';
  for (let index = at; index + (isWide ? 2 : 1) <= at + bytes; index += isWide ? 2 : 1)
    text += String.fromCharCode(isWide ? view.getUint16(index) : view.getUint8(index));
  // Control characters could end up in source or in a licence file.
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
}
