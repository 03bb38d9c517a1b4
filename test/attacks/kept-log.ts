import { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';

/** Stands in everything hostile that is sent: no answer and no log line may repeat it. */
export const MARK = 'zq7mark9hostile';

/** A log at its most talkative, and the lines it has written. */
export function keptLog(): { readonly log: Logger; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const kept = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { log: pino({ level: 'trace', base: null }, kept), lines };
}
