import { defineConfig } from '@playwright/test';

const port = Number(process.env.FRIEZE_PORT ?? 4179);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // Measured in hundreds of pictures, or in visits; npm run test:deep has them.
  testIgnore: process.env.FRIEZE_DEEP
    ? []
    : ['**/perf/**', '**/narrow-title.spec.ts', '**/offline-release.spec.ts'],
  outputDir: 'test-results/e2e',
  // The engines are compiled anew in each test, beside its steps.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  // One browser with its workers and compilers keeps two cores busy; a second one only stands in its way.
  workers: 1,
  retries: 0,
  use: {
    baseURL: `http://localhost:${port}/`,
    // It would bring 11 MB in beside each test, and answer what a test listens for; offline.spec.ts allows it.
    serviceWorkers: 'block',
    viewport: { width: 1600, height: 1000 },
    // A trace of every test takes longer than the tests themselves; FRIEZE_TRACE=1 keeps those of failures.
    trace: process.env.FRIEZE_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.FRIEZE_BROWSER ? { executablePath: process.env.FRIEZE_BROWSER } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Its address bar is pages of its own, loaded in every window.
        '--disable-features=WebUIOmniboxPopup',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort --host localhost`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
