import draw from './draw.mjs?raw';
import render from './render.mjs?raw';
import verify from './verify.mjs?raw';

/** The scripts of a bundle as text: Node 20 or newer, no packages. */
export const bundleScripts: readonly { path: string; text: string }[] = [
  { path: 'draw.mjs', text: draw },
  { path: 'render.mjs', text: render },
  { path: 'verify.mjs', text: verify },
];
