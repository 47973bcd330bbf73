import { describe, it } from 'vitest';
import { expectMended, fixCases } from './fix.fixtures.ts';

// A style set, a rule changed, a rule made; all kinds are tried in `npm run test:deep`.
const sample = [0, 1, 4].map((index) => fixCases[index]!);

describe('the fix of a finding', () => {
  it.each(sample)('mends %s and makes no other headline worse', expectMended, 120_000);
});
