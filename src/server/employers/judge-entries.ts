/** What the chain itself says about entries that somebody wants to add to it. */
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { chainAt, extendChain, type KeyChain } from '../../shared/keys/key-chain.ts';
import { type EmployerBody, hashOfEntry, parseKeyEntry } from '../../shared/keys/key-entry.ts';

/** How far the hour in an entry may be from the machine's clock, in milliseconds. */
const CLOCK_SKEW = 10 * 60_000;

/** An entry as it was sent, read; who signed it is not known yet. */
export type SentEntry = { readonly bytes: Uint8Array; readonly hash: string; readonly body: EmployerBody };

/** Reads entries, which all are to be this employer's. */
export function readEntries(entries: readonly string[], employerId: string): readonly SentEntry[] | Refusal {
  const sent: SentEntry[] = [];
  for (const text of entries) {
    const bytes = encodeUtf8(text);
    const read = orRefuse(() => parseKeyEntry(bytes));
    if ('refused' in read) return read;
    if (read.signature === null) return refuse('statement_invalid', 'an employer signs its entries');
    if (read.body.employer !== employerId)
      return refuse('statement_invalid', 'an entry is another employer’s');
    sent.push({ bytes, hash: hashOfEntry(bytes), body: read.body });
  }
  return sent;
}

/** The chain with these entries. Why not: `keys_changed`, `keys_wait`, `signature_invalid`, `statement_invalid`, `invalid_request`. */
export async function judgeEntries(
  chain: KeyChain | undefined,
  sent: readonly SentEntry[],
  now: Date,
): Promise<KeyChain | Refusal> {
  if ((sent[0]?.body.previous ?? null) !== (chain?.head ?? null))
    return refuse('keys_changed', 'an entry names the newest one of its employer');
  let longer = chain;
  for (const { bytes, body } of sent) {
    const at = new Date(body.at);
    if (Math.abs(at.getTime() - now.getTime()) > CLOCK_SKEW)
      return refuse('invalid_request', 'an entry is made now: check the clock');
    const waits = longer !== undefined && chainAt(longer, at).waiting !== null;
    if (waits && body.type === 'employer.root') return refuse('keys_wait');
    const before = longer;
    const extended = await extendChain(before, bytes).catch(refusalOf);
    if ('refused' in extended) return extended;
    longer = extended;
  }
  return longer ?? refuse('invalid_request', 'there is no entry');
}

function orRefuse<T>(read: () => T): T | Refusal {
  try {
    return read();
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof Tampered)) throw error;
  return refuse(error.code === 'bad_signature' ? 'signature_invalid' : 'statement_invalid', error.message);
}
