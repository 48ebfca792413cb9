import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

// vitest reads the default export of its configuration.
export default defineConfig({
  // The one that Node itself takes: vite would take another copy beside it, and two of them cannot work on one schema.
  resolve: { alias: [{ find: /^graphql$/, replacement: resolve('node_modules/graphql/index.js') }] },
  test: {
    include: ['tests/**/*.test.{ts,tsx}', 'packages/*/tests/**/*.test.ts'],
    globalSetup: ['tests/support/redis-and-store.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    pool: 'forks',
  },
})
