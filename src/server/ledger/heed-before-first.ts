import { formCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { formNote } from '../../shared/ledger/note.ts';
import { EMPTY_ROOT } from '../../shared/ledger/tree.ts';
import { LogRefused } from './open-log.ts';
import { findLog } from './store-log.ts';
import type { LogParts } from './write-log.ts';

/**
 * Before a log's first checkpoint: asks the witnesses about an empty log of this name and key. Throws {@link LogRefused} when
 * one of them saw more: then database and files were lost, and beginning would sign a second history. A witness that is
 * down, or of another opinion, keeps nobody from beginning.
 */
export async function heedBeforeFirst({ db, signer, witnesses }: LogParts): Promise<void> {
  const read = () => db.once((tx) => findLog(tx, signer.key.name));
  if (witnesses === undefined || (await read()) !== undefined) return;
  const text = formCheckpoint({ origin: signer.key.name, size: 0, root: EMPTY_ROOT, extensions: [] });
  const { answers } = await witnesses.ask(formNote(text, [signer.sign(text)]), { all: true });
  // Another process may have begun it since.
  const size = (await read())?.size ?? 0;
  const ahead = answers.find((answer) => answer.state === 'ahead' && answer.seen > size);
  if (ahead === undefined) return;
  throw new LogRefused(
    [
      `The witness ${ahead.name} saw ${ahead.seen} entries of this log, but the database knows none of it, and its files are gone.`,
      'Restore the newest backup: npm run restore. With other keys in DATA_DIR/keys this would be another platform.',
      'If the witness itself is wrong, ask whoever runs it, and take it out of the WITNESSES file.',
    ].join('\n'),
  );
}
