import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './test/long-files-first.ts';

/** What needs neither a database nor a browser, and leaves nothing behind in the process that it runs in. */
const PURE = ['src/{shared,client,web}/**/*.test.ts'];

/** Tests run the product's own TypeScript on Node; those in Chromium drive the built web application. */
export default defineConfig({
  test: {
    // Patience costs nothing where all goes well; a busy machine needs it.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
    sequence: { sequencer: LongFilesFirst },
    pool: 'forks',
    setupFiles: ['test/one-day.ts'],
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'real',
          include: ['src/{server,cli}/**/*.test.ts', 'test/**/*.test.ts'],
          globalSetup: ['test/global-setup.ts'],
        },
      },
    ],
  },
});
