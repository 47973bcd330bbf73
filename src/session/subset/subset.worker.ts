import wasmUrl from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import { isWorthIt, planSubset } from '../../freeze/subset-plan.ts';
import { type CodePoints, readCoverage } from '../../runtime/fonts/coverage.ts';
import { createSubsetter } from './subsetter.ts';

export interface SubsetRequest {
  faces: { sha256: string; data: ArrayBuffer }[];
  /** All that the template is known to draw. */
  texts: string;
}

export interface MadeSubset {
  whole: string;
  wholeBytes: number;
  bytes: Uint8Array<ArrayBuffer>;
  keep: CodePoints;
  withheld: CodePoints;
}

export type SubsetAnswer = { made: MadeSubset[] };

async function makeSubsets({ faces, texts }: SubsetRequest): Promise<MadeSubset[]> {
  const subset = await createSubsetter(new Uint8Array(await (await fetch(wasmUrl)).arrayBuffer()));
  return faces.flatMap(({ sha256, data }) => {
    const coverage = readCoverage(data);
    if (coverage === null) return [];
    const { keep, withheld } = planSubset(coverage, texts);
    const bytes = withheld.length > 0 ? subset(data, keep) : null;
    if (bytes === null || !isWorthIt(data.byteLength, bytes.length)) return [];
    return [{ whole: sha256, wholeBytes: data.byteLength, bytes, keep, withheld }];
  });
}

// A font that HarfBuzz stumbles over travels whole.
self.onmessage = ({ data }: MessageEvent<SubsetRequest>) => {
  makeSubsets(data).then(
    (made) => self.postMessage({ made } satisfies SubsetAnswer),
    () => self.postMessage({ made: [] } satisfies SubsetAnswer),
  );
};
