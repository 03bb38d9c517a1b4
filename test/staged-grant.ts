/**
 * A grant on a stage: real people's keys, a real application sealed with them, and a platform's key to sign records,
 * but no server. Tests let the "platform" lie in every way the contract's shapes allow.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { recordSubjectKeyOf, type Session } from '../src/client/accounts/session.ts';
import type { Api, Input } from '../src/client/api.ts';
import { planApplication, sealApplication } from '../src/client/disclosure/apply.ts';
import type { VerifiedTeam } from '../src/client/employers/verify-readers.ts';
import { memoryKeep } from '../src/client/manifests/keep.ts';
import type { AccountKind } from '../src/shared/api/accounts.ts';
import { readApplication } from '../src/shared/api/applications.ts';
import type { Party } from '../src/shared/api/conversations.ts';
import { readCopyTerms, readRecord } from '../src/shared/api/disclosure.ts';
import type { Answer, Endpoint } from '../src/shared/api/endpoint.ts';
import type { Reader } from '../src/shared/api/jobs.ts';
import type { readLogView } from '../src/shared/api/log.ts';
import { decodeBase64url, encodeBase64url } from '../src/shared/bytes/base64url.ts';
import { encodeUtf8 } from '../src/shared/bytes/utf8.ts';
import { newUuidV7 } from '../src/shared/bytes/uuid.ts';
import { RULE_HASH } from '../src/shared/disclosure/rule.ts';
import { hashOf } from '../src/shared/disclosure/statement.ts';
import { isRefusal } from '../src/shared/errors.ts';
import { type Canonical, canonicalText } from '../src/shared/ledger/canonical.ts';
import { formCheckpoint } from '../src/shared/ledger/checkpoint.ts';
import { commit, formLeaf, grantKey, grantTag, subjectTag } from '../src/shared/ledger/leaf.ts';
import { formKey, formNote, KEY_TYPES, noteKey } from '../src/shared/ledger/note.ts';
import { formReceipt } from '../src/shared/ledger/receipt.ts';
import { hashEntry, type ReadHash, rootOf, type TreeHash } from '../src/shared/ledger/tree.ts';
import { proveConsistency, proveInclusion } from '../src/shared/ledger/tree-proofs.ts';
import type { LedgerEvent } from '../src/shared/record/ledger-event.ts';
import type { LedgerRecord } from '../src/shared/record/ledger-record.ts';
import { Resume } from '../src/shared/resume/resume.ts';
import { openKeyring } from '../src/shared/vault/keyring.ts';
import { type SigningKey, signingKeyFromSeed } from '../src/shared/vault/signing.ts';

const ORIGIN = 'https://jobs.example';

/** Whose record an event is put on, and where. */
export type Place = { subjectKey: Uint8Array; index: number; openingOf?: string };

/** A platform without a server: its key, and records that it signs. */
export async function stagePlatform() {
  const signer = await signingKeyFromSeed(random());
  const log = stageLog();
  const platform = {
    origin: ORIGIN,
    version: '0',
    recordKey: encodeBase64url(signer.verifyKey),
    logKey: log.key,
    logPolicy: `log ${log.key}\nquorum none\n`,
    keysPolicy: `log ${log.key}\nquorum none\n`,
    development: true,
    sms: false,
    erasureWait: 604_800_000,
  };
  return {
    platform,
    signer,
    log,
    person: (kind: AccountKind, displayName: string | null) => stagePerson(platform, kind, displayName),
    record: (event: LedgerEvent, place: Place) => signRecord(signer, event, place),
  };
}
/** See {@link stagePlatform}. */
export type StagedPlatform = Awaited<ReturnType<typeof stagePlatform>>;

async function stagePerson(
  platform: Session['platform'],
  kind: AccountKind,
  displayName: string | null,
): Promise<Session> {
  const root = random();
  const keyring = await openKeyring([root]);
  return {
    keyring,
    platform,
    keep: memoryKeep(),
    account: {
      accountId: newUuidV7(),
      kind,
      locale: 'en',
      displayName,
      recipient: keyring.recipient,
      signKey: encodeBase64url(keyring.signing.verifyKey),
      recordSubjectKey: encodeBase64url(recordSubjectKeyOf({ roots: [root], recordKey: null })),
      generation: 1,
      kitDrill: 'later',
      operatorRole: null,
      startOverAt: null,
      eraseAt: null,
      heldReason: null,
      quiet: [],
      createdAt: '2026-01-01T00:00:00.000Z',
      selfcheck: false,
    },
  };
}

/** A log of one's own: leaves in base64url enter it, and get the receipts and views that an honest one gives. */
export function stageLog(name = 'jobs.example/log/events') {
  const seed = random();
  const key = noteKey(name, KEY_TYPES.ed25519, ed25519.getPublicKey(seed));
  const hashes: TreeHash[] = [];
  const read: ReadHash = (level, at) => rootOf(hashes, at * 2 ** level, (at + 1) * 2 ** level);
  const sign = () => {
    const text = formCheckpoint({
      ...{ origin: name, size: hashes.length, root: rootOf(hashes), extensions: [] },
    });
    return formNote(text, [{ ...key, signature: ed25519.sign(encodeUtf8(text), seed) }]);
  };
  return {
    key: formKey(key),
    receipt(leaf: string): string {
      const index = hashes.push(hashEntry(decodeBase64url(leaf))) - 1;
      const proof = proveInclusion(index, hashes.length, read);
      return formReceipt({ extra: undefined, index, proof, checkpoint: sign() });
    },
    /** The view of somebody who asks about all of `records`, which enter the log with it. No index is made. */
    view(records: readonly LedgerRecord[], since = 0): Answer<typeof readLogView> {
      const begin = hashes.length;
      hashes.push(...records.map(({ leaf }) => hashEntry(decodeBase64url(leaf))));
      const size = hashes.length;
      const spell = (proof: readonly TreeHash[]) => proof.map((hash) => encodeBase64url(hash));
      return {
        checkpoint: sign(),
        consistency: spell(proveConsistency(since, size, read)),
        placed: records.map(({ grantId, tagIndex }, place) => ({
          ...{ grantId, tagIndex, index: begin + place },
          proof: spell(proveInclusion(begin + place, size, read)),
        })),
        tagIndex: null,
      };
    },
  };
}

/** A record as an honest platform signs it. */
async function signRecord(signer: SigningKey, event: LedgerEvent, place: Place): Promise<LedgerRecord> {
  const opening = random();
  const { subjectKey, index, openingOf } = place;
  const tag =
    openingOf === undefined
      ? subjectTag(subjectKey, index)
      : grantTag(grantKey(subjectKey, openingOf), index);
  const leaf = formLeaf(commit(event as Canonical, opening), tag);
  return {
    event: canonicalText(event as Canonical),
    opening: encodeBase64url(opening),
    leaf: encodeBase64url(leaf),
    tagIndex: index,
    grantId: openingOf ?? null,
    signature: encodeBase64url(await signer.sign('sealfolio/record/v1', leaf)),
  };
}

/** A candidate, two recruiters, and the candidate's application to a posting whose team is the two. */
export async function stageGrant() {
  const stage = await stagePlatform();
  const candidate = await stage.person('candidate', null);
  const recruiter = await stage.person('recruiter', 'Ada Berg');
  const colleague = await stage.person('recruiter', 'Jun Mori');
  const posting = postingFor([recruiter, colleague]);
  const team = asVerified(posting.team);
  const plan = planApplication(posting);
  const body = await sealApplication(
    candidate,
    {
      ...{ posting, team },
      resume: Resume.parse({
        basics: { name: 'Lin Mei', email: 'lin.mei@example.org' },
        work: [{ name: 'Hof AG' }],
      }),
      fields: ['work', 'name'],
      expiresAt: '2030-01-01T00:00:00.000Z',
      message: 'Good morning',
    },
    plan,
  );
  return { stage, candidate, recruiter, colleague, posting, team, plan, body };
}
/** See {@link stageGrant}. */
export type StagedGrant = Awaited<ReturnType<typeof stageGrant>>;

/** A team as if every one of its people were confirmed, and nobody’s keys had changed. */
export function asVerified(readers: readonly Reader[]): VerifiedTeam {
  const nothing = { unconfirmed: [], confirmations: [], changes: [], waiting: null };
  return {
    ...nothing,
    readers,
    fingerprint: encodeBase64url(random()),
    mapAt: new Date().toISOString(),
    accept: async () => {},
  };
}

function postingFor(team: readonly Session[]) {
  return {
    postingId: newUuidV7(),
    employerId: newUuidV7(),
    employerName: 'Example Mills',
    title: 'Miller',
    occupation: '751',
    region: 'DE-BY',
    workMode: 'on_site' as const,
    description: 'Mill.',
    payMin: 1,
    payMax: 2,
    payCurrency: 'EUR' as const,
    payPeriod: 'year' as const,
    validUntil: '2029-07-01',
    createdAt: '2026-01-01T00:00:00.000Z',
    open: true,
    version: 1,
    employerProofs: [],
    team: team.map(({ account: { accountId, displayName, recipient, signKey } }) => ({
      ...{ accountId, recipient, signKey, displayName: displayName ?? '', title: 'Recruiter' },
    })),
  };
}

/** The event of the grant as an honest platform writes it. */
export function givenEvent({ posting, body }: StagedGrant): Extract<LedgerEvent, { type: 'grant.given' }> {
  const { grantId, purpose, fields, expiresAt, copies } = body;
  return {
    ...{ v: 1, origin: ORIGIN, at: '2026-02-01T00:00:00.000Z', type: 'grant.given' },
    ...{ grantId, postingId: posting.postingId, employerId: posting.employerId },
    ...{ purpose, fields: [...fields], expiresAt, ruleHash: RULE_HASH },
    copies: copies.map(({ copyId, recruiterId, signed }) => ({ copyId, recruiterId, ...signed })),
  };
}

/** The parties of the grant's conversation as an honest platform shows them. */
export function partiesOf({ posting, body }: StagedGrant): Party[] {
  const { grantId, recipient, signKey } = body;
  const candidate = {
    side: 'candidate' as const,
    displayName: null,
    title: null,
    recipient,
    signKey,
    pastSignKeys: [],
  };
  return [
    { partyId: grantId, ...candidate, active: true },
    ...posting.team.map(({ accountId, ...reader }) => ({
      ...{ ...reader, partyId: accountId, side: 'employer' as const, pastSignKeys: [], active: true },
    })),
  ];
}

/** What an honest platform answers `session` that asks what was signed for the grant; undefined for other questions. */
export async function signedAnswer(
  grant: StagedGrant,
  session: Session,
  endpoint: Endpoint,
): Promise<unknown> {
  const { stage, candidate, posting, body } = grant;
  const { grantId, fields, expiresAt } = body;
  const copy = body.copies.find(({ recruiterId }) => recruiterId === session.account.accountId);
  const copyId = copy?.copyId ?? null;
  if (endpoint === readRecord) {
    const place = { subjectKey: subjectKeyOf(candidate), index: 0 };
    return { records: [await stage.record(givenEvent(grant), place)], people: [], postings: [] };
  }
  if (endpoint === readApplication) {
    const { postingId, employerId, employerName, title } = posting;
    const application = {
      ...{ grantId, postingId, postingTitle: title, employerId, employerName, fields, expiresAt, copyId },
      ...{
        stage: 'sent',
        stageSince: '',
        sentAt: '',
        opened: false,
        revokedAt: null,
        unread: 0,
        openedByYou: false,
      },
    };
    return { application, history: [] };
  }
  if (endpoint !== readCopyTerms) return undefined;
  return { copyId, grantId, signed: copy?.signed, postingTitle: posting.title, state: 'active', openings: 0 };
}

/** The event of an opening as an honest platform writes it. */
export function openingEvent(
  { posting, body, recruiter }: StagedGrant,
  signed: { statement: string; signature: string },
  openingId: string,
): Extract<LedgerEvent, { type: 'copy.opened' }> {
  const copy = body.copies[0];
  const statement = JSON.parse(copy?.signed.statement ?? '');
  return {
    v: 1,
    origin: ORIGIN,
    at: '2026-02-01T00:00:00.000Z',
    type: 'copy.opened',
    grantId: body.grantId,
    postingId: posting.postingId,
    employerId: posting.employerId,
    copyId: copy?.copyId ?? '',
    openingId,
    recruiterId: recruiter.account.accountId,
    recruiterKey: hashOf(recruiter.keyring.recipient),
    purpose: 'recruitment',
    fields: [...body.fields],
    copyHash: statement.copyHash,
    ruleHash: RULE_HASH,
    ...signed,
  };
}

/** The key of a session's own tags. */
export function subjectKeyOf({ account }: Session): Uint8Array {
  return decodeBase64url(account.recordSubjectKey);
}

/** An API whose answers the test makes up, within the contract's shapes; a refusal stays one. */
export function scriptedApi(answers: (endpoint: Endpoint, input: unknown) => unknown): Api {
  return async <E extends Endpoint>(endpoint: E, ...[input]: [input?: Input<E>]) => {
    const answer = await answers(endpoint, input);
    return isRefusal(answer) ? answer : (endpoint.answer.parse(answer) as Answer<E>);
  };
}

function random(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32));
}
