/** What the files that nobody reads are for, so that their weight has a reason. */
const purposes: Record<string, string> = {
  'runtime.mjs':
    'Draws the card: values, rules, layout and painting, as they were when the version was frozen.',
  'layout.wasm': 'Lays the card out.',
  'resvg.wasm': 'Paints it, where no native resvg is installed.',
  'quickjs.wasm': 'Runs the card’s code apart from everything else.',
  'compile.mjs': 'Compiles the source again for verify.mjs and reads it for lab.mjs. No site loads it.',
  'checks.mjs': 'Judges headlines for lab.mjs. No site loads it.',
  'encode.mjs':
    'Writes PNGs of 256 colours, and JPEG with jpeg.wasm, when render.mjs is asked for them. No site loads it.',
  'jpeg.wasm': 'Writes JPEG when render.mjs is asked for it. No site loads it.',
};

export function filePurpose(path: string): string | null {
  const name = /(?:^|\/)runtime\/([^/]+)$/.exec(path)?.[1];
  return (name && purposes[name]) ?? null;
}
