import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      exclude: ['src/**/data.ts', 'src/**/*.d.ts', 'src/cli.ts'],
      thresholds: { lines: 95 },
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/full/**', 'test/mutate/**', 'test/browser/**', 'test/nodes/**'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'mutate', include: ['test/mutate/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      { test: { name: 'nodes', include: ['test/nodes/**/*.test.ts'], testTimeout: 300_000 } },
      { test: { name: 'full', include: ['test/full/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 } },
    ],
  },
});
