import { defineConfig } from 'vitest/config'

// vitest reads the default export of its configuration.
export default defineConfig({
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
