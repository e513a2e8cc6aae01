import { defineConfig } from '@playwright/test'

// The address and the browser are found by e2e/start.ts before any test runs; workers read them from the environment.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/start.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // One hiccup of a busy machine stops no landing; the report calls such a test flaky. Each story can run twice on one
  // server: what it makes has a name of its own.
  retries: 1,
  reporter: [['list']],
  use: {
    baseURL: process.env.ROUNDTABLE_E2E_URL,
    locale: 'ru-RU',
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.ROUNDTABLE_E2E_BROWSER,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    },
  },
})
