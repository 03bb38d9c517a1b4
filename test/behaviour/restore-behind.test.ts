import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../src/cli/log-files.ts';
import { type AfterRestore, afterRestore } from '../../src/cli/restore/after-restore.ts';
import { closeWaysIn } from '../../src/cli/restore/close-ways-in.ts';
import { drill, post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { changeUnlock } from '../../src/client/accounts/change-unlock.ts';
import { eraseAccount } from '../../src/client/accounts/erase-account.ts';
import { OlderUnlocks } from '../../src/client/accounts/session.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import type { Api } from '../../src/client/api.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { revokeGrant } from '../../src/client/disclosure/revoke.ts';
import { memoryKeep } from '../../src/client/manifests/keep.ts';
import { readOwnManifest } from '../../src/client/manifests/own-manifest.ts';
import { acceptPutBack, findPutBack } from '../../src/client/manifests/put-back.ts';
import { saveOriginal } from '../../src/client/vault/originals.ts';
import { PUBLIC_POOL } from '../../src/server/accounts/caller.ts';
import { findAccount } from '../../src/server/accounts/store.ts';
import { eraseDue } from '../../src/server/erasure/erase-due.ts';
import { buildTagIndex } from '../../src/server/ledger/build-tag-index.ts';
import { logSigner } from '../../src/server/ledger/log-signer.ts';
import { findWaiting, insertStartOver } from '../../src/server/recovery/store.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import { listReceivedApplications } from '../../src/shared/api/applications.ts';
import { readMyCard } from '../../src/shared/api/cards.ts';
import { sendMessage } from '../../src/shared/api/conversations.ts';
import { goOnAfterRestore, readRecord } from '../../src/shared/api/disclosure.ts';
import { keepAccount } from '../../src/shared/api/erasure.ts';
import { readRestores } from '../../src/shared/api/log.ts';
import { readManifest } from '../../src/shared/api/recovery.ts';
import { decodeBase64url, encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { dumpDatabase } from '../attacks/operators-view.ts';
import type { TestPlatform } from '../platform.ts';
import { SHOWN_CARD } from '../request-stage.ts';
import { publish } from './card-stage.ts';
import { findTraces, type Traces } from './erasure-stage.ts';
import { look } from './log-stage.ts';
import { candidate, employerWith, quickArgon2id } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';
import { mailThatSays } from './recovery-stage.ts';
import { allLogged, putBack, type Still, startAgain } from './restore-stage.ts';
import { askToLeave } from './waiting-erasure.ts';

const resume = Resume.parse(JSON.parse(INVENTED_RESUME));

describe('a database that is put back to what it was', () => {
  let raised: RaisedStage;
  let [owner, applicant, leaver]: Person[] = [];
  let later: TestPlatform;
  let still: Still;
  let done: AfterRestore;
  let restored: TestPlatform;
  let traces: Traces;
  const grantIds: string[] = [];
  /** Who asked for the erasure before the copy was made. */
  const leaving = new Map<'goes' | 'stays', { person: Person; eraseAt: string }>();
  const copyIds: string[] = [];
  const kept = {
    owner: () => needed(owner),
    applicant: () => needed(applicant),
    leaver: () => needed(leaver),
  };

  beforeAll(async () => {
    raised = await raiseStage();
    const home = await employerWith(raised.stage, 'Example Mills', ['Ada Berg']);
    owner = home.owner;
    applicant = await candidate(raised.stage);
    leaver = await candidate(raised.stage);
    for (const who of [applicant, applicant, leaver]) {
      const postingId = await post(owner, home.employer.employerId, [owner]);
      grantIds.push((await sendApplication(who, postingId, { resume })).grantId);
      const { applications } = granted(await owner.api(listReceivedApplications, { params: { postingId } }));
      copyIds.push(applications[0]?.copyId ?? '');
      if (grantIds.length === 1) await drill(who);
    }
    await publish(applicant, SHOWN_CARD);
    for (const name of ['goes', 'stays'] as const) {
      const person = await candidate(raised.stage);
      leaving.set(name, { person, eraseAt: (await askToLeave(person)).eraseAt ?? '' });
    }
    await open(0);
    await allLogged(raised.platform);
    await raised.platform.platform.close();
    // What the copy does not know: an opening, a revocation, an erasure, and an account that was kept.
    later = await startAgain(raised.platform);
    await open(0);
    await open(1);
    const { api, session } = kept.applicant();
    granted(await revokeGrant(api, session, grantIds[0] ?? ''));
    const gone = { method: 'kit', secret: kept.leaver().kit, argon2id: quickArgon2id } as const;
    traces = await tracesOf(kept.leaver());
    const { person: stays } = needed(leaving.get('stays'));
    granted(await stays.api(keepAccount));
    granted(await save(stays));
    const proof = { method: 'kit', secret: stays.kit } as const;
    const changed = { proof, method: 'passphrase', argon2id: quickArgon2id } as const;
    granted(await changeUnlock(stays.api, stays.session, changed));
    granted(await eraseAccount(kept.leaver().api, kept.leaver().session, gone));
    await allLogged(later);
    expect((await look(kept.applicant())).log.problems).toEqual([]);
    await later.platform.close();
    still = await putBack(raised.platform, later);
  }, 600_000);
  afterAll(async () => {
    await restored?.dispose();
    await still?.dispose();
    await later.dispose();
    await raised.platform.dispose();
  });

  async function open(which: number): Promise<void> {
    const { api, session } = kept.owner();
    const terms = granted(await readTerms(api, session, copyIds[which] ?? ''));
    granted(await openCopy(api, session, terms, newUuidV7()));
  }

  function save({ api, session }: Person) {
    const original = { name: 'a.txt', mime: 'text/plain', bytes: new Uint8Array(9), documentId: newUuidV7() };
    return saveOriginal(api, session, original);
  }

  function write(which: number) {
    const body = { messageId: newUuidV7(), ciphertext: encodeBase64url(new Uint8Array(400)) };
    return kept.owner().api(sendMessage, { params: { grantId: grantIds[which] ?? '' }, body });
  }

  async function makeIndex(): Promise<void> {
    const { db, eventLog, secrets } = restored.platform;
    const signer = logSigner(eventLog.key.name, secrets.logSeed);
    const order = { every: 0, now: new Date(), going: () => true };
    await buildTagIndex({ db, signer, storage: eventLog.storage }, order);
    await allLogged(restored);
  }

  it('does not start, and says what to do', async () => {
    await expect(startAgain(still)).rejects.toThrow(/older copy[\s\S]*npm run restore -- --replay/);
  });

  it('takes nothing from a mirror that changed one entry', async () => {
    const honest = filesIn(`${later.config.dataDir}/log/events`);
    const events = async (path: string) => {
      const bytes = await honest(path);
      if (path.startsWith('tile/entries/') && bytes !== undefined) bytes[bytes.length - 10] = 255;
      return bytes;
    };
    await expect(replay({ mirrors: { events } })).rejects.toThrow('another root');
  });

  it('goes on where the log was published, with the same bytes', async () => {
    done = await replay();
    expect(done).toMatchObject({ erased: 1, held: 2, people: 2 });
    expect(done.events?.entries).toBeGreaterThan(3);
    const again = await replay();
    expect(again).toMatchObject({ events: undefined, keys: 0 });
    restored = await startAgain(still);
    await allLogged(restored);
    const published = await restored.platform.eventLog.storage.read('tile/entries/000.p/1');
    expect(published).toEqual(await later.platform.eventLog.storage.read('tile/entries/000.p/1'));
  });

  it('keeps closed what may have been taken back, until the candidate goes on with it', async () => {
    await expect(open(0)).rejects.toThrow('grant_held');
    const { api } = kept.applicant();
    const told = granted(await api(readRestores, { body: { since: 0, grantIds: [] } }));
    expect(told.restores).toHaveLength(1);
    expect(told.lost.map(({ grantId, tagIndex }) => [grantId, tagIndex])).toContainEqual([null, 6]);
    expect(told.held).toHaveLength(2);
    granted(await api(goOnAfterRestore, { body: { grantIds: [grantIds[1] ?? ''] } }));
    await open(1);
    await expect(open(0)).rejects.toThrow('grant_held');
    expect(await write(0)).toMatchObject({ refused: 'conversation_closed' });
    granted(await write(1));
  });

  it('shows nobody’s card who may have hidden it since', async () => {
    const { mine } = granted(await kept.applicant().api(readMyCard));
    expect([mine.state, mine.card]).toEqual(['paused', SHOWN_CARD]);
  });

  it('is told as lost to those who lost something, in a browser that saw it and in one that did not', async () => {
    await makeIndex();
    const { api, session } = kept.applicant();
    for (const keep of [session.keep, memoryKeep()]) {
      const checked = await look({ api, session: { ...session, keep } });
      expect(checked.problems).toEqual([]);
      expect(checked.log).toMatchObject({ problems: [], lost: [{ own: 1, openings: 2 }] });
    }
    expect((await look(kept.owner())).log).toMatchObject({ problems: [], lost: [] });
  });

  /** The platform as somebody is shown it from whom the statement is kept. */
  const without =
    (api: Api): Api =>
    async (endpoint, ...input) => {
      const answer = await api(endpoint, ...input);
      if (isRefusal(answer) || endpoint.path !== readRestores.path) return answer;
      return endpoint.answer.parse({ ...readRestores.answer.parse(answer), restores: [] }) as typeof answer;
    };

  it('is not told so without the statement of it in the log of keys', async () => {
    const { api, session } = kept.applicant();
    const silent = without(api);
    for (const keep of [session.keep, memoryKeep()]) {
      const { log } = await look({ api: silent, session: { ...session, keep } });
      expect(log.problems.map(({ code }) => code)).toContain('event_withheld');
    }
  });

  it('knows nobody who was erased since', async () => {
    expect(findTraces(await dumpDatabase(raised.platform.database.database.pool), traces)).not.toEqual([]);
    const isQueue = ({ place }: { place: string }) => place.startsWith('graphile_worker.');
    const held = (await dumpDatabase(restored.platform.db.pool)).filter((one) => !isQueue(one));
    expect(findTraces(held, traces)).toEqual([]);
  });

  it('goes on to erase who waits for it, and lets who may have stayed since wait the whole time again', async () => {
    const { db, secrets } = restored.platform;
    const [goes, stays] = (['goes', 'stays'] as const).map((name) => needed(leaving.get(name)));
    const momentOf = async ({ person }: { person: Person }) =>
      (await db.read((tx) => findAccount(tx, person.session.account.accountId, PUBLIC_POOL)))?.erase_at;
    const due = new Date(goes?.eraseAt ?? '');
    expect(await momentOf(needed(goes))).toEqual(due);
    expect((await momentOf(needed(stays)))?.getTime()).toBeGreaterThan(due.getTime() + 1000);
    await mailThatSays(restored, needed(stays).person.address, 'asked to have it erased');
    const parts = { secrets, config: restored.config, origin: restored.origin };
    expect(await eraseDue(db, parts, due)).toBe(1);
    expect(await momentOf(needed(goes))).toBeUndefined();
  });

  it('lets a browser that saw newer ways in and documents go on with older ones, once its owner was told', async () => {
    const { person } = needed(leaving.get('stays'));
    const { api, address, kit: secret } = person;
    granted(await api(keepAccount));
    const { keep } = person.session;
    const enter = () => signIn(api, { address, method: 'kit', secret, argon2id: quickArgon2id, keep });
    const error = await enter().catch((thrown: unknown) => thrown);
    if (!(error instanceof OlderUnlocks)) throw new Error('what is older was taken', { cause: error });
    const { session } = error;
    expect(await findPutBack(without(api), session), 'an older one without a statement').toBeNull();
    await expect(enter()).rejects.toMatchObject({ code: 'stale_version' });
    const found = granted(await findPutBack(api, session));
    expect(found?.older).toMatchObject([
      { of: 'unlocks', seen: { version: 2 }, served: { version: 1 } },
      { of: 'documents', seen: { version: 1 }, served: null },
    ]);
    acceptPutBack(session, needed(found ?? undefined));
    const entered = granted(await enter());
    expect(granted(await readOwnManifest(api, entered, 'documents')).content.documents).toEqual([]);
    expect(granted(await findPutBack(api, entered))).toBeNull();
  });

  it('lets nobody serve an older list by that statement once more', async () => {
    const { person } = needed(leaving.get('stays'));
    const { api, session } = person;
    granted(await save(person));
    const lying: Api = async (endpoint, ...input) => {
      const answer = await api(endpoint, ...input);
      if (isRefusal(answer) || endpoint.path !== readManifest.path) return answer;
      const [{ params } = { params: undefined }] = input;
      const documents = JSON.stringify(params).includes('documents');
      return documents
        ? (endpoint.answer.parse({
            ...readManifest.answer.parse(answer),
            states: [],
            content: null,
          }) as typeof answer)
        : answer;
    };
    await expect(readOwnManifest(lying, session, 'documents')).rejects.toMatchObject({
      code: 'stale_version',
    });
    expect(await findPutBack(lying, session)).toBeNull();
    granted(await readOwnManifest(api, session, 'documents'));
  });

  it('lets nobody in by what had ended: a session, or a start over that was stopped', async () => {
    const { db } = restored.platform;
    const { api, session } = kept.applicant();
    const [now, account_id] = [new Date(), session.account.accountId];
    const begun = { account_id, begun_at: now, pool: PUBLIC_POOL, ready_at: now, label: 'Firefox' };
    await db.transact((tx) => insertStartOver(tx, begun));
    const waiting = () => db.read((tx) => findWaiting(tx, account_id, now));
    expect(await waiting()).toBeDefined();
    granted(await api(getAccount));
    await closeWaysIn(db, now);
    expect(await waiting()).toBeUndefined();
    expect(await api(getAccount)).toMatchObject({ refused: 'signed_out' });
  });

  function replay(options: Partial<Parameters<typeof afterRestore>[1]> = {}) {
    const { config, secrets, database } = still;
    return afterRestore({ db: database.database, config, secrets }, { now: new Date(), ...options });
  }
});

/** By what somebody would be recognised in the database. */
async function tracesOf({ api, session, address }: Person): Promise<Traces> {
  const { accountId, recordSubjectKey, signKey } = session.account;
  const { records } = granted(await api(readRecord));
  const texts = [accountId, address, ...records.map(({ event }) => event)];
  const bytes = [recordSubjectKey, signKey, ...records.map(({ opening }) => opening)].map(decodeBase64url);
  return { texts, bytes };
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the stage was not set');
  return value;
}
