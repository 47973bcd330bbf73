import { describe, it } from 'vitest';
import { expectMended, fixCases } from './fix.fixtures.ts';

describe('the fix of a finding, all kinds', () => {
  it.each(fixCases)('mends %s and makes no other headline worse', expectMended);
});
