import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import type { Erased } from '../../src/client/accounts/erase-account.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import { verifyOwnRecord } from '../../src/client/disclosure/own-record.ts';
import { PUBLIC_POOL } from '../../src/server/accounts/caller.ts';
import { findAccount } from '../../src/server/accounts/store.ts';
import { sweepShowings } from '../../src/server/cards/sweep-showings.ts';
import { queueMail } from '../../src/server/mail/queue-mail.ts';
import { lapseRequests } from '../../src/server/requests/lapse-requests.ts';
import { sweep as sweepRequests } from '../../src/server/requests/sweep.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import {
  listApplications,
  listReceivedApplications,
  readApplication,
} from '../../src/shared/api/applications.ts';
import { readMyCard, withdrawCard } from '../../src/shared/api/cards.ts';
import { listConversations, readConversation } from '../../src/shared/api/conversations.ts';
import { openCopy, readRecord } from '../../src/shared/api/disclosure.ts';
import { listInterests } from '../../src/shared/api/interests.ts';
import { listRequests } from '../../src/shared/api/requests.ts';
import { addToShortlist, readShortlist, searchCards } from '../../src/shared/api/search.ts';
import { listSentRequests, reservePrekey } from '../../src/shared/api/sent-requests.ts';
import { listDocuments } from '../../src/shared/api/vault.ts';
import { decodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { auditLog } from '../../src/shared/ledger/audit-log.ts';
import { checkGrowth, readCheckpoint, readInclusion } from '../../src/shared/ledger/read-log.ts';
import { hashEntry } from '../../src/shared/ledger/tree.ts';
import { formEventReceipt, verifyEventReceipt } from '../../src/shared/record/event-receipt.ts';
import { keptLog } from '../attacks/kept-log.ts';
import { ask, type Market, type Met, meet, openMarket, showAgain } from '../request-stage.ts';
import { testErasing } from './erasing-at-once.ts';
import {
  erase,
  everythingHeld,
  findTraces,
  type Life,
  liveFully,
  meetOf,
  read,
  sourceOfLog,
  type Traces,
  tracesOf,
} from './erasure-stage.ts';
import { candidate, quickArgon2id } from './people.ts';
import { testWaiting } from './waiting-erasure.ts';

/** Mails go and jobs end on their own time. */
const PATIENT = { timeout: 20_000 };
const { log, lines } = keptLog();
let market: Market;
let met: readonly [Met, Met, Met, ...Met[]];

beforeAll(async () => {
  market = await openMarket({}, { log });
  met = await meet(market);
}, 240_000);
afterAll(() => market.platform.dispose());

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
    heldBefore = findTraces(await everythingHeld(market, lines), traces);
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
    await expect
      .poll(async () => findTraces(await everythingHeld(market, lines), traces), PATIENT)
      .toEqual([]);
    expect(lines.length).toBeGreaterThan(100);
  });

  it('takes back the mail that waited for the address', async () => {
    expect(await countLateMails()).toBe(0);
  });

  it('keeps a receipt that still verifies, in a log that still verifies and continues what it was', async () => {
    const source = await sourceOfLog(market);
    const { event } = await verifyEventReceipt(receipt, {}, source.verify);
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
      `select count(*) as n from graphile_worker.jobs
        where key like 'mail %' and key not like 'mail % later %' and run_at > now() + interval '30 minutes'`,
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
  testErasing(() => ({ market, met, lines }));
});

describe('an account that waits to be erased', () => {
  testWaiting(() => ({ market, one: meetOf(met, 7) }));
});

async function recordOf({ api }: Person) {
  return granted(await api(readRecord)).records;
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
  const source = await sourceOfLog(market);
  const seen = await readCheckpoint(source);
  const proof = await readInclusion(source, seen.checkpoint, { index, leaf: hashEntry(leaf) });
  const { logKey } = person.session.platform;
  return { seen, receipt: formEventReceipt(record, { logKey, index, proof, checkpoint: seen.note }) };
}
