/**
 * An employer with three confirmed recruiters, a posting of theirs, a candidate, and a platform that has the key of its
 * own log of keys: what it may say of them instead of the truth, and what a candidate's client makes of it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { post } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import type { Session } from '../../src/client/accounts/session.ts';
import type { Api } from '../../src/client/api.ts';
import { applyToPosting, type PostingWithTeam } from '../../src/client/disclosure/apply.ts';
import { type VerifiedTeam, verifyReaders } from '../../src/client/employers/verify-readers.ts';
import { showInterest } from '../../src/client/interests/show-interest.ts';
import { memoryKeep } from '../../src/client/manifests/keep.ts';
import { addKeyMap } from '../../src/server/ledger/key-map.ts';
import { logSigner } from '../../src/server/ledger/log-signer.ts';
import { readEmployerKeys } from '../../src/shared/api/employer-keys.ts';
import { type Reader, readPosting } from '../../src/shared/api/jobs.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { newTimelessUuid, newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { EMPTY_CARD } from '../../src/shared/card/card.ts';
import { isRefusal, Tampered } from '../../src/shared/errors.ts';
import { auditKeys } from '../../src/shared/keys/audit-keys.ts';
import {
  type EmployerBody,
  hashOfEntry,
  hashOfKeys,
  parseKeyEntry,
  signEmployerEntry,
} from '../../src/shared/keys/key-entry.ts';
import { parseCheckpoint } from '../../src/shared/ledger/checkpoint.ts';
import { parseNote } from '../../src/shared/ledger/note.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { openKeyring } from '../../src/shared/vault/keyring.ts';
import type { SigningKey } from '../../src/shared/vault/signing.ts';
import { candidate, employerWith } from '../behaviour/people.ts';
import { raiseStage } from '../behaviour/raised-stage.ts';
import { ForgedLog } from '../forged-keys-log.ts';
import { type StagedOwner, stageOwner } from '../staged-keys.ts';
import { type Lie, lying } from './lies-about-keys.ts';

/** A browser of the candidate's. */
export type Visitor = { readonly api: Api; readonly session: Session };
/** Why nothing more was done, and to whom anything was sealed. */
export type Outcome = {
  readonly code: string;
  readonly to: readonly string[];
  readonly team?: VerifiedTeam;
};
/** Entries of one employer, as bytes, oldest first. */
export type Chain = readonly Uint8Array[];
/** The heads that a daily map tells, by employer. */
export type Heads = ReadonlyMap<string, Uint8Array>;
/** See the file's head. */
export type DirectoryStage = Awaited<ReturnType<typeof stageDirectory>>;

const HOUR = 3_600_000;
export const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);
export const random = () => crypto.getRandomValues(new Uint8Array(32));
/** The outcome when nothing was sealed to anybody. */
export const nothing = (code: string) => ({ code, to: [] });
export const idOf = (person: Person) => person.session.account.accountId;
export const idsOf = (...people: readonly Person[]) => people.map(idOf);
export const last = (chain: Chain) => chain.at(-1) ?? new Uint8Array();

/** Sets the stage. */
export async function stageDirectory() {
  const { stage, platform } = await raiseStage();
  const { keysLog, secrets, db } = platform.platform;
  const home = await employerWith(stage, 'Example Mills', ['Olga Brandt', 'Ada Berg', 'Jun Mori']);
  const { owner } = home;
  const [ada, jun] = home.colleagues;
  if (ada === undefined || jun === undefined) throw new Error('the employer has two colleagues');
  const { employerId } = home.employer;
  const postingId = await post(owner, employerId, [owner, ada, jun]);
  const applicant = await candidate(stage);
  const signer = logSigner(keysLog.key.name, secrets.keysSeed);

  /** The candidate in a browser that was never here. */
  const stranger = (): Visitor => {
    const { api, session } = applicant;
    return { api, session: { ...session, keep: memoryKeep() } };
  };
  /** The true log, in the hands of whoever has its key, and the employer's chain in it. */
  const truth = async (): Promise<[ForgedLog, Chain]> => {
    const sql = 'select entry from ledger.key_entries where position is not null order by position';
    const { rows } = await db.pool.query<{ entry: string }>(sql);
    const entries = rows.map(({ entry }) => encodeUtf8(entry));
    const chain = entries.filter((entry) => {
      const { body } = parseKeyEntry(entry);
      return 'employer' in body && body.employer === employerId;
    });
    return [new ForgedLog(signer, entries), chain];
  };
  /** Waits until an entry, or all, stand under the published checkpoint. */
  const stands = async (head?: string): Promise<void> => {
    const waiting = 'select 1 from ledger.key_entries where position is null';
    while ((await db.pool.query(waiting)).rows.length > 0) await sleep(20);
    const view = async () =>
      granted(await applicant.api(readEmployerKeys, { params: { employerId }, query: {} }));
    const size = (await truth())[0].entries.length;
    const shown = async () => parseCheckpoint(parseNote((await view()).checkpoint).text).size;
    while ((await shown()) < size) await sleep(20);
    if (head !== undefined) expect(hashOfEntry(encodeUtf8((await view()).entries.at(-1) ?? ''))).toBe(head);
  };

  return {
    ...{ applicant, owner, ada, jun, employerId, postingId, signer, stranger, truth, stands },
    ...{ mallory: await enterMallory(), dispose: () => platform.dispose() },
    /** The candidate in a browser from which something was sealed to those who are confirmed now. */
    async pinned(): Promise<Visitor> {
      const visitor = stranger();
      const { posting } = granted(await visitor.api(readPosting, { params: { postingId } }));
      await granted(await verifyReaders(visitor.api, visitor.session, posting)).accept();
      return visitor;
    },
    /** Reads the posting, verifies its people, applies, and shows interest, as far as that goes. */
    async tries({ api, session }: Visitor, lie: Lie = {}, now = new Date()): Promise<Outcome> {
      const sent: unknown[] = [];
      const liar = lying(api, lie, sent);
      const { posting } = granted(await liar(readPosting, { params: { postingId } }));
      try {
        const team = await verifyReaders(liar, session, posting, now);
        if (isRefusal(team)) return { code: team.refused, to: sent.flatMap(readersOf) };
        const applied = await applyToPosting(liar, session, chooseName(posting, team));
        const to = sent.flatMap(readersOf);
        const interest = { interestId: newTimelessUuid(), posting, team, card: EMPTY_CARD, headline: '' };
        await showInterest(liar, session, interest);
        expect(sent.flatMap(readersOf)).toEqual([...to, ...to]);
        return { code: isRefusal(applied) ? applied.refused : 'sent', to, team };
      } catch (error) {
        if (!(error instanceof Tampered)) throw error;
        return { code: error.code, to: sent.flatMap(readersOf) };
      }
    },
    /** The answer that a log gives about the employer. */
    told(log: ForgedLog, chain: Chain, heads: Heads = new Map()): NonNullable<Lie['keys']> {
      return (_honest, since) => log.view(chain, { since, employer: employerId, heads });
    },
    /** The next entry of a chain. */
    async form(chain: Chain, said: object, key: SigningKey): Promise<Uint8Array> {
      const previous = chain.length === 0 ? null : hashOfEntry(last(chain));
      const body = { v: 1, employer: employerId, at: new Date().toISOString(), previous, ...said };
      return signEmployerEntry(body as EmployerBody, key);
    },
    /** The key by which the owner signs for the employer. */
    async ownerKey(): Promise<SigningKey> {
      const [key] = await owner.session.keyring.forEmployer(employerId);
      return key;
    },
    /** Makes a daily map before its time, and waits until it stands in the log. */
    async makeMap(): Promise<void> {
      await addKeyMap({ db, signer }, { every: 0, now: new Date() });
      await stands();
    },
  };
}

/** An application with the name alone, to a team that was verified. */
export function chooseName(posting: PostingWithTeam, team: VerifiedTeam) {
  return {
    ...{ posting, team, resume: Resume.parse(JSON.parse(INVENTED_RESUME)), fields: ['name'] as const },
    ...{ expiresAt: inHours(24 * 30).toISOString(), message: 'Hello' },
  };
}

/** What an audit of a log says. */
export async function audit({ entries }: ForgedLog): Promise<string> {
  const { onEntry, finish } = auditKeys();
  try {
    for (const [index, entry] of entries.entries()) await onEntry(entry, index);
    finish();
    return 'fits';
  } catch (error) {
    if (error instanceof Tampered) return error.code;
    throw error;
  }
}

/** Somebody whose keys the platform would like to be sealed to, and who would like to be an owner. */
export type Mallory = {
  readonly reader: Reader;
  readonly owner: StagedOwner;
  /** What a root by which Mallory is the owner says, beside the employer and the time. */
  readonly root: object;
  /** What a seat of Mallory's says. */
  readonly seat: object;
};

async function enterMallory(): Promise<Mallory> {
  const { recipient, signing } = await openKeyring([random()]);
  const keys = { recipient, signKey: encodeBase64url(signing.verifyKey) };
  const reader: Reader = { ...keys, displayName: 'Mallory', title: 'Recruiter', accountId: newUuidV7() };
  const owner = await stageOwner();
  const { seat } = owner;
  const keyHash = hashOfKeys(reader);
  return {
    ...{ reader, owner },
    root: { type: 'employer.root', owner: owner.owner, seat, keyHash },
    seat: { type: 'seat', seat, role: 'recruiter', owner: null, keyHash },
  };
}

/** To whom an application or an interest was sealed. */
function readersOf(input: unknown): readonly string[] {
  const { body } = input as { body: { copies?: { recruiterId: string }[]; readers?: string[] } };
  return body.readers ?? (body.copies ?? []).map(({ recruiterId }) => recruiterId);
}
