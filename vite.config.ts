import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The page's own policy stands in index.html; a worker has that of its own response, so servers send it too.
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/** A part of the page's own code, so that no page ever draws with the runtime of another release. */
const readRuntime = () => readFileSync(new URL('public/runtime/manifest.json', import.meta.url), 'utf8');

export default defineConfig(({ isPreview }) => ({
  base: './',
  define: isPreview ? {} : { friezeRuntime: readRuntime() },
  plugins: [react()],
  worker: { format: 'es' },
  preview: { headers: { 'Content-Security-Policy': contentSecurityPolicy } },
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
}));
