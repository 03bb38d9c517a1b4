import type { LogStorage } from '../../server/ledger/log-storage.ts';
import { verifyBytes } from '../../server/ledger/verify-bytes.ts';
import { encodeBase64 } from '../../shared/bytes/base64.ts';
import { Tampered } from '../../shared/errors.ts';
import { verifyWith } from '../../shared/ledger/cosignature.ts';
import { formNote, type NoteKey, parseNote } from '../../shared/ledger/note.ts';
import {
  type AddCheckpoint,
  judgeCheckpoint,
  originOf,
  parseAddCheckpoint,
  type Verdict,
} from '../../shared/ledger/witness.ts';
import type { Observations } from './observations.ts';
import type { WitnessKey } from './witness-key.ts';
import { readWitnessed, swapWitnessed } from './witnessed.ts';

/** What a witness answers with. */
export type Answer = { readonly status: number; readonly type: string; readonly body: string };
/** What it is made of. */
export type WitnessParts = {
  readonly key: WitnessKey;
  readonly logs: readonly NoteKey[];
  readonly storage: LogStorage;
  readonly observations: Observations;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};

const PLAIN = 'text/plain; charset=utf-8';
const SIZE = 'text/x.tlog.size';
const verify = verifyWith({ ed25519: verifyBytes });

/** Answers `add-checkpoint`, one request after the other: what was noted is durable before the cosignature leaves. */
export function answerCheckpoints(parts: WitnessParts): (body: string) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (body) => {
    const answer = last.then(() => answerOne(parts, body));
    last = answer.catch(() => {});
    return answer;
  };
}

async function answerOne(parts: WitnessParts, body: string): Promise<Answer> {
  let request: AddCheckpoint;
  let origin: string;
  try {
    request = parseAddCheckpoint(body);
    origin = originOf(request);
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    return { status: 400, type: PLAIN, body: `${error.message}\n` };
  }
  const log = parts.logs.find(({ name }) => name === origin);
  const seen = await readWitnessed(parts.storage, origin);
  const verdict = await judgeCheckpoint(request, { log, last: seen }, verify);
  if (verdict.status === 409) return { status: 409, type: SIZE, body: `${verdict.size}\n` };
  if (verdict.status !== 200) return { status: verdict.status, type: PLAIN, body: `${verdict.reason}\n` };
  return cosign(parts, request, verdict, seen);
}

async function cosign(
  { key, storage, observations, clock }: WitnessParts,
  { note }: AddCheckpoint,
  { checkpoint, text }: Extract<Verdict, { status: 200 }>,
  seen: Parameters<typeof swapWitnessed>[2],
): Promise<Answer> {
  const seconds = Math.floor(clock() / 1000);
  const signature = key.cosign(text, seconds);
  const cosigned = formNote(text, [...parseNote(note).signatures, signature]);
  const { origin, size, root } = checkpoint;
  // First in the own log: nothing is ever cosigned that does not stand there, whenever the process is killed.
  if (size > seen.size) {
    await observations.write({
      ...{ v: 1, kind: 'checkpoint', at: new Date(seconds * 1000).toISOString() },
      ...{ log: origin, size, root: encodeBase64(root) },
    });
  }
  if (!(await swapWitnessed(storage, origin, seen, cosigned)))
    throw new Error('somebody else writes this witness’s state');
  return { status: 200, type: PLAIN, body: formNote('-\n', [signature]).slice(3) };
}
