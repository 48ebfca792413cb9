import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'

/** What must not reach the next test: what a page keeps of its device, and modules that a test has replaced. */
const alone = [
  'tests/client/*/**/*.test.{ts,tsx}',
  'tests/client/*.test.tsx',
  'tests/attacks/same-work.service.test.ts',
]

// vitest reads the default export of its configuration.
export default defineConfig({
  // The one that Node itself takes: vite would take another copy beside it, and two of them cannot work on one schema.
  resolve: { alias: [{ find: /^graphql$/, replacement: resolve('node_modules/graphql/index.js') }] },
  test: {
    globalSetup: ['tests/support/redis-and-store.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    // One more than the processors of a small machine: a page that is loaded, a process that starts, leaves one idle.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['tests/**/*.test.ts', 'packages/*/tests/**/*.test.ts'],
          exclude: alone,
          // Reading the server's modules anew for each of 280 files took more than half of the whole run.
          isolate: false,
        },
      },
    ],
  },
})
