/** A platform whose name servers the test plays, and what owners do there to show whose domain it is. */
import { propose } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { PUBLIC_POOL } from '../../src/server/accounts/caller.ts';
import { leaveByStartingOver } from '../../src/server/disclosure/remove-reader.ts';
import { insertContactKey } from '../../src/server/passkeys/store-contact-keys.ts';
import type { Employer } from '../../src/shared/api/employers.ts';
import {
  beginDnsProof,
  beginMailProof,
  checkDnsProof,
  type Proof,
  redeemMailProof,
} from '../../src/shared/api/proofs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type DnsServer, startDnsServer } from '../dns-server.ts';
import type { TestOptions } from '../platform.ts';
import { idOf } from './desk-stage.ts';
import { recruiter } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';

/** The stage with its name server. */
export type ProofStage = RaisedStage & { readonly dns: DnsServer; dispose(): Promise<void> };
/** An owner with the employer that they proposed; nobody has approved it. */
export type Proposed = { readonly owner: Person; readonly employer: Employer };

/** Starts both. */
export async function raiseProofStage(options: Pick<TestOptions, 'regular'> = {}): Promise<ProofStage> {
  const dns = await startDnsServer();
  const raised = await raiseStage({ ...options, env: { DNS_SERVERS: dns.server } });
  const dispose = async () => {
    await raised.platform.dispose();
    await dns.dispose();
  };
  return { ...raised, dns, dispose };
}

/** Lets a recruiter propose an employer. */
export async function proposed(raised: RaisedStage, name: string): Promise<Proposed> {
  const owner = await recruiter(raised.stage, `Owner of ${name}`);
  return { owner, employer: await propose(owner, name) };
}

/** Begins a proof by DNS. */
export async function begin({ owner, employer }: Proposed, domain: string): Promise<Proof> {
  const body = { proofId: newUuidV7(), domain };
  const { employerId } = employer;
  return granted(await owner.api(beginDnsProof, { params: { employerId }, body })).proof;
}

/** Publishes a proof's record in the zone, or another value at its place. */
export function publish({ dns }: ProofStage, proof: Proof, value = proof.record?.value ?? ''): void {
  dns.setTxt(proof.record?.name ?? '', ['v=spf1 -all', value]);
}

/** Has a proof's record looked up. */
export function check({ owner, employer }: Proposed, { proofId }: Pick<Proof, 'proofId'>) {
  const { employerId } = employer;
  return owner.api(checkDnsProof, { params: { employerId, proofId } });
}

/** Proves a domain by DNS, from beginning to end. */
export async function proveDomain(raised: ProofStage, who: Proposed, domain: string): Promise<Proof> {
  const proof = await begin(who, domain);
  publish(raised, proof);
  return granted(await check(who, proof)).proof;
}

/** Has a code mailed to a mailbox of a domain. */
export function beginByMail(
  { owner, employer: { employerId } }: Proposed,
  domain: string,
  mailbox: 'admin' | 'administrator' | 'hostmaster' | 'postmaster' | 'webmaster',
  proofId = newUuidV7(),
) {
  const body = { proofId, domain, mailbox, locale: 'en' as const };
  return owner.api(beginMailProof, { params: { employerId }, body });
}

/** Sends a code for a proof. */
export function redeem(
  { owner, employer: { employerId } }: Proposed,
  { proofId }: Pick<Proof, 'proofId'>,
  code: string,
) {
  return owner.api(redeemMailProof, { params: { employerId, proofId }, body: { code } });
}

/** Ends somebody's membership as the end of starting over does, which takes three days. */
export async function startOver({ platform }: RaisedStage, person: Person): Promise<void> {
  const { db, secrets } = platform.platform;
  const leaver = { accountId: idOf(person), pool: PUBLIC_POOL, now: new Date() };
  await db.transact((tx) => leaveByStartingOver(tx, { secrets, origin: platform.origin }, leaver));
}

/** Registers a key of a recruiter's second browser, which waits to be confirmed; its id. */
export async function waitingKey({ platform }: RaisedStage, person: Person): Promise<string> {
  const keyId = newUuidV7();
  const inserted = await platform.platform.db.transact((tx) =>
    insertContactKey(tx, {
      ...{ account_id: idOf(person), key_id: keyId, pool: PUBLIC_POOL, kind: 'browser' },
      ...{ credential_id: null, public_key: new Uint8Array(65), label: 'A second browser' },
      ...{ registered_at: new Date(), confirmed_at: null, confirmed_how: null, confirmed_by: null },
      ...{ ended_at: null, code_hash: null, code_tries: 0, code_until: null },
    }),
  );
  if (!inserted) throw new Error('the key was there before');
  return keyId;
}

/** A code that is not `code`. */
export const otherThan = (code: string): string => (code === '111111' ? '222222' : '111111');
