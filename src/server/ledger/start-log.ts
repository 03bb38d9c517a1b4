/**
 * A log of the platform, running: checked, its witnesses heard, its sequencer at work or waiting for its turn where another
 * process runs it. Which entries it holds is its source's business.
 */
import type { NoteKey } from '../../shared/ledger/note.ts';
import type { Witnessing } from './ask-witnesses.ts';
import { awaitReceipts } from './await-published.ts';
import { heedBeforeFirst } from './heed-before-first.ts';
import { heedWitnesses } from './heed-witnesses.ts';
import type { LogStorage } from './log-storage.ts';
import { checkLog } from './open-log.ts';
import { ownSource } from './own-log-source.ts';
import { proofMemory } from './proof-memory.ts';
import type { WitnessPolicy } from './read-witness-policy.ts';
import { type Beside, isOthersTurn, runLog } from './run-log.ts';
import { witnessesOf } from './witness-round.ts';
import type { LogParts } from './write-log.ts';

/** A log as the rest of the server sees it. Entries enter by being committed; nobody hands them over. */
export type RunningLog = {
  readonly key: NoteKey;
  readonly storage: LogStorage;
  /** The log's key and its witnesses, as a tlog-policy. */
  readonly policy: string;
  /** The receipt of a committed entry; undefined when it is not published within some seconds. */
  awaitReceipt(entryId: string): Promise<string | undefined>;
  /** The receipt of an entry, if it is published now. */
  readReceipt(entryId: string): Promise<string | undefined>;
  /** Looks at once for what was committed, instead of in a moment. */
  look(): void;
  /** How each witness answered this process last; empty where another process writes the log. */
  witnesses(): readonly Witnessing[];
  /** Ends what writes it. */
  stop(): Promise<void>;
};

/** A log without its witnesses. */
export type UnwitnessedLog = Omit<LogParts, 'witnesses'>;

/** What the process that writes the log does beside it; see {@link runLog}. */
export type BeginBeside = (
  parts: LogParts,
  tell: { readonly onTrouble: (error: unknown) => void; readonly wake: () => void },
) => Beside;

/** Starts it. Throws LogRefused, for the operator, when the log cannot go on. */
export async function startLog(
  log: UnwitnessedLog,
  { text, policy }: WitnessPolicy,
  onTrouble: (error: unknown) => void,
  begin: BeginBeside,
): Promise<RunningLog> {
  const { storage, signer } = log;
  const parts = { ...log, witnesses: witnessesOf(policy, ownSource(storage, signer.key)) };
  await checkLog(parts);
  await heedBeforeFirst(parts);
  await heedWitnesses(parts);
  const memory = proofMemory();
  const receipts = awaitReceipts({ ...parts, memory }, () => runner.wake());
  const runner = runLog(
    parts,
    {
      onGrown: (grown) => {
        memory.remember(grown);
        receipts.hear(grown);
      },
      onTrouble: (error) => {
        if (!isOthersTurn(error)) onTrouble(error);
      },
    },
    (onTroubleBeside) => begin(parts, { onTrouble: onTroubleBeside, wake: () => runner.wake() }),
  );
  return {
    ...{ key: signer.key, storage, policy: text },
    awaitReceipt: (entryId) => receipts.await(entryId),
    readReceipt: (entryId) => receipts.read(entryId),
    look: () => runner.wake(),
    witnesses: () => parts.witnesses.last(),
    async stop() {
      await runner.stop();
      receipts.stop();
    },
  };
}
