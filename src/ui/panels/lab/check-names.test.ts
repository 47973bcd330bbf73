import { expect, it } from 'vitest';
import { checks } from '../../../lab/checks/run-checks.ts';
import { checkNames } from './check-names.ts';

it('every check is called what it calls itself', () => {
  expect(checkNames).toEqual(Object.fromEntries(checks.map(({ id, title }) => [id, title])));
});
