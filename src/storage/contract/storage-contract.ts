import type { ContractCase } from './contract-case.ts';
import { draftCases } from './draft-cases.ts';
import { frozenCases } from './frozen-cases.ts';
import { libraryCases } from './library-cases.ts';
import { listCases } from './list-cases.ts';

/** All that every Storage must do; storage.test.ts runs it in memory, a page can run it over IndexedDB. */
export const storageContract: readonly ContractCase[] = [
  ...draftCases,
  ...libraryCases,
  ...frozenCases,
  ...listCases,
];
