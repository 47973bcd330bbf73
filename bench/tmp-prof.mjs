import { createProfiler } from './profile.mjs';
import { readCorpus } from './corpus.mjs';
import { findRuntime } from './runtime-folder.mjs';
import { root } from '../scripts/run.mjs';
const rf = await findRuntime();
const { compileSource } = await import(rf+'compile.mjs');
const only = process.argv[2]?.split(',');
const t = await readCorpus([root+'src/template/starters', root+'bench/corpus'], compileSource, only);
const prof = await createProfiler(rf);
for (const x of t) { await prof(x, 6); console.log(x.id.padEnd(16), JSON.stringify(await prof(x, 15))); }
process.exit();
