import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesAt } from '../../src/cli/log-files.ts';
import { sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { type Erased, eraseAccount } from '../../src/client/accounts/erase-account.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import { verifyOwnRecord } from '../../src/client/disclosure/own-record.ts';
import { PUBLIC_POOL } from '../../src/server/accounts/caller.ts';
import { noteWrongGuess } from '../../src/server/accounts/note-wrong-guess.ts';
import { findAccount } from '../../src/server/accounts/store.ts';
import { sweepShowings } from '../../src/server/cards/sweep-showings.ts';
import { verifyBytes } from '../../src/server/ledger/verify-bytes.ts';
import { dropMailsTo, queueMail } from '../../src/server/mail/queue-mail.ts';
import { dropGivenUp } from '../../src/server/mail/store.ts';
import { lapseRequests } from '../../src/server/requests/lapse-requests.ts';
import { sweep as sweepRequests } from '../../src/server/requests/sweep.ts';
import type { StorageTransaction } from '../../src/server/storage/database.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import {
  listApplications,
  listReceivedApplications,
  readApplication,
} from '../../src/shared/api/applications.ts';
import { addHidden, readMyCard, withdrawCard } from '../../src/shared/api/cards.ts';
import { listConversations, readConversation } from '../../src/shared/api/conversations.ts';
import { openCopy, readRecord } from '../../src/shared/api/disclosure.ts';
import { eraseAccount as eraseEndpoint } from '../../src/shared/api/erasure.ts';
import { listInterests } from '../../src/shared/api/interests.ts';
import { listRequests, listSentRequests, reservePrekey } from '../../src/shared/api/requests.ts';
import { addToShortlist, readShortlist, searchCards } from '../../src/shared/api/search.ts';
import { listDocuments } from '../../src/shared/api/vault.ts';
import { decodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { auditLog } from '../../src/shared/ledger/audit-log.ts';
import { verifyWith } from '../../src/shared/ledger/cosignature.ts';
import { parseKey } from '../../src/shared/ledger/note.ts';
import { checkGrowth, readCheckpoint, readInclusion } from '../../src/shared/ledger/read-log.ts';
import { hashEntry } from '../../src/shared/ledger/tree.ts';
import { formEventReceipt, verifyEventReceipt } from '../../src/shared/record/event-receipt.ts';
import { keptLog } from '../attacks/kept-log.ts';
import { dumpDatabase, dumpFiles, withoutEnvelope } from '../attacks/operators-view.ts';
import { ask, type Market, type Met, meet, openMarket, showAgain, tryToAsk } from '../request-stage.ts';
import { findTraces, type Life, liveFully, proofBy, read, type Traces, tracesOf } from './erasure-stage.ts';
import { candidate, quickArgon2id } from './people.ts';
import { testWaiting } from './waiting-erasure.ts';

/** Mails go and jobs end on their own time. */
const PATIENT = { timeout: 20_000 };
const { log, lines } = keptLog();
const verify = verifyWith({ ed25519: verifyBytes });
let market: Market;
let met: readonly [Met, Met, Met, ...Met[]];

beforeAll(async () => {
  market = await openMarket({}, { log });
  met = await meet(market);
}, 240_000);
afterAll(() => market.platform.dispose());

const erase = ({ api, session, kit }: Person) =>
  eraseAccount(api, session, { method: 'kit', secret: kit, argon2id: quickArgon2id });

describe('somebody who erases the account', () => {
  let life: Life;
  let traces: Traces;
  let before: Awaited<ReturnType<typeof whatIsShown>>;
  let heldBefore: string[];
  let receipt: string;
  let seen: Awaited<ReturnType<typeof readCheckpoint>>;
  let othersRecord: Awaited<ReturnType<typeof recordOf>>;
  let erased: Erased;

  beforeAll(async () => {
    const [one, other, third] = met;
    life = await liveFully(market, one);
    traces = await tracesOf(market, one.person);
    ({ receipt, seen } = await receiptOfFirst(one.person));
    await ask(market.owner, other);
    await sendApplication(third.person, life.postingId, { resume: market.resume });
    othersRecord = await recordOf(third.person);
    before = await whatIsShown(one);
    heldBefore = findTraces(await everythingHeld(), traces);
    await letMailWait(one.person);
    expect(await countLateMails()).toBe(1);
    erased = granted(await erase(one.person));
    // In the same breath somebody withdraws, of whom no more may be seen, and no less.
    granted(await other.person.api(withdrawCard, { body: { changeId: newUuidV7() } }));
  }, 240_000);

  it('is answered the last event of the record, and that it stands in the log', async () => {
    const { session } = life.met.person;
    expect(await verifyOwnRecord(session, erased.record)).toMatchObject({
      type: 'account.erased',
      accountId: session.account.accountId,
    });
    expect(erased.receipt).toMatch(/^c2sp.org\/tlog-proof@v1\n/);
    expect(await life.met.person.api(getAccount)).toMatchObject({ refused: 'signed_out' });
  });

  it('leaves nothing in tables, queue, log, files and lines by which event, key, address or content come back', async () => {
    expect(heldBefore.length, 'all of it was there').toBeGreaterThan(40);
    await expect
      .poll(async () => (await market.platform.mailsTo(life.met.person.address)).join('\n'), PATIENT)
      .toContain('was erased');
    await expect.poll(async () => findTraces(await everythingHeld(), traces), PATIENT).toEqual([]);
    expect(lines.length).toBeGreaterThan(100);
  });

  it('takes back the mail that waited for the address', async () => {
    expect(await countLateMails()).toBe(0);
  });

  it('keeps a receipt that still verifies, in a log that still verifies and continues what it was', async () => {
    const source = await sourceOfLog();
    const { event } = await verifyEventReceipt(receipt, {}, verify);
    expect(event).toMatchObject({
      type: 'account.created',
      accountId: life.met.person.session.account.accountId,
    });
    const { checkpoint } = await auditLog(source, { since: seen.checkpoint });
    await checkGrowth(source, seen.checkpoint, checkpoint);
    expect(checkpoint.size).toBeGreaterThan(seen.checkpoint.size);
  });

  it('leaves every leaf that it had, each in its place', async () => {
    const { pool } = market.platform.platform.db;
    const { rows } = await pool.query<{ waiting: number; alone: number }>(
      `select count(*) filter (where position is null) as waiting,
              count(*) filter (where not cover and index_of is null and leaf_id not in (select leaf_id from ledger.events)) as alone
       from ledger.leaves`,
    );
    expect(rows[0]).toEqual({ waiting: 0, alone: traces.texts.length - 3 + 1 });
  });

  it('changes no byte of what an employer is shown until the epoch ends, no more than who withdrew', async () => {
    expect(await whatIsShown(life.met)).toEqual(before);
    expect(before.cards.some(({ handle }) => handle === life.met.handle)).toBe(true);
    expect(before.shortlist.cards.map(({ handle }) => handle)).toEqual([life.met.handle]);
    expect(before.prekey).not.toBeNull();
    const { postingId, handle } = life.again;
    const first = granted(await market.colleague.api(reservePrekey, { params: { postingId, handle } }));
    expect(first.prekey, 'also where none was reserved before').not.toBeNull();
  });

  it('may be put on a shortlist until the epoch ends, like who withdrew', async () => {
    const { owner } = market;
    const [, other] = met;
    const listed: string[] = [];
    for (const { postingId, handle } of [life.again, other]) {
      const params = { postingId, handle };
      granted(await owner.api(addToShortlist, { params }));
      const { cards } = granted(await owner.api(readShortlist, { params: { postingId } }));
      if (cards.some((card) => card.handle === handle)) listed.push(handle);
    }
    expect(listed).toEqual([life.again.handle, other.handle]);
  });

  it('is gone with the epoch, as who withdrew is', async () => {
    const { owner, platform } = market;
    const { secrets, db } = platform.platform;
    await market.later(1, async () => {
      const { postingId } = life.met;
      await showAgain(owner);
      expect(granted(await owner.api(readShortlist, { params: { postingId } })).cards).toEqual([]);
      await sweepShowings({ db, secrets, config: platform.config }, market.now());
      await db.transact((tx) => sweepRequests(tx, market.now()));
      const { rows } = await db.pool.query<{ n: number }>(
        `select (select count(*) from cards.shortlist) + (select count(*) from requests.prekeys where ends_at is not null and taken_at is null) as n`,
      );
      expect(rows[0]?.n).toBe(0);
    });
  });

  it('lets a request lapse when it was announced to, like one that reached nobody', async () => {
    const { owner, platform } = market;
    const { secrets, db } = platform.platform;
    await market.later(6, async () => {
      const { requests } = granted(
        await owner.api(listSentRequests, { params: { postingId: life.met.postingId } }),
      );
      expect(requests.map(({ state }) => state)).toEqual(['lapsed', 'lapsed']);
      await lapseRequests(db, { secrets, origin: platform.origin }, market.now());
    });
  });

  it('leaves an employer that knew the name an application that was withdrawn, and nothing of it', async () => {
    const { owner } = market;
    const { grantId, copyId, postingId, askedGrantId } = life;
    const { applications } = granted(await owner.api(listReceivedApplications, { params: { postingId } }));
    const left = applications.find((one) => one.grantId === grantId);
    expect(left).toMatchObject({ stage: 'withdrawn', copyId: null, opened: false, unread: 0 });
    expect(left?.revokedAt).not.toBeNull();
    const { history } = granted(await owner.api(readApplication, { params: { grantId } }));
    expect(history.map(({ stage }) => stage)).toEqual(['sent', 'in_review', 'withdrawn']);
    expect(granted(await owner.api(readApplication, { params: { grantId: askedGrantId } }))).toMatchObject({
      application: { stage: 'withdrawn', copyId: null },
    });
    const { conversations } = granted(await owner.api(listConversations));
    expect(conversations.map((one) => one.grantId)).not.toContain(grantId);
    for (const gone of [
      await owner.api(readConversation, { params: { grantId } }),
      await owner.api(openCopy, {
        params: { copyId },
        body: { signed: { statement: '{}', signature: 'A'.repeat(86) } },
      }),
    ])
      expect(gone).toMatchObject({ refused: 'not_found' });
    expect(granted(await owner.api(listInterests, { params: { postingId } })).interests).toEqual([]);
  });

  it('leaves what stands about others as it was', async () => {
    const [, , third] = met;
    expect(await recordOf(third.person)).toEqual(othersRecord);
    for (const record of othersRecord) await verifyOwnRecord(third.person.session, record);
    const { applications } = granted(await third.person.api(listApplications));
    const [theirs] = applications;
    await read(market.owner, theirs?.grantId ?? '');
  });

  it('may come back by the address, as somebody of whom nothing is known', async () => {
    const { address, session, kit } = life.met.person;
    const asBefore = { method: 'kit', secret: kit, argon2id: quickArgon2id, address } as const;
    const strange = connect({ url: market.platform.origin });
    expect(await signIn(strange, asBefore)).toMatchObject({ refused: 'sign_in_failed' });
    const used = await market.platform.codeFor(address);
    const codeFor = async () => {
      await expect.poll(() => market.platform.codeFor(address), PATIENT).not.toBe(used);
      return market.platform.codeFor(address);
    };
    const back = await candidate({ ...market.stage, codeFor }, { address });
    const { account } = granted(await back.api(getAccount));
    expect(account.accountId).not.toBe(session.account.accountId);
    expect(granted(await back.api(listDocuments)).documents).toEqual([]);
    expect(granted(await back.api(listApplications)).applications).toEqual([]);
    expect(granted(await back.api(listRequests)).requests).toEqual([]);
    expect(granted(await back.api(readMyCard)).mine.state).toBe('none');
    expect((await recordOf(back)).map(({ tagIndex }) => tagIndex)).toEqual([0, 1]);
  });

  /** A mail that cannot go for an hour, as when a mail server is down. */
  async function letMailWait({ session }: Person): Promise<void> {
    const { db, secrets } = market.platform.platform;
    const account = await db.read((tx) => findAccount(tx, session.account.accountId, PUBLIC_POOL));
    if (account === undefined) throw new Error('the account is there');
    const to = { sealed: account.sealed_address };
    const mail = { template: 'news', locale: 'en', values: {}, to, pool: PUBLIC_POOL } as const;
    await db.transact(async (tx) => {
      await queueMail(tx, secrets.mailer.recipient, { ...mail, now: market.now() });
      await sql`update graphile_worker._private_jobs set run_at = now() + interval '1 hour'
        where key like 'mail %' and created_at = now()`.execute(tx);
    });
  }

  async function countLateMails(): Promise<number> {
    const { rows } = await market.platform.platform.db.pool.query<{ n: number }>(
      `select count(*) as n from graphile_worker.jobs where key like 'mail %' and run_at > now() + interval '30 minutes'`,
    );
    return Number(rows[0]?.n);
  }

  /** All that the owner sees of the posting, and of the one person. */
  async function whatIsShown({ postingId, handle }: Met) {
    const { owner } = market;
    const params = { postingId };
    const { cards, count, ration } = granted(
      await owner.api(searchCards, { params, body: { filters: {}, page: 1 } }),
    );
    const shortlist = granted(await owner.api(readShortlist, { params }));
    const sent = granted(await owner.api(listSentRequests, { params }));
    const { prekey } = granted(await owner.api(reservePrekey, { params: { postingId, handle } }));
    return { cards, count, ration, shortlist, sent, prekey };
  }
});

describe('erasing an account', () => {
  it('takes a secret in force: a wrong one is a guess, and ten are all there are', async () => {
    const { person } = at(3);
    const wrong = { ...proofBy(person), secret: 'A'.repeat(43) };
    const answers = [];
    for (let tried = 0; tried < 11; tried += 1) {
      const answer = await person.api(eraseEndpoint, { body: { proof: wrong } });
      answers.push('refused' in answer ? answer.refused : 'erased');
    }
    expect(answers).toEqual([...Array<string>(10).fill('sign_in_failed'), 'too_many_requests']);
    granted(await person.api(getAccount));
  });

  it('is nothing that another session can do, with whatever proof', async () => {
    const [theirs, mine] = [at(3).person, at(4).person];
    const answer = await mine.api(eraseEndpoint, { body: { proof: proofBy(theirs) } });
    expect(answer).toMatchObject({ refused: 'sign_in_failed' });
    const recruiters = await market.owner.api(eraseEndpoint, { body: { proof: proofBy(market.owner) } });
    expect(recruiters).toMatchObject({ refused: 'forbidden' });
  });

  it('happens once when it is asked twice at once', async () => {
    const { person } = at(4);
    const body = { proof: proofBy(person) };
    const answers = await Promise.all([1, 2, 3].map(() => person.api(eraseEndpoint, { body })));
    const refused = answers.flatMap((answer) => ('refused' in answer ? [answer.refused] : []));
    expect(refused).toEqual(['signed_out', 'signed_out']);
  });

  it('comes before or after whatever others do to the same person, and nothing stays in between', async () => {
    const { owner, colleague, resume, employerId } = market;
    const one = at(5);
    const { postingId } = one;
    const { grantId } = await sendApplication(one.person, postingId, { resume });
    const traces = await tracesOf(market, one.person);
    const together = await Promise.allSettled([
      ...[owner, colleague, owner, colleague].map((reader) => read(reader, grantId)),
      tryToAsk(owner, one),
      owner.api(searchCards, { params: { postingId }, body: { filters: {}, page: 1 } }),
      erase(one.person).then(granted),
      ...[owner, colleague].map((reader) => read(reader, grantId)),
    ]);
    const failed = together.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    // Who came too late is told that there is no such copy, by whichever of its calls that was.
    expect(failed.filter((reason) => !/not_found/.test(reason))).toEqual([]);
    expect(employerId).not.toBe('');
    await expect
      .poll(async () => (await market.platform.mailsTo(one.person.address)).join('\n'), PATIENT)
      .toContain('was erased');
    await expect.poll(async () => findTraces(await everythingHeld(), traces), PATIENT).toEqual([]);
    await auditLog(await sourceOfLog());
  });

  it('leaves nothing to what its owner did elsewhere in that moment', async () => {
    const person = await candidate(market.stage);
    const { pool } = market.platform.platform.db;
    const holder = await pool.connect();
    await holder.query('begin');
    await holder.query('select 1 from accounts.accounts where account_id = $1 for no key update', [
      person.session.account.accountId,
    ]);
    const erased = erase(person);
    await expect.poll(countLockWaits, PATIENT).toBe(1);
    const entry = { hideId: newUuidV7(), list: 'hidden', kind: 'name', value: 'Nobody Works' } as const;
    const late = person.api(addHidden, { body: { entries: [entry] } });
    await expect.poll(countLockWaits, PATIENT).toBe(2);
    await holder.query('rollback');
    holder.release();
    granted(await erased);
    expect(await late).toMatchObject({ refused: 'signed_out' });
    expect((await pool.query('select 1 from cards.hidden where hide_id = $1', [entry.hideId])).rows).toEqual(
      [],
    );
  });

  it('leaves nothing of a wrong guess that was made in that moment, and of none after it', async () => {
    const person = await candidate(market.stage);
    const { db, secrets } = market.platform.platform;
    const { accountId } = person.session.account;
    const account = await db.read((tx) => findAccount(tx, accountId, PUBLIC_POOL));
    if (account === undefined) throw new Error('the account is there');
    const browser = { token: undefined, label: 'Firefox' };
    const guess = { accounts: [account], pool: PUBLIC_POOL, browser, method: 'kit', now: market.now() };
    const countNoted = async () => {
      const sql = 'select 1 from devices.sign_ins where account_id = $1';
      return (await db.pool.query(sql, [accountId])).rows.length;
    };
    let erased: Promise<unknown> = Promise.resolve();
    await db.transact(async (tx) => {
      await noteWrongGuess(tx, secrets, guess);
      erased = erase(person).then(granted);
      await Promise.race([erased, expect.poll(countLockWaits, PATIENT).toBe(1)]);
    });
    await erased;
    expect(await countNoted()).toBe(0);
    await db.transact((tx) => noteWrongGuess(tx, secrets, guess));
    expect(await countNoted()).toBe(0);
  });

  it('enters the log later when that stands still, with all that waited before it', async () => {
    const { person } = at(6);
    const { pool } = market.platform.platform.db;
    const holder = await pool.connect();
    await holder.query('begin');
    await holder.query('select 1 from ledger.logs for update');
    granted(await person.api(withdrawCard, { body: { changeId: newUuidV7() } }));
    const answered = erase(person);
    await expect.poll(() => countRows('accounts.accounts', person), PATIENT).toBe(0);
    expect(await countWaiting()).toBeGreaterThan(1);
    await holder.query('rollback');
    holder.release();
    expect(granted(await answered).receipt).not.toBeNull();
    expect(await countWaiting()).toBe(0);
  });

  it('takes back the mails that wait for the address, and nobody else’s; what is given up is gone', async () => {
    const { db, secrets } = market.platform.platform;
    const [mine, theirs] = [at(3).person.session, at(1).person.session].map(
      ({ account }) => account.accountId,
    );
    const { rows } = await db.pool.query<{ account_id: string; sealed_address: Uint8Array }>(
      'select account_id, sealed_address from accounts.accounts where account_id in ($1, $2)',
      [mine, theirs],
    );
    const sealedOf = (id = '') =>
      rows.find((row) => row.account_id === id)?.sealed_address ?? new Uint8Array();
    const left = await db.transact(async (tx) => {
      for (const id of [mine, theirs, mine]) {
        const mail = { template: 'news', locale: 'en', values: {}, to: { sealed: sealedOf(id) } } as const;
        await queueMail(tx, secrets.mailer.recipient, { ...mail, pool: PUBLIC_POOL, now: market.now() });
      }
      await dropMailsTo(tx, sealedOf(mine));
      const logged = await tx.selectFrom('mail.log').select('mail_id').where('sent_at', 'is', null).execute();
      const waiting = await countDeliveries(tx);
      await sql`update graphile_worker._private_jobs set attempts = max_attempts where key like 'mail %'`.execute(
        tx,
      );
      await dropGivenUp(tx);
      return [logged.length, waiting, await countDeliveries(tx)];
    });
    expect(left).toEqual([1, 1, 0]);
  });

  async function countDeliveries(tx: StorageTransaction): Promise<number> {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from graphile_worker.jobs where key like 'mail %'`.execute(tx);
    return Number(rows[0]?.n);
  }

  async function countRows(table: string, { session }: Person): Promise<number> {
    const { pool } = market.platform.platform.db;
    const ids = [session.account.accountId];
    const { rows } = await pool.query<{ n: number }>(
      `select count(*) as n from ${table} where account_id = $1`,
      ids,
    );
    return Number(rows[0]?.n);
  }

  async function countLockWaits(): Promise<number> {
    const { pool } = market.platform.platform.db;
    const { rows } = await pool.query<{ n: number }>(
      `select count(*) as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return Number(rows[0]?.n);
  }

  async function countWaiting(): Promise<number> {
    const { pool } = market.platform.platform.db;
    const { rows } = await pool.query<{ n: number }>(
      'select count(*) as n from ledger.leaves where position is null',
    );
    return Number(rows[0]?.n);
  }
});

describe('an account that waits to be erased', () => {
  testWaiting(() => ({ market, one: at(7) }));
});

function at(place: number): Met {
  const one = met[place];
  if (one === undefined) throw new Error('hardly anybody is shown');
  return one;
}

async function recordOf({ api }: Person) {
  return granted(await api(readRecord)).records;
}

/** Tables of all schemas, the log's files, and the platform's lines; keys and mails of a development platform too. */
async function everythingHeld() {
  return [
    ...(await dumpDatabase(market.platform.platform.db.pool)),
    ...(await dumpFiles(market.platform.config.dataDir)).map(withoutEnvelope),
    { place: 'lines', content: Buffer.from(lines.join('')) },
  ];
}

async function sourceOfLog() {
  const { logKey } = market.owner.session.platform;
  const key = parseKey(logKey);
  const fetchFile = filesAt(`${market.platform.platform.address}/log/events`);
  return { origin: key.name, log: key, cosigners: [], fetchFile, verify };
}

/** The receipt of somebody's first event, as their own client would form it. */
async function receiptOfFirst(person: Person) {
  const [record] = await recordOf(person);
  if (record === undefined) throw new Error('every record begins with the account');
  const leaf = decodeBase64url(record.leaf);
  const { pool } = market.platform.platform.db;
  const found = await pool.query<{ position: number }>('select position from ledger.leaves where leaf = $1', [
    leaf,
  ]);
  const index = Number(found.rows[0]?.position);
  const source = await sourceOfLog();
  const seen = await readCheckpoint(source);
  const proof = await readInclusion(source, seen.checkpoint, { index, leaf: hashEntry(leaf) });
  const { logKey } = person.session.platform;
  return { seen, receipt: formEventReceipt(record, { logKey, index, proof, checkpoint: seen.note }) };
}
