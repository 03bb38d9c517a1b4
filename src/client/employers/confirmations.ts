/**
 * Where witnesses saw an employer's fingerprint. Promises that a confirmation is a named witness's own, that it is not
 * older than 30 days, and about the root in force at a domain that the employer names now. An observation of another root,
 * another domain, another time or by a witness that nobody names counts as none; one that is forged is tampering.
 */
import type { KeyChain } from '../../shared/keys/key-chain.ts';
import { type FoundAt, observerKey, verifyObservation } from '../../shared/keys/observation.ts';
import { type NoteKey, parseNote } from '../../shared/ledger/note.ts';
import { witnessKeys } from '../../shared/ledger/policy.ts';
import { parseReceipt } from '../../shared/ledger/receipt.ts';
import { verifyLogNote } from '../ledger/check-receipt.ts';
import type { LogPolicy } from '../ledger/log-policy.ts';

/** A witness saw the fingerprint in force at a domain. */
export type Confirmation = {
  readonly domain: string;
  /** The witness's name. */
  readonly witness: string;
  /** When it looked, RFC 3339. */
  readonly at: string;
  readonly found: readonly FoundAt[];
};

const OLDEST_MS = 30 * 86_400_000;
/** Clocks differ. */
const AHEAD_MS = 2 * 3_600_000;

/** The newest confirmation of each witness and domain. Throws `Tampered` for an observation that a named witness did not sign so. */
export async function readConfirmations(
  { key, policy, answer }: LogPolicy & { readonly answer: { readonly observations: readonly string[] } },
  { employer, root, domains }: Pick<KeyChain, 'employer' | 'root' | 'domains'>,
  now: Date,
): Promise<readonly Confirmation[]> {
  const witnesses = witnessKeys(policy);
  const newest = new Map<string, Confirmation>();
  for (const receipt of answer.observations.filter((one) => isOfKnown(one, witnesses))) {
    const claim = { witnesses, log: key.name, employer };
    const { fingerprint, domain, witness, at, found } = await verifyObservation(
      receipt,
      claim,
      verifyLogNote,
    );
    const age = now.getTime() - Date.parse(at);
    const counts = fingerprint === root.hash && domains.includes(domain);
    if (!counts || age > OLDEST_MS || age < -AHEAD_MS) continue;
    const name = `${domain} ${witness}`;
    const before = newest.get(name);
    if (before === undefined || Date.parse(before.at) < Date.parse(at))
      newest.set(name, { domain, witness, at, found });
  }
  return [...newest.values()];
}

/** A witness that is named no more, or has another key now, is nobody's fault: what it said is not looked at. */
function isOfKnown(receipt: string, witnesses: readonly NoteKey[]): boolean {
  const { signatures } = parseNote(parseReceipt(receipt).checkpoint);
  const keys = witnesses.map(observerKey);
  return signatures.some(({ name, id }) => keys.some((key) => key.name === name && key.id === id));
}
