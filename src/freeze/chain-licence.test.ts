import { describe, expect, it } from 'vitest';
import { chainLicence } from './chain-licence.ts';

describe('chainLicence', () => {
  it.each([
    ['emoji/1f680.svg', 'licences/twemoji.txt'],
    ['fonts/noto-sans-thai-thai-700.woff', 'licences/noto-sans-thai.txt'],
    ['fonts/noto-sans-greek-400.woff', 'licences/noto-sans.txt'],
    ['fonts/dejavu-sans-all-400.ttf', 'licences/dejavu-sans.txt'],
    ['fonts/unknown.woff', null],
  ])('names the licence of %s', (path, licence) => expect(chainLicence(path)).toBe(licence));
});
