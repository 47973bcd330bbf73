import { parseArgs } from 'node:util';

export const usage = `npm run bench -- [--quick] [--corpus DIR] [--only a,b] [--short] [--add] [--from N,M] [--no-build] [--skip profile,keystroke,chromium,pool,memory]

--quick      in under a minute: fewer samples of fewer templates (of all that --only or --corpus name), in Node only, and
             typing in one place
--corpus DIR other templates of the same form, one per subfolder, in place of starters and bench/corpus
--only a,b   only these templates
--add        keeps what results.json holds of other templates and of parts that are left out, so that a long run can be done in pieces
--from N,M   of all templates, M from the Nth on
--short      all templates with fewer samples
--no-build   the runtime and the app as they stand
--skip …     leaves parts out
--out DIR    where results.json, report.md and report.svg go (bench; of a quick run test-results/bench)`;

// Of the pool few templates, so that both workers know all fonts after the first turn, which does not count.
const amounts = {
  full: {
    templates: Number.POSITIVE_INFINITY,
    profileRounds: 5,
    node: { warmRounds: 8, rounds: 21, minRounds: 3, budgetMs: 5000 },
    chromium: { warmRounds: 6, rounds: 5, minRounds: 2, budgetMs: 2000 },
    chromiumTemplates: Number.POSITIVE_INFINITY,
    keystroke: { seconds: 10, restSeconds: 8, starters: Number.POSITIVE_INFINITY },
    pool: { templates: 6, draws: 60, turns: 6 },
    memory: { first: 200, last: 2000, settleMs: 2000 },
  },
  short: {
    templates: Number.POSITIVE_INFINITY,
    profileRounds: 3,
    node: { warmRounds: 4, rounds: 5, minRounds: 2, budgetMs: 1500 },
    chromium: { warmRounds: 3, rounds: 3, minRounds: 2, budgetMs: 1000 },
    chromiumTemplates: 10,
    keystroke: { seconds: 3, restSeconds: 8, starters: 2 },
    pool: { templates: 6, draws: 42, turns: 4 },
    memory: { first: 200, last: 2000, settleMs: 2000 },
  },
  quick: {
    templates: 5,
    profileRounds: 0,
    node: { warmRounds: 1, rounds: 3, minRounds: 1, budgetMs: 300 },
    chromium: null,
    keystroke: { seconds: 1, restSeconds: 1.5, starters: 1, inPlaces: ['source'] },
    pool: { templates: 2, draws: 4, turns: 2 },
    memory: { first: 2, last: 6, settleMs: 500 },
  },
};

export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      short: { type: 'boolean', default: false },
      add: { type: 'boolean', default: false },
      from: { type: 'string' },
      corpus: { type: 'string' },
      only: { type: 'string' },
      build: { type: 'boolean', default: true },
      skip: { type: 'string', default: '' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  return {
    ...values,
    only: values.only?.split(','),
    from: values.from?.split(',').map(Number),
    skip: values.skip.split(',').filter(Boolean),
    amounts: amounts[values.quick ? 'quick' : values.short ? 'short' : 'full'],
  };
}
