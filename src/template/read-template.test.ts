import { expect, it } from 'vitest';
import { readWholeTemplate } from './read-template.ts';

const whole = {
  manifest: {
    schema: 1,
    name: 'Card',
    kind: 'jsx',
    profile: 'frieze',
    sizes: [{ id: 'card', widthPx: 1200, heightPx: 630 }],
    fields: [],
    rules: [],
    fonts: [],
    assets: [],
    tokens: {},
  },
  source: 'export default () => <div />;',
  fixtures: [],
};
const accepted = [{ headline: 'Long', sizeId: 'card', saw: ['It is 184 px too wide.'] }];

it('brings along what was accepted, and opens a template whose decisions cannot be read', () => {
  const read = (given: unknown) => {
    const result = readWholeTemplate({ ...whole, accepted: given });
    return result.ok ? result.value.accepted : result.error;
  };
  expect(read(accepted)).toEqual(accepted);
  expect(read(undefined)).toBe(undefined);
  expect(read([{ headline: 5 }])).toBe(undefined);
});
