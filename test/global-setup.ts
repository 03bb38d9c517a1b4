import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { dropTestDatabases } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Names this run's databases and the data folder of its PostgreSQL. */
    databaseRun: { id: string; dataDir: string };
  }
}

/**
 * Names the one PostgreSQL of a test run. The first test that asks for a database starts it, so that a run of pure
 * tests does not; here it is only cleared away.
 */
export default function setup(project: TestProject): () => Promise<void> {
  const id = randomBytes(4).toString('hex');
  const run = { id, dataDir: join(tmpdir(), `sealfolio-test-${id}`) };
  project.provide('databaseRun', run);
  return async () => {
    await dropTestDatabases(run);
    // PostgreSQL may still be writing its last files away.
    await rm(run.dataDir, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  };
}
