// npm run test:mutants: breaks the code once for each line of each src/**/mutants.json and sees the tests whose title
// begins with (or holds) the id fail; `npm run test:mutants src/freeze` those of one list, `R3.1` those of one id. A mutant that survives, or whose text is no longer in the file, is a failure.
import { readdir, readFile } from 'node:fs/promises';
import { root, runTool } from './run.mjs';

const chosen = process.argv[2];
const lists = (await readdir(`${root}src`, { recursive: true }))
  .filter((path) => path.endsWith('mutants.json'))
  .map((path) => `src/${path}`);

let killed = 0;
const survivors = [];
for (const path of lists.sort()) {
  const { tests, mutants } = JSON.parse(await readFile(root + path, 'utf8'));
  for (const mutant of mutants) {
    if (chosen && !mutant.id.includes(chosen) && !path.includes(chosen)) continue;
    const text = await readFile(root + mutant.file, 'utf8');
    const { code, output } = text.includes(mutant.find)
      ? await runTool(
          'vitest',
          [
            'run',
            ...(mutant.tests ?? tests).split(' '),
            '-t',
            `${(mutant.title ?? mutant.id).replaceAll('.', '\\.')}\\b`,
            '--reporter=json',
          ],
          {
            env: { FRIEZE_MUTANT: JSON.stringify(mutant) },
            quiet: true,
          },
        )
      : { code: 0, output: '' };
    // A mutant that stops the tests from being loaded proves nothing.
    const ran = /"numFailedTests":\s*[1-9]/.test(output);
    if (code !== 0 && ran) killed++;
    else survivors.push(`${mutant.id} in ${mutant.file}: ${mutant.find}`);
    console.log(`${code !== 0 && ran ? 'killed  ' : 'SURVIVED'} ${mutant.id} ${mutant.file}`);
  }
}
console.log(`\n${killed} killed, ${survivors.length} survived`);
for (const survivor of survivors) console.log(`  ${survivor}`);
process.exit(survivors.length === 0 ? 0 : 1);
