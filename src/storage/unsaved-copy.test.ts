import { describe, expect, it } from 'vitest';
import { sampleTemplate } from './contract/contract-case.ts';
import { keepUnsaved, takeUnsaved } from './unsaved-copy.ts';

function createStore(maxUnits = Number.POSITIVE_INFINITY) {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem(key: string, text: string) {
      if (text.length > maxUnits) throw new Error('QuotaExceededError');
      texts.set(key, text);
    },
    removeItem: (key: string) => void texts.delete(key),
  };
}

const copy = {
  id: 'a',
  baseRevision: 3,
  template: sampleTemplate('<p/>'),
  history: ['x'.repeat(5000)],
  panels: {},
};

describe('the unsaved copy', () => {
  it('comes back once', () => {
    const store = createStore();
    keepUnsaved(copy, store);
    expect(takeUnsaved(store)).toEqual(copy);
    expect(takeUnsaved(store)).toBeNull();
  });

  it('leaves the undo history behind where there is no room for it', () => {
    const store = createStore(2000);
    keepUnsaved(copy, store);
    expect(takeUnsaved(store)).toEqual({ ...copy, history: null });
  });

  it('is null where the browser refuses storage, and where the text is damaged', () => {
    const refusing = {
      getItem: () => {
        throw new Error('SecurityError');
      },
      setItem: () => {
        throw new Error('SecurityError');
      },
      removeItem: () => {},
    };
    keepUnsaved(copy, refusing);
    expect(takeUnsaved(refusing)).toBeNull();
    const store = createStore();
    store.setItem('frieze.unsaved', '{"id":');
    expect(takeUnsaved(store)).toBeNull();
  });
});
