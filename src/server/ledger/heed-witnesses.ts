import { LogRefused } from './open-log.ts';
import { findLog } from './store-log.ts';
import type { LogParts } from './write-log.ts';

/**
 * Before the log is written: asks the witnesses what they saw last. Throws {@link LogRefused} when one of them saw more
 * than this database knows, or another history: then this is an older copy, and going on would sign a second one. A
 * witness that is down keeps nobody from starting.
 */
export async function heedWitnesses(parts: LogParts): Promise<void> {
  const { db, signer, witnesses } = parts;
  const read = () => db.once((tx) => findLog(tx, signer.key.name));
  const log = await read();
  if (witnesses === undefined || log === undefined) return;
  const { answers } = await witnesses.ask(log.note, { all: true });
  // Another process may have gone on since.
  const size = (await read())?.size ?? log.size;
  const ahead = answers.find((answer) => answer.state === 'ahead' && answer.seen > size);
  const other = answers.find(({ state }) => state === 'refused');
  const told = ahead ?? other;
  if (told === undefined) return;
  throw new LogRefused(
    [
      ahead === undefined
        ? `The witness ${told.name} saw another history of this log than the database and the files hold.`
        : `The witness ${told.name} saw ${told.seen} entries of this log, but the database knows ${size}: it is an older copy.`,
      'Restore the newest backup, or let the log go on where it was published: npm run restore -- --replay',
      'Where nobody has its newest files any more, it can only go on under a new name: npm run restore -- --new-log',
      'If the witness itself is wrong, ask whoever runs it, and take it out of the WITNESSES file.',
    ].join('\n'),
  );
}
