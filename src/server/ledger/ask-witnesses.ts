/**
 * A log asks its witnesses to cosign a checkpoint (C2SP tlog-witness). Promises that a cosignature which is handed on was
 * verified, and that what each witness answered is told: one that is down, behind, ahead of the log, or of another
 * opinion. Waits for nobody longer than a moment: what is missing now is asked for again.
 */
import { concatBytes } from '../../shared/bytes/concat.ts';
import { Tampered } from '../../shared/errors.ts';
import { type Checkpoint, parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { verifyWith } from '../../shared/ledger/cosignature.ts';
import { type NoteKey, type NoteSignature, parseNote } from '../../shared/ledger/note.ts';
import type { Policy } from '../../shared/ledger/policy.ts';
import { type LogSource, readGrowth } from '../../shared/ledger/read-log.ts';
import { formAddCheckpoint, parseCosignatures } from '../../shared/ledger/witness.ts';
import { verifyBytes } from './verify-bytes.ts';

/** A witness that is asked: its key, and where `add-checkpoint` lies. */
export type AskedWitness = { readonly name: string; readonly key: NoteKey; readonly url: string };
/** How a witness answered last. */
export type WitnessState =
  | 'cosigned'
  /** It could not be reached, or answered with what no witness answers with. */
  | 'down'
  /** It saw a larger log than this one: this one is an older copy, or somebody else signs with its key. */
  | 'ahead'
  /** It saw another history of this log. */
  | 'refused'
  /** It does not follow this log, or does not know its key. */
  | 'unknown_log';
/** What came of asking one. */
export type Witnessing = {
  readonly name: string;
  readonly state: WitnessState;
  readonly signature: NoteSignature | undefined;
  /** The size that it is known to have seen. */
  readonly seen: number;
  /** For the operator, in plain English. */
  readonly detail: string;
};

const MOMENT = 1000;
const MAX_ANSWER = 64 * 1024;
const verify = verifyWith({ ed25519: verifyBytes });

/** The witnesses of a policy that can be asked: those with an address. */
export function askedWitnesses({ witnesses }: Policy): readonly AskedWitness[] {
  return [...witnesses].flatMap(([name, { key, url }]) => (url === undefined ? [] : [{ name, key, url }]));
}

/**
 * Asks one witness to cosign `note`, the log's own checkpoint. `seen` is the size that it is believed to have seen last;
 * when it says another, it is asked once more from there.
 */
export async function askWitness(
  witness: AskedWitness,
  log: LogSource,
  { note, seen }: { note: string; seen: number },
): Promise<Witnessing> {
  const { text } = parseNote(note);
  const checkpoint = parseCheckpoint(text);
  const tell = (state: WitnessState, detail: string, at = seen): Witnessing => ({
    ...{ name: witness.name, state, signature: undefined, seen: at, detail },
  });
  let from = Math.min(seen, checkpoint.size);
  const signal = AbortSignal.timeout(MOMENT);
  for (let tried = 0; tried < 2; tried += 1) {
    const answer = await post(witness, await bodyFor(log, from, checkpoint, note), signal).catch(String);
    if (typeof answer === 'string') return tell('down', answer);
    if (answer.status === 200) return readCosignature(witness, text, checkpoint, answer.body, tell);
    if (answer.status === 404 || answer.status === 403)
      return tell(
        'unknown_log',
        `it answered ${answer.status}: it does not follow this log, or knows another key`,
      );
    if (answer.status === 422)
      return tell('refused', 'it saw another history of this log: compare both before anything else');
    const size = answer.status === 409 ? readSize(answer.body) : undefined;
    if (size === undefined) return tell('down', `it answered ${answer.status}, which says nothing`);
    if (size > checkpoint.size)
      return tell('ahead', `it saw ${size} entries, and this log has ${checkpoint.size}`, size);
    from = size;
  }
  return tell('down', 'it names another size at every try', from);
}

async function readCosignature(
  { key, name }: AskedWitness,
  text: string,
  { size }: Checkpoint,
  body: string,
  tell: (state: WitnessState, detail: string, at?: number) => Witnessing,
): Promise<Witnessing> {
  try {
    const signature = parseCosignatures(body).find((one) => one.name === key.name && one.id === key.id);
    if (signature === undefined) return tell('down', 'it cosigned with another key than the policy names');
    if (!(await verify(key, text, signature.signature))) return tell('down', 'its cosignature is not good');
    return { name, state: 'cosigned', signature, seen: size, detail: '' };
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    return tell('down', 'it answered with what is no cosignature');
  }
}

async function bodyFor(log: LogSource, from: number, to: Checkpoint, note: string): Promise<string> {
  const proof = from === 0 ? [] : await readGrowth(log, from, to);
  return formAddCheckpoint({ oldSize: from, proof, note });
}

async function post(
  { url }: AskedWitness,
  body: string,
  signal: AbortSignal,
): Promise<{ status: number; body: string }> {
  const address = new URL('add-checkpoint', url.endsWith('/') ? url : `${url}/`);
  const answer = await fetch(address, {
    ...{ method: 'POST', body, redirect: 'error', signal },
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
  return { status: answer.status, body: new TextDecoder().decode(await readBounded(answer)) };
}

/** A moment is long enough to send more than there is memory. */
async function readBounded({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > MAX_ANSWER) throw new Error('it answered with too much');
    chunks.push(chunk);
  }
  return concatBytes(...chunks);
}

function readSize(body: string): number | undefined {
  const size = /^(0|[1-9]\d{0,15})\n$/.exec(body)?.[1];
  return size === undefined ? undefined : Number(size);
}
