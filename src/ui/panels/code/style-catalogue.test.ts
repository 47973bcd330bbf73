import { describe, expect, it } from 'vitest';
import { describeStatus, drawnStyles, findStyleFacts, findValueFacts } from './style-catalogue.ts';
import { styleDescriptions } from './style-descriptions.ts';

describe('style catalogue', () => {
  it('offers what is drawn and leaves out what is not', () => {
    const names = drawnStyles.map(({ name }) => name);
    expect(names).toContain('display');
    expect(names).toContain('marginLeft');
    expect(names).not.toContain('transition');
    expect(names).not.toContain('writingMode');
  });

  it('tells apart values of one name', () => {
    expect(findValueFacts('display', 'grid')?.status).toBe('works');
    expect(findValueFacts('display', 'table')?.status).toBe('stops');
    expect(findValueFacts('textWrap', 'nowrap')).toEqual({
      value: 'nowrap',
      status: 'ignored',
      note: 'Use whiteSpace nowrap.',
    });
    expect(findValueFacts('display', 'nonsense')).toBeNull();
  });

  it('does not count "none" as working', () => {
    expect(findStyleFacts('backdropFilter')?.status).toBe('partial');
  });

  it('adds plain values that were never singled out', () => {
    expect(findValueFacts('alignItems', 'flex-start')?.status).toBe('works');
  });

  it('knows nothing of names that were never tried', () => {
    expect(findStyleFacts('fooBar')).toBeNull();
    expect(findStyleFacts('toString')).toBeNull();
  });

  it('describes only names that it lists', () => {
    expect(Object.keys(styleDescriptions).filter((name) => !findStyleFacts(name))).toEqual([]);
  });

  it('says what happens, then what to know', () => {
    expect(describeStatus('ignored', 'Use whiteSpace nowrap.')).toBe(
      'Ignored: the card looks the same without it. Use whiteSpace nowrap.',
    );
    expect(describeStatus('works', '')).toBe('Drawn.');
  });
});
