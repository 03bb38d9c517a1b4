/**
 * A platform that lies to candidates' clients about whose keys an employer's are: in postings, in the key directory, and in
 * a log which it signs itself. Nothing is sealed to keys that no owner confirmed. What one client alone cannot see is said
 * here too, with who sees it: whoever audits the log, and its witnesses.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import type { Session } from '../../src/client/accounts/session.ts';
import type { Api } from '../../src/client/api.ts';
import { applyToPosting } from '../../src/client/disclosure/apply.ts';
import { readDirectory } from '../../src/client/employers/read-directory.ts';
import { endSeats, seatOf } from '../../src/client/employers/seats.ts';
import { type VerifiedTeam, verifyReaders } from '../../src/client/employers/verify-readers.ts';
import { showInterest } from '../../src/client/interests/show-interest.ts';
import { verifyLogNote } from '../../src/client/ledger/check-receipt.ts';
import { memoryKeep } from '../../src/client/manifests/keep.ts';
import { addKeyMap } from '../../src/server/ledger/key-map.ts';
import { type LogSigner, logSigner } from '../../src/server/ledger/log-signer.ts';
import { readEmployerKeys } from '../../src/shared/api/employer-keys.ts';
import { type Reader, readPosting } from '../../src/shared/api/jobs.ts';
import { decodeBase64url, encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
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
import { formObservation, observerKey } from '../../src/shared/keys/observation.ts';
import { safetyNumber } from '../../src/shared/keys/safety-number.ts';
import { parseCheckpoint } from '../../src/shared/ledger/checkpoint.ts';
import { formKey, KEY_TYPES, noteKey, parseNote } from '../../src/shared/ledger/note.ts';
import { formReceipt } from '../../src/shared/ledger/receipt.ts';
import type { TreeHash } from '../../src/shared/ledger/tree.ts';
import { judgeCheckpoint } from '../../src/shared/ledger/witness.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { openKeyring } from '../../src/shared/vault/keyring.ts';
import type { SigningKey } from '../../src/shared/vault/signing.ts';
import { candidate, employerWith } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { ForgedLog, type KeysView } from '../forged-keys-log.ts';
import { type StagedOwner, stageOwner } from '../staged-keys.ts';
import { type Lie, lying } from './lies-about-keys.ts';

type Visitor = { readonly api: Api; readonly session: Session };
/** Why nothing more was done, and to whom anything was sealed. */
type Outcome = { readonly code: string; readonly to: readonly string[]; readonly team?: VerifiedTeam };

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);
const random = () => crypto.getRandomValues(new Uint8Array(32));
const nothing = (code: string) => ({ code, to: [] });

let raised: RaisedStage;
let applicant: Person;
let [owner, ada, jun]: Person[] = [];
let employerId: string;
let postingId: string;
let signer: LogSigner;
/** Somebody whose keys the platform would like to be sealed to, and who would like to be an owner. */
let mallory: Omit<Reader, 'accountId'> & { readonly owner: StagedOwner };

beforeAll(async () => {
  raised = await raiseStage();
  const { stage, platform } = raised;
  const home = await employerWith(stage, 'Example Mills', ['Olga Brandt', 'Ada Berg', 'Jun Mori']);
  [owner, ada, jun] = [home.owner, ...home.colleagues];
  employerId = home.employer.employerId;
  postingId = await post(who(owner), employerId, [who(owner), who(ada), who(jun)]);
  applicant = await candidate(stage);
  const { keysLog, secrets } = platform.platform;
  signer = logSigner(keysLog.key.name, secrets.keysSeed);
  const { recipient, signing } = await openKeyring([random()]);
  const keys = { recipient, signKey: encodeBase64url(signing.verifyKey) };
  mallory = { ...keys, displayName: 'Mallory', title: 'Recruiter', owner: await stageOwner() };
}, 240_000);
afterAll(() => raised.platform.dispose());

describe('an honest platform', () => {
  it('has what is applied with sealed to everybody whom an owner confirmed, at the first visit and later', async () => {
    for (const visitor of [stranger(), await pinned()]) {
      const { code, to, team } = await tries(visitor);
      expect({ code, to }).toEqual({ code: 'unavailable', to: idsOf(owner, ada, jun) });
      expect(team).toMatchObject({ unconfirmed: [], changes: [], waiting: null, confirmations: [] });
    }
  });

  it('is sent it, and the browser remembers whom, in words that tell nobody', async () => {
    const kept = new Map<string, string>();
    const keep = {
      read: (name: string) => kept.get(name) ?? null,
      write: (name: string, value: string) => {
        kept.set(name, value);
      },
    };
    const session = { ...applicant.session, keep };
    const { posting } = granted(await applicant.api(readPosting, { params: { postingId } }));
    const team = granted(await verifyReaders(applicant.api, session, posting));
    expect([...kept.keys()].filter((name) => name.startsWith('keys-pin'))).toEqual([]);
    const expiresAt = inHours(24 * 30).toISOString();
    const choice = {
      posting,
      team,
      resume: resume(),
      fields: ['name'] as const,
      expiresAt,
      message: 'Hello',
    };
    granted(await applyToPosting(applicant.api, session, choice));
    expect([...kept.keys()].filter((name) => name.startsWith('keys-pin'))).toHaveLength(1);
    const told = JSON.stringify([...kept]);
    const secret = [employerId, postingId, team.fingerprint, ...idsOf(owner, ada, jun)];
    for (const one of [...secret, ...posting.team.map(hashOfKeys)]) expect(told).not.toContain(one);
  });
});

describe('keys that no owner confirmed', () => {
  const substituted = (reader: Reader): Reader => ({ ...mallory, ...nameOf(reader) });
  const nameOf = ({ accountId, displayName, title }: Reader) => ({ accountId, displayName, title });

  it('are sealed nothing when they stand in a posting in place of a recruiter’s, who is named', async () => {
    const isAda = ({ accountId }: Reader) => accountId === idOf(ada);
    const team = (honest: readonly Reader[]) => honest.map((one) => (isAda(one) ? substituted(one) : one));
    for (const visitor of [stranger(), await pinned()]) {
      const outcome = await tries(visitor, { team });
      expect(outcome.to).toEqual(idsOf(owner, jun));
      expect(outcome.team?.unconfirmed.map(({ displayName }) => displayName)).toEqual(['Ada Berg']);
    }
    const all = (honest: readonly Reader[]) => honest.map(substituted);
    expect(await tries(stranger(), { team: all })).toEqual(nothing('keys_not_confirmed'));
  });

  it('are two colleagues’ keys, each in place of the other’s', async () => {
    const team = (honest: readonly Reader[]) => {
      const [first, one, other] = honest;
      if (first === undefined || one === undefined || other === undefined) throw new Error('a team of three');
      return [first, { ...other, ...nameOf(one) }, { ...one, ...nameOf(other) }];
    };
    expect((await tries(stranger(), { team })).to).toEqual(idsOf(owner));
    const pair = (honest: readonly Reader[]) => team(honest).slice(1);
    expect(await tries(stranger(), { team: pair })).toEqual(nothing('keys_not_confirmed'));
  });

  it('have a seat that the platform made up, in the log or beside it', async () => {
    const [log, chain] = await truth();
    const team = (honest: readonly Reader[]) => [...honest, newcomer()];
    const forged = await form(chain, seatOfMallory(), mallory.owner.key);
    const beside = (honest: KeysView) => ({ ...honest, entries: [...honest.entries, text(forged)] });
    expect(await tries(stranger(), { team, keys: beside })).toEqual(nothing('bad_proof'));
    const logged = log.with(forged);
    const keys = told(logged, [...chain, forged]);
    for (const visitor of [stranger(), await pinned()])
      expect(await tries(visitor, { team, keys })).toEqual(nothing('bad_signature'));
  });

  it('have a seat that an owner signed and the log does not hold', async () => {
    const [, chain] = await truth();
    const signed = await form(chain, seatOfMallory(), await ownerKey());
    const team = (honest: readonly Reader[]) => [...honest, newcomer()];
    const keys = (honest: KeysView): KeysView => {
      const { head } = honest;
      const entries = [...honest.entries, text(signed)];
      return { ...honest, entries, head: head && { ...head, entry: text(signed) } };
    };
    expect(await tries(stranger(), { team, keys })).toEqual(nothing('bad_proof'));
    const fork = logSigner(signer.key.name, random());
    const [log] = await truth();
    const other = new ForgedLog(fork, [...log.entries, signed]);
    expect(await tries(stranger(), { team, keys: told(other, [...chain, signed]) }), 'another key').toEqual(
      nothing('bad_note'),
    );
  });
});

describe('a key of the classical kind', () => {
  it('is not sealed to in place of a hybrid one, nor when an owner signed for it', async () => {
    const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
    const isAda = ({ accountId }: Reader) => accountId === idOf(ada);
    const team = (honest: readonly Reader[]) =>
      honest.map((reader) => (isAda(reader) ? { ...reader, recipient } : reader));
    expect((await tries(stranger(), { team })).to).toEqual(idsOf(owner, jun));
    const [log, chain] = await truth();
    const keyHash = hashOfKeys({ ...who(ada).session.account, recipient });
    const seat = await form(chain, { ...seatOfMallory(), keyHash }, await ownerKey());
    const keys = told(log.with(seat), [...chain, seat]);
    expect(await tries(stranger(), { team, keys })).toEqual(nothing('mixed_recipients'));
  });
});

describe('the daily map', () => {
  it('is asked for, and must be of this day', async () => {
    const none = (honest: KeysView) => ({ ...honest, map: null });
    expect(await tries(stranger(), { keys: none })).toEqual(nothing('keys_stale'));
    const hoursOld = async (hours: number) => {
      const [log, chain] = await truth();
      const heads = new Map([[employerId, last(chain)]]);
      return tries(stranger(), { keys: told(log.mapped(heads, inHours(-hours)), chain, heads) });
    };
    expect((await hoursOld(25)).code).toBe('unavailable');
    expect(await hoursOld(27)).toEqual(nothing('keys_stale'));
    expect(await hoursOld(-3), 'of tomorrow').toEqual(nothing('keys_stale'));
  });

  it('must hold the employer, by the head of this very chain', async () => {
    const [log, chain] = await truth();
    const mapped = async (heads: ReadonlyMap<string, Uint8Array>) =>
      tries(stranger(), { keys: told(log.mapped(heads, new Date()), chain, heads) });
    const other = newUuidV7();
    expect(await mapped(new Map([[other, last(chain)]])), 'left out').toEqual(nothing('bad_proof'));
    const foreign = await form([], { type: 'employer.root', ...rootParts(mallory.owner) }, mallory.owner.key);
    expect(await mapped(new Map([[employerId, foreign]])), 'another chain').toEqual(nothing('bad_proof'));
    expect(await mapped(new Map([[employerId, chain[0] ?? foreign]])), 'an older head').toEqual(
      nothing('bad_proof'),
    );
    const heads = new Map([[employerId, last(chain)]]);
    const honest = told(log.mapped(heads, new Date()), chain, heads);
    const elsewhere = async (view: KeysView, since: number) => {
      const { map, ...rest } = await honest(view, since);
      return {
        ...rest,
        map: map && { ...map, place: map.place && { ...map.place, head: hashOfEntry(foreign) } },
      };
    };
    expect((await tries(stranger(), { keys: honest })).code).toBe('unavailable');
    expect(await tries(stranger(), { keys: elsewhere })).toEqual(nothing('bad_proof'));
    const noMap = (view: KeysView) => ({ ...view, map: view.first && { ...view.first, place: null } });
    expect(await tries(stranger(), { keys: noMap }), 'an entry of another kind').toEqual(
      nothing('bad_record'),
    );
  });
});

describe('a new root', () => {
  it('is no root in force for 72 hours, and is told', async () => {
    const [log, chain] = await truth();
    const root = await mallorysRoot(chain);
    const heads = new Map([[employerId, last(chain)]]);
    const keys = told(log.mapped(heads, new Date()).with(root), [...chain, root], heads);
    const alone = () => [newcomer()];
    expect(await tries(stranger(), { team: alone, keys })).toEqual(nothing('keys_not_confirmed'));
    const beside = await tries(stranger(), { team: (honest) => [...honest, newcomer()], keys });
    expect(beside.to).toEqual(idsOf(owner, ada, jun));
    expect(beside.team?.waiting?.root.hash).toBe(hashOfEntry(root));
  });

  it('does not count by its hour alone, before a daily map holds it', async () => {
    const [log, chain] = await truth();
    const root = await mallorysRoot(chain);
    const now = inHours(80);
    const heads = new Map([[employerId, last(chain)]]);
    const keys = told(log.mapped(heads, inHours(79)).with(root), [...chain, root], heads);
    expect(await tries(stranger(), { team: () => [newcomer()], keys }, now)).toEqual(nothing('bad_record'));
  });

  it('is asked about, with both safety numbers, in a browser that knows another', async () => {
    const [log, chain] = await truth();
    const root = await mallorysRoot(chain);
    const heads = new Map([[employerId, root]]);
    const keys = told(log.with(root).mapped(heads, inHours(79)), [...chain, root], heads);
    const lie = { team: () => [newcomer()], keys };
    const outcome = await tries(await pinned(), lie, inHours(80));
    expect({ code: outcome.code, to: outcome.to }).toEqual(nothing('team_changed'));
    const [was, is] = [chain[0] ?? root, root].map((one) => safetyNumber('employer', hashOfEntry(one)));
    expect(outcome.team?.changes).toEqual([
      { what: 'root', accountId: null, name: 'Example Mills', before: was, now: is },
    ]);
  });

  it('is no beginning beside the one that a browser knows; to a new browser it is, and audits refuse the log', async () => {
    const [log] = await truth();
    const root = await form([], { type: 'employer.root', ...rootParts(mallory.owner) }, mallory.owner.key);
    const heads = new Map([[employerId, root]]);
    const forged = log.with(root).mapped(heads, new Date());
    const lie = { team: () => [newcomer()], keys: told(forged, [root], heads) };
    expect(await tries(await pinned(), lie)).toEqual(nothing('impossible_state'));
    expect((await tries(stranger(), lie)).team).toMatchObject({ changes: [], confirmations: [] });
    expect(await audit(log)).toBe('fits');
    expect(await audit(forged)).not.toBe('fits');
  });
});

describe('two clients who are shown two logs', () => {
  it('see nothing each alone; each sees it who is shown the other’s, and so does every witness of both', async () => {
    const [log, chain] = await truth();
    const named = await form(chain, { type: 'domain', domain: 'mills.example' }, await ownerKey());
    const [withIt, without] = [new Map([[employerId, named]]), new Map([[employerId, last(chain)]])];
    const [left, right] = [log.with(named).mapped(withIt, new Date()), log.mapped(without, new Date())];
    const toOne = { keys: told(left, [...chain, named], withIt) };
    const toOther = { keys: told(right, chain, without) };
    const [one, other] = [stranger(), stranger()];
    expect((await tries(one, toOne)).code).toBe('unavailable');
    expect((await tries(other, toOther)).code).toBe('unavailable');
    expect(await tries(other, toOne)).toEqual(nothing('bad_proof'));
    expect(await tries(one, toOther), 'the other’s is smaller').toEqual(nothing('stale_version'));
    const witnessed = parseCheckpoint(parseNote(right.checkpoint).text);
    const proof = left.consistency(right.entries.length).map(hashFrom);
    const asked = { oldSize: witnessed.size, proof, note: left.checkpoint };
    const verdict = await judgeCheckpoint(asked, { log: signer.key, last: witnessed }, verifyLogNote);
    expect(verdict.status).toBe(422);
  });
});

describe('what witnesses are said to have seen', () => {
  it('counts when a named witness saw the fingerprint in force, in the last 30 days', async () => {
    const { confirmations } = await observed({ ageHours: 29 * 24 });
    expect(confirmations).toMatchObject([{ domain: 'mills.example', witness: 'w.example', found: ['dns'] }]);
  });

  it('counts for nothing when it is of another root, another witness, another domain, or older', async () => {
    const counts = [
      await observed({ fingerprint: encodeBase64url(random()) }),
      await observed({ by: observer('w.example') }),
      await observed({ by: observer('other.example') }),
      await observed({ domain: 'other.example' }),
      await observed({ ageHours: 31 * 24 }),
      await observed({ ageHours: -3 }),
    ];
    for (const { confirmations } of counts) expect(confirmations).toEqual([]);
  });

  it('is refused when it is about another employer, or not what the witness wrote down', async () => {
    await expect(observed({ employer: newUuidV7() })).rejects.toMatchObject({ code: 'bad_record' });
    const other = formObservation(observation({}));
    await expect(observed({ logged: other })).rejects.toMatchObject({ code: 'bad_proof' });
  });
});

describe('a seat that ended', () => {
  it('ends at once for who is shown it, and for everybody with the next daily map', async () => {
    const [, before] = await truth();
    const { api } = applicant;
    const ask = (since: number) => api(readEmployerKeys, { params: { employerId }, query: { since } });
    const old = granted(await ask(0));
    const { chain } = granted(await readDirectory(api, who(owner).session, employerId));
    const seat = chain && seatOf(chain, who(jun).session.account);
    const ended = granted(await endSeats(who(owner).api, who(owner).session, employerId, seat ? [seat] : []));
    await stands(ended.head);
    const returning = await pinned();
    const honest = await tries(returning);
    expect(honest.to).toEqual(idsOf(owner, ada));
    expect(honest.team?.unconfirmed.map(({ accountId }) => accountId)).toEqual(idsOf(jun));

    const replayed = () => old;
    expect(await tries(returning, { keys: replayed }), 'a browser that saw more').toEqual(
      nothing('stale_version'),
    );
    expect(await tries(stranger(), { keys: replayed }, inHours(27)), 'a day later').toEqual(
      nothing('keys_stale'),
    );
    const dropped = (view: KeysView) => ({ ...view, entries: view.entries.slice(0, -1) });
    expect(await tries(stranger(), { keys: dropped })).toEqual(nothing('bad_proof'));

    const [log] = await truth();
    const heads = new Map([[employerId, last(before)]]);
    const today = told(log, before, new Map());
    expect((await tries(stranger(), { keys: today })).to, 'within the day nobody sees it').toEqual(
      idsOf(owner, ada, jun),
    );
    await makeMap();
    const [mapped, all] = await truth();
    const truly = new Map([[employerId, last(all)]]);
    expect((await tries(stranger(), { keys: told(mapped, all, truly) })).to).toEqual(idsOf(owner, ada));
    for (const place of [truly, heads, new Map<string, Uint8Array>()])
      expect(await tries(stranger(), { keys: told(mapped, before, place) })).toEqual(nothing('bad_proof'));
  });

  it('is hidden by nothing less than a false map, which audits refuse', async () => {
    const [log, chain] = await truth();
    const before = chain.slice(0, -1);
    const heads = new Map([[employerId, last(before)]]);
    const forged = log.mapped(heads, new Date());
    expect((await tries(stranger(), { keys: told(forged, before, heads) })).to).toContain(idOf(jun));
    expect(await audit(log)).toBe('fits');
    expect(await audit(forged)).toBe('bad_proof');
  });
});

/** Reads the posting, verifies its people, applies, and shows interest, as far as that goes. */
async function tries({ api, session }: Visitor, lie: Lie = {}, now = new Date()): Promise<Outcome> {
  const sent: unknown[] = [];
  const liar = lying(api, lie, sent);
  const { posting } = granted(await liar(readPosting, { params: { postingId } }));
  try {
    const team = await verifyReaders(liar, session, posting, now);
    if (isRefusal(team)) return { code: team.refused, to: sent.flatMap(readersOf) };
    const expiresAt = inHours(24 * 30).toISOString();
    const choice = {
      posting,
      team,
      resume: resume(),
      fields: ['name'] as const,
      expiresAt,
      message: 'Hello',
    };
    const applied = await applyToPosting(liar, session, choice);
    const applications = sent.flatMap(readersOf);
    const interest = { interestId: newTimelessUuid(), posting, team, card: EMPTY_CARD, headline: '' };
    await showInterest(liar, session, interest);
    expect(sent.flatMap(readersOf)).toEqual([...applications, ...applications]);
    return { code: isRefusal(applied) ? applied.refused : 'sent', to: applications, team };
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    return { code: error.code, to: sent.flatMap(readersOf) };
  }
}

/** To whom an application or an interest was sealed. */
function readersOf(input: unknown): readonly string[] {
  const { body } = input as { body: { copies?: { recruiterId: string }[]; readers?: string[] } };
  return body.readers ?? (body.copies ?? []).map(({ recruiterId }) => recruiterId);
}

/** The candidate in a browser that was never here. */
function stranger(): Visitor {
  const { api, session } = applicant;
  return { api, session: { ...session, keep: memoryKeep() } };
}

/** The candidate in a browser from which something was sealed to those who are confirmed now. */
async function pinned(): Promise<Visitor> {
  const visitor = stranger();
  const { posting } = granted(await visitor.api(readPosting, { params: { postingId } }));
  await granted(await verifyReaders(visitor.api, visitor.session, posting)).accept();
  return visitor;
}

/** The true log, in the hands of whoever has its key, and the employer's chain in it. */
async function truth(): Promise<[ForgedLog, readonly Uint8Array[]]> {
  const { pool } = raised.platform.platform.db;
  const sql = 'select entry from ledger.key_entries where position is not null order by position';
  const { rows } = await pool.query<{ entry: string }>(sql);
  const entries = rows.map(({ entry }) => encodeUtf8(entry));
  const chain = entries.filter((entry) => {
    const { body } = parseKeyEntry(entry);
    return 'employer' in body && body.employer === employerId;
  });
  return [new ForgedLog(signer, entries), chain];
}

/** The answer that a log gives about the employer. */
function told(
  log: ForgedLog,
  chain: readonly Uint8Array[],
  heads: ReadonlyMap<string, Uint8Array> = new Map(),
): NonNullable<Lie['keys']> {
  return (_honest, since) => log.view(chain, { since, employer: employerId, heads });
}

/** The next entry of a chain. */
async function form(chain: readonly Uint8Array[], said: object, key: SigningKey): Promise<Uint8Array> {
  const previous = chain.length === 0 ? null : hashOfEntry(last(chain));
  const body = { v: 1, employer: employerId, at: new Date().toISOString(), previous, ...said };
  return signEmployerEntry(body as EmployerBody, key);
}

function mallorysRoot(chain: readonly Uint8Array[]): Promise<Uint8Array> {
  return form(chain, { type: 'employer.root', ...rootParts(mallory.owner) }, mallory.owner.key);
}

function rootParts({ owner: key, seat }: StagedOwner) {
  return { owner: key, seat, keyHash: hashOfKeys(newcomer()) };
}

function seatOfMallory() {
  const { seat } = mallory.owner;
  return { type: 'seat', seat, role: 'recruiter', owner: null, keyHash: hashOfKeys(newcomer()) };
}

const malloryId = newUuidV7();
function newcomer(): Reader {
  const { owner: _, ...keys } = mallory;
  return { ...keys, accountId: malloryId };
}

async function ownerKey(): Promise<SigningKey> {
  const [key] = await who(owner).session.keyring.forEmployer(employerId);
  return key;
}

/** What an audit of a log says. */
async function audit({ entries }: ForgedLog): Promise<string> {
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

/** Makes a daily map before its time, and waits until it stands in the log. */
async function makeMap(): Promise<void> {
  await addKeyMap({ db: raised.platform.platform.db, signer }, { every: 0, now: new Date() });
  await stands();
}

/** Waits until an entry, or all, stand under the published checkpoint. */
async function stands(head?: string): Promise<void> {
  const { pool } = raised.platform.platform.db;
  const waiting = async () =>
    (await pool.query('select 1 from ledger.key_entries where position is null')).rows.length > 0;
  while (await waiting()) await sleep(20);
  const view = async () =>
    granted(await applicant.api(readEmployerKeys, { params: { employerId }, query: {} }));
  const size = (await truth())[0].entries.length;
  const shown = async () => parseCheckpoint(parseNote((await view()).checkpoint).text).size;
  while ((await shown()) < size) await sleep(20);
  if (head !== undefined) expect(hashOfEntry(encodeUtf8((await view()).entries.at(-1) ?? ''))).toBe(head);
}

type Observer = ReturnType<typeof observer>;
/** A witness's log of observations, and its key as a policy names it. */
function observer(name: string) {
  const seed = random();
  const cosigner = noteKey(name, KEY_TYPES.cosignature, logSigner(name, seed).key.publicKey);
  return { cosigner, signer: logSigner(observerKey(cosigner).name, seed) };
}

const WITNESS = observer('w.example');
type Seen = {
  readonly employer?: string;
  readonly domain?: string;
  readonly fingerprint?: string;
  readonly ageHours?: number;
};

function observation({ employer, domain, fingerprint, ageHours = 1 }: Seen) {
  return {
    ...{ v: 1 as const, kind: 'domain' as const, at: inHours(-ageHours).toISOString(), log: signer.key.name },
    ...{ employer: employer ?? employerId, domain: domain ?? 'mills.example' },
    ...{ fingerprint: fingerprint ?? encodeBase64url(random()), found: ['dns' as const] },
  };
}

/** The directory of the employer, which names a domain, with the receipt of an observation by `by`. */
async function observed({ by = WITNESS, logged, ...seen }: Seen & { by?: Observer; logged?: Uint8Array }) {
  const [log, chain] = await truth();
  const named = await form(chain, { type: 'domain', domain: 'mills.example' }, await ownerKey());
  const fingerprint = hashOfEntry(chain[0] ?? named);
  const extra = formObservation(observation({ fingerprint, ...seen }));
  const observations = new ForgedLog(by.signer, [logged ?? extra]);
  const receipt = formReceipt({ extra, index: 0, proof: [], checkpoint: observations.checkpoint });
  const heads = new Map([[employerId, named]]);
  const shown = told(log.with(named).mapped(heads, new Date()), [...chain, named], heads);
  const keys = async (view: KeysView, since: number) => ({
    ...(await shown(view, since)),
    observations: [receipt],
  });
  const visitor = stranger();
  const witness = `witness w ${formKey(WITNESS.cosigner)} https://w.example`;
  const keysPolicy = `log ${formKey(signer.key)}\n${witness}\nquorum none\n`;
  const session = { ...visitor.session, platform: { ...visitor.session.platform, keysPolicy } };
  return granted(await readDirectory(lying(visitor.api, { keys }, []), session, employerId));
}

function resume(): Resume {
  return Resume.parse(JSON.parse(INVENTED_RESUME));
}

function who(person: Person | undefined): Person {
  if (person === undefined) throw new Error('nobody is staged');
  return person;
}

function idOf(person: Person | undefined): string {
  return who(person).session.account.accountId;
}

function idsOf(...people: readonly (Person | undefined)[]): string[] {
  return people.map(idOf);
}

function last(chain: readonly Uint8Array[]): Uint8Array {
  return chain.at(-1) ?? new Uint8Array();
}

function text(entry: Uint8Array): string {
  return decodeUtf8(entry);
}

function hashFrom(hash: string): TreeHash {
  return decodeBase64url(hash) as TreeHash;
}
