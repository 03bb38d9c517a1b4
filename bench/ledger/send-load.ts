/**
 * Whoever asks: many keep-alive connections, each with one request under way. Plain sockets, so that the one who measures
 * costs little of the machine that is measured.
 */
import { connect } from 'node:net';
import { answerParent } from './child.ts';
import { type Pace, quantile, round } from './figures.ts';

/** One connection's requests, in order: whole HTTP/1.1 requests as bytes. */
export type Load = { readonly port: number; readonly lines: readonly (readonly Uint8Array[])[] };

answerParent<Load>(sendLoad);

async function sendLoad({ port, lines }: Load): Promise<Pace> {
  const sockets = await Promise.all(lines.map(() => open(port)));
  const began = performance.now();
  const times = await Promise.all(
    lines.map(async (requests, place) => {
      const socket = sockets[place];
      if (socket === undefined) throw new RangeError('each line has its connection');
      const taken: number[] = [];
      for (const request of requests) {
        const sent = performance.now();
        const status = await socket.ask(request);
        if (status !== 200) throw new Error(`a request was answered with ${status}: ${socket.last()}`);
        taken.push(performance.now() - sent);
      }
      return taken;
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const socket of sockets) socket.end();
  const all = times.flat();
  return {
    perSecond: all.length / seconds,
    p50Ms: round(quantile(all, 0.5)),
    p99Ms: round(quantile(all, 0.99)),
  };
}

async function open(port: number) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let settle: { resolve(status: number): void; reject(error: Error): void } | undefined;
  let pieces: Buffer[] = [];
  let missing = -1;
  let [status, answer] = [0, ''];
  socket.on('error', (error) => settle?.reject(error));
  socket.on('close', () => settle?.reject(new Error('a connection was closed')));
  socket.on('data', (bytes) => {
    pieces.push(bytes);
    if (missing < 0) {
      const got = Buffer.concat(pieces);
      const end = got.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = got.toString('latin1', 0, end);
      status = Number(head.slice(9, 12));
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      if (length === undefined) return settle?.reject(new Error('an answer without its length'));
      missing = end + 4 + Number(length) - got.length;
    } else missing -= bytes.length;
    if (missing > 0) return;
    if (status !== 200) answer = Buffer.concat(pieces).toString();
    [pieces, missing] = [[], -1];
    settle?.resolve(status);
  });
  return {
    ask: (request: Uint8Array) =>
      new Promise<number>((resolve, reject) => {
        settle = { resolve, reject };
        socket.write(request);
      }),
    last: () => answer,
    end: () => socket.destroy(),
  };
}
