/**
 * Who is in a conversation, checked: the platform lists the parties, but what a person signed decides.
 *
 * A candidate's client takes for the employer's side only keys that this candidate made a copy for; a recruiter's
 * takes for the candidate only the keys that stand in the terms of the recruiter's copy. One's own keys are those in
 * memory. What stays the platform's word: towards a recruiter the keys of colleagues, towards the candidate the keys
 * with which recruiters sign, and which of the named readers goes by which id.
 */
import { readApplication } from '../../shared/api/applications.ts';
import type { Party } from '../../shared/api/conversations.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { hashOf } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import type { KeyPair, Keyring } from '../../shared/vault/keyring.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { readTerms } from '../disclosure/open-copy.ts';
import { readOwnGrant } from '../disclosure/own-grant.ts';

/**
 * The keys with which the session's account reads and signs in a conversation: a candidate's are the grant's own, made by
 * the generation of which the platform's list of parties has the key. {@link checkParties} tells whether that is true.
 */
export async function conversationKeys(
  { account, keyring }: Session,
  grantId: string,
  parties: readonly Party[],
): Promise<KeyPair> {
  if (account.kind !== 'candidate') return keyring;
  const shown = parties.find((party) => party.partyId === grantId);
  if (shown === undefined || keyring.past.length === 0) return keyring.forGrant(grantId);
  return keyring.forGrant(grantId, shown.signKey);
}

/** Every generation of those keys, the newest first: what was sealed to an earlier one, or signed by it, stays. */
export function allConversationKeys({ account, keyring }: Session, keys: KeyPair): readonly KeyPair[] {
  return account.kind === 'candidate' ? [keys] : [keys, ...keyring.past.toReversed()];
}

/** Which party the session's account is: a candidate goes by the grant, so that no two employers see one id. */
export function ownPartyId({ account }: Session, grantId: string): string {
  return account.kind === 'candidate' ? grantId : account.accountId;
}

/** What was signed about a conversation's parties. */
type Signed = {
  readonly candidate: { readonly recipient: string; readonly signKey: string };
  /** SHA-256 of each reader's recipient, by id; null where nothing signed names them. */
  readonly readers: ReadonlyMap<string, string> | null;
};

// What was signed for a grant never changes; it is read once for as long as the keys are unlocked.
const known = new WeakMap<Keyring, Map<string, Signed>>();

/**
 * Checks the parties that the platform shows for a conversation against what was signed; throws `Tampered` when one
 * of them is not who it claims to be. A refusal comes from what must be fetched for it.
 */
export async function checkParties(
  api: Api,
  session: Session,
  grantId: string,
  parties: readonly Party[],
): Promise<Refusal | undefined> {
  const signed = await signedParties(api, session, grantId);
  if (isRefusal(signed)) return signed;
  const keys = await conversationKeys(session, grantId, parties);
  const own = { partyId: ownPartyId(session, grantId), keys: allConversationKeys(session, keys) };
  const genuine = parties.every((party) => fits(party, grantId, signed) && isOwn(party, own));
  const ids = new Set(parties.map((party) => party.partyId));
  const complete = ids.size === parties.length && ids.has(grantId) && ids.has(own.partyId);
  if (!genuine || !complete)
    throw new Tampered(
      'wrong_recipient',
      'the platform shows other people in a conversation than were signed for',
    );
  return undefined;
}

function fits(party: Party, grantId: string, { candidate, readers }: Signed): boolean {
  if (party.side === 'candidate') return party.partyId === grantId && sameKeys(party, candidate);
  if (party.partyId === grantId) return false;
  return readers === null || readers.get(party.partyId) === hashOf(party.recipient);
}

/** One's own party signs by the newest key; it may be sealed to an earlier one, for which a copy was made. */
function isOwn(party: Party, { partyId, keys }: { partyId: string; keys: readonly KeyPair[] }): boolean {
  if (party.partyId !== partyId) return true;
  const [newest] = keys;
  const signs = newest !== undefined && party.signKey === encodeBase64url(newest.signing.verifyKey);
  return signs && keys.some((one) => one.recipient === party.recipient);
}

type Keys = { readonly recipient: string; readonly signKey: string };

function sameKeys(some: Keys, others: Keys): boolean {
  return some.recipient === others.recipient && some.signKey === others.signKey;
}

async function signedParties(api: Api, session: Session, grantId: string): Promise<Signed | Refusal> {
  const ofKeyring = known.get(session.keyring) ?? new Map<string, Signed>();
  known.set(session.keyring, ofKeyring);
  const before = ofKeyring.get(grantId);
  if (before !== undefined) return before;
  const candidate = session.account.kind === 'candidate';
  const signed = await (candidate ? signedByMe : signedForMe)(api, session, grantId);
  if (!isRefusal(signed)) ofKeyring.set(grantId, signed);
  return signed;
}

async function signedByMe(api: Api, session: Session, grantId: string): Promise<Signed | Refusal> {
  const grant = await readOwnGrant(api, session, grantId);
  if (isRefusal(grant)) return grant;
  const readers = [...grant.copies.values()].map(
    ({ recruiterId, statement }) => [recruiterId, statement.recruiterKeyHash] as const,
  );
  const { recipient } = await session.keyring.forGrant(grantId, grant.signKey);
  return { candidate: { recipient, signKey: grant.signKey }, readers: new Map(readers) };
}

async function signedForMe(api: Api, session: Session, grantId: string): Promise<Signed | Refusal> {
  const found = await api(readApplication, { params: { grantId } });
  if (isRefusal(found)) return found;
  const { copyId } = found.application;
  if (copyId === null) throw new Tampered('wrong_recipient', 'this conversation has no copy for this reader');
  const terms = await readTerms(api, session, copyId);
  if (isRefusal(terms)) return terms;
  const { replyTo, signKey } = terms.statement;
  if (terms.grantId !== grantId)
    throw new Tampered('wrong_document', 'the terms of another grant were served for a conversation');
  return { candidate: { recipient: replyTo, signKey }, readers: null };
}
