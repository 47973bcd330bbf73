// The module that the build makes from this file judges drawn cards and reports on them. It stands beside the runtime:
// the app's workers load it, and a bundle's lab.mjs runs it in Node.

export { checkDrawn } from './lab/checks/check-drawn.ts';
