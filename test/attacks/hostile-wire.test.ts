import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { keptLog, MARK } from './kept-log.ts';

const { log, lines } = keptLog();

describe('on the wire', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    platform = await testPlatform({ log });
  });
  afterAll(() => platform.dispose());

  it('nobody makes the server read a large body without being signed in', async () => {
    const head = await begin(platform.config.port, [
      `PUT /api/documents/${newUuidV7()} HTTP/1.1`,
      'host: localhost',
      'sealfolio-client: 1',
      'content-type: application/json',
      'content-length: 30000000',
    ]);
    expect(head).toMatch(/^HTTP\/1\.1 401 /);
  });

  it.each([
    ['no HTTP at all', [`${MARK} ${MARK}`]],
    ['a header that never ends', ['GET /api/account HTTP/1.1', 'host: a', `x: ${MARK.repeat(3000)}`]],
    [
      'two lengths',
      ['POST /api/codes HTTP/1.1', 'host: a', 'content-length: 1', 'content-length: 2', `x: ${MARK}`],
    ],
    [
      'a length and chunks',
      ['POST /api/codes HTTP/1.1', 'host: a', 'content-length: 4', 'transfer-encoding: chunked'],
    ],
  ])('%s is answered with a problem too', async (_case, head) => {
    const answer = await begin(platform.config.port, head);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).toContain('application/problem+json');
    expect(answer).not.toContain(MARK);
  });

  it('nothing of that is in the log, at any level, in any form', async () => {
    await begin(platform.config.port, [`${MARK} ${MARK}`]);
    const bytes = JSON.stringify([...Buffer.from(MARK)]).slice(1, -1);
    const marks = [
      MARK,
      bytes,
      Buffer.from(MARK).toString('hex'),
      Buffer.from(MARK).toString('base64').slice(0, -2),
    ];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => marks.some((mark) => line.includes(mark)))).toEqual([]);
  });
});

/** Sends the head of a request as it is written here; what comes back. */
function begin(port: number, head: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head.join('\r\n')}\r\n\r\n`));
    socket.setTimeout(30_000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      if (answer.includes('}')) socket.end();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
