import { describe, expect, it } from 'vitest';
import type { FaceFacts } from '../../../session/fonts/read-face.ts';
import { facesOf, findReplaced, findTwice, openEntry } from './brought-entry.ts';

const facts: FaceFacts = {
  family: 'House',
  weight: 600,
  style: 'normal',
  embedding: 'free',
  variable: null,
  scripts: ['Latin'],
  letters: 200,
};
const entry = (given: Partial<FaceFacts> = {}, index = 0) =>
  openEntry(index, 'House.ttf', { facts: { ...facts, ...given }, bytes: new Uint8Array(0) });
const range = (weights: number[]) => ({ min: weights[0]!, max: weights.at(-1)!, weights, otherAxes: [] });

describe('openEntry', () => {
  it('takes a static font at the weight it says', () => {
    expect(entry().weights).toEqual([600]);
  });

  it('proposes Regular and Bold of a variable font, else its lightest', () => {
    expect(entry({ variable: range([300, 400, 500, 700]) }).weights).toEqual([400, 700]);
    expect(entry({ variable: range([800, 900]) }).weights).toEqual([800]);
  });

  it('takes a variable font without weights at the one it says', () => {
    expect(entry({ variable: { min: 0, max: 0, weights: [], otherAxes: [] } }).weights).toEqual([600]);
  });
});

describe('faces that meet', () => {
  it('finds two files that would be one face, whatever the case of their family', () => {
    expect(findTwice([entry(), entry({ family: 'house' }, 1)])).toMatchObject({ weight: 600 });
    expect(findTwice([entry(), entry({ style: 'italic' }, 1), entry({ weight: 700 }, 2)])).toBeNull();
  });

  it('finds those of the card that are replaced', () => {
    const [face] = facesOf(entry());
    const font = { ...face!, file: 'fonts/a.ttf', sha256: '' };
    expect(findReplaced(entry(), [font, { ...font, weight: 400 }])).toEqual([face]);
    expect(findReplaced(entry({ style: 'italic' }), [font])).toEqual([]);
  });
});
