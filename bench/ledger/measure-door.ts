import { randomBytes } from 'node:crypto';
import { LEAF_SIZE } from '../../src/shared/ledger/leaf.ts';
import { startChild } from './child.ts';
import { medianPace, type Pace } from './figures.ts';
import { inFolder } from './in-folder.ts';

const CONNECTIONS = 256;
const ROUNDS = 5;
/** Of each connection in a round. */
const ENTRIES = 100;

/** How fast the bare door takes entries. */
export function measureDoor(): Promise<Pace> {
  return inFolder(async (dataDir) => {
    const server = startChild('./door-server.ts');
    const client = startChild('./send-load.ts');
    try {
      const { port } = await server.ask<{ port: number }>({ dataDir });
      const rounds: Pace[] = [];
      // The first one warms up.
      for (let at = 0; at <= ROUNDS; at += 1) {
        rounds.push(await client.ask<Pace>({ port, lines: formLines() }));
      }
      return medianPace(rounds.slice(1));
    } finally {
      await Promise.all([client.stop(), server.stop()]);
    }
  });
}

function formLines(): Uint8Array[][] {
  return Array.from({ length: CONNECTIONS }, () => Array.from({ length: ENTRIES }, formRequest));
}

function formRequest(): Uint8Array {
  const head = `POST /append HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${LEAF_SIZE}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), randomBytes(LEAF_SIZE)]);
}
