/**
 * A platform that lies about its log, to our real client: its answers are changed in between, or its rows are. Each lie
 * shows at the very next visit, by its code; beside them the honest platform, about which nothing shows. That an index
 * which leaves a tag out was logged shows to whoever computes it anew (`audit-tags`), not to the one who is left out.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import type { Session } from '../../src/client/accounts/session.ts';
import type { Api } from '../../src/client/api.ts';
import { checkOwnLog } from '../../src/client/ledger/check-own-log.ts';
import { memoryKeep } from '../../src/client/manifests/keep.ts';
import { buildTagIndex } from '../../src/server/ledger/build-tag-index.ts';
import { logSigner } from '../../src/server/ledger/log-signer.ts';
import { readRecord } from '../../src/shared/api/disclosure.ts';
import { readLogView } from '../../src/shared/api/log.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { formCheckpoint } from '../../src/shared/ledger/checkpoint.ts';
import { formKey, formNote } from '../../src/shared/ledger/note.ts';
import { EMPTY_ROOT, hashEntry, type TreeHash } from '../../src/shared/ledger/tree.ts';
import type { LedgerRecord } from '../../src/shared/record/ledger-record.ts';
import { type LogStage, look, raiseLogStage } from '../behaviour/log-stage.ts';
import { candidate } from '../behaviour/people.ts';
import { type Asked, exchange, type Lie, lying, type View } from './lies-about-log.ts';

type Visitor = { readonly api: Api; readonly session: Session };
type Records = readonly LedgerRecord[];

const HOUR = 3_600_000;
const random = () => crypto.getRandomValues(new Uint8Array(32));
let stage: LogStage;

beforeAll(async () => {
  stage = await raiseLogStage();
  await stage.letIn();
  const { owner, colleague, postingIds } = stage;
  for (const postingId of postingIds) await stage.open(owner, postingId);
  await stage.open(colleague, postingIds[0]);
  await stage.makeIndex();
});
afterAll(() => stage.raised.platform.dispose());

describe('an honest platform', () => {
  it('shows no problem, at the first visit or later', async () => {
    const who = stranger();
    for (const visit of ['first', 'second']) {
      const { entries, problems, log } = await look(who);
      expect(problems, visit).toEqual([]);
      expect(log).toMatchObject({ verified: entries.length, waiting: 0, problems: [] });
    }
  });
});

describe('a log that is not the one seen before', () => {
  it('shows when it is older', async () => {
    const who = stranger();
    let old: View | undefined;
    await lied(who, { view: (honest) => (old = honest) });
    await stage.open(stage.owner, stage.postingIds[0]);
    expect(await shown(who)).toEqual([]);
    expect(await lied(who, { view: (honest) => old ?? honest })).toEqual(['log_older']);
    const goneBack = [old];
    const once = (honest: View) => goneBack.pop() ?? honest;
    expect(await lied(who, { view: once }), 'for a moment, as when another process goes on').toEqual([]);
    expect(await shown(who), 'nothing of the lie was kept').toEqual([]);
  });

  it('shows when its past was rewritten by whoever has its key', async () => {
    const who = await returning();
    const { size } = (await look(who)).log;
    for (const length of [size, size + 1, size * 2]) {
      const checkpoint = noteOf(length, hashEntry(random()));
      expect(await lied(who, { view: (honest) => ({ ...honest, checkpoint }) })).toEqual(['log_rewritten']);
      const bare = (honest: View) => ({ ...honest, checkpoint, consistency: [] });
      expect(await lied(who, { view: bare })).toEqual(['log_rewritten']);
    }
    expect(await shown(who), 'nothing of the lie was kept').toEqual([]);
  });

  it('shows when it has another key, said or not', async () => {
    const who = await returning();
    const { key, sign } = logSigner(stage.signer.key.name, random());
    const platform = { ...who.session.platform, logKey: formKey(key) };
    expect(await shown({ ...who, session: { ...who.session, platform } })).toEqual(['log_key_changed']);
    const signedAnew = (honest: View) => {
      const text = honest.checkpoint.slice(0, honest.checkpoint.indexOf('\n\n') + 1);
      return { ...honest, checkpoint: formNote(text, [sign(text)]) };
    };
    expect(await lied(who, { view: signedAnew })).toEqual(['log_unreadable']);
    for (const checkpoint of ['', 'nothing', noteOf(5, EMPTY_ROOT, 'other.example/log')]) {
      const view = (honest: View) => ({ ...honest, checkpoint });
      expect(await lied(stranger(), { view })).toEqual(['log_unreadable']);
    }
  });
});

describe('an event', () => {
  it('shows when it was exchanged for another that the platform signed too', async () => {
    const { recordKey } = stage.raised.platform.platform.secrets;
    const { records: all } = granted(await stage.applicant.api(readRecord));
    const first = all.find(isFirst);
    if (first === undefined) throw new Error('a record begins with the account');
    const other = await exchange(recordKey, first);
    const records = (honest: Records) => honest.map((record) => (isFirst(record) ? other : record));
    const who = await returning();
    expect(await lied(who, { records })).toEqual(['event_misplaced', 'event_replaced']);
    expect(await shown(who), 'nothing of the lie was kept').toEqual([]);
    expect(await lied(stranger(), { records }), 'it does not stand there').toEqual(['event_misplaced']);
    const hidden = (honest: View) => ({ ...honest, placed: honest.placed.filter((one) => !isFirst(one)) });
    expect(await lied(stranger(), { records, view: hidden }), 'its place is taken').toEqual([
      'event_replaced',
    ]);
    const mute = (honest: View, { series }: Asked) =>
      series.every(({ from, next }) => from === next) ? { ...honest, tagIndex: null } : hidden(honest);
    expect(await lied(stranger(), { records, view: mute }), 'who is asked once more says nothing').toEqual([
      'index_late',
    ]);
  });

  it('shows when it stands elsewhere than the platform says', async () => {
    const moved = (honest: View) => ({
      ...honest,
      placed: honest.placed.map((place) => ({ ...place, index: place.index + 1 })),
    });
    expect(await lied(stranger(), { view: moved })).toEqual(['event_misplaced']);
  });

  it('shows when it does not enter the log for hours, and not before', async () => {
    const who = await candidate(stage.raised.stage);
    const { records } = granted(await who.api(readRecord));
    const inHours = async (hours: number) =>
      granted(await checkOwnLog(who.api, who.session, records, Date.now() + hours * HOUR));
    expect(await inHours(1)).toMatchObject({ verified: 0, waiting: records.length, problems: [] });
    const { problems } = await inHours(3);
    expect(problems.map(({ code }) => code)).toEqual(records.map(() => 'event_not_logged'));
    await stage.letIn();
    expect(await inHours(3)).toMatchObject({ verified: records.length, waiting: 0, problems: [] });
  });

  it('shows when it is said to be of this hour at every visit, and never enters the log', async () => {
    const who = await candidate(stage.raised.stage);
    const { records } = granted(await who.api(readRecord));
    const session = { ...who.session, keep: memoryKeep() };
    const inHours = async (hours: number) => {
      const now = Date.now() + hours * HOUR;
      const moved = records.map((record) => {
        const event = { ...JSON.parse(record.event), at: new Date(now).toISOString() };
        return { ...record, event: JSON.stringify(event) };
      });
      const { problems } = granted(await checkOwnLog(who.api, session, moved, now));
      return problems.map(({ code }) => code);
    };
    expect(await inHours(0)).toEqual([]);
    expect(await inHours(1)).toEqual([]);
    expect(await inHours(3)).toEqual(records.map(() => 'event_not_logged'));
    await stage.letIn();
    expect(await inHours(4)).toEqual([]);
  });

  it('shows nothing when another tab verified it a moment ago', async () => {
    const who = await returning();
    const { record } = await stage.open(stage.owner, stage.postingIds[1]);
    expect(await shown(who)).toEqual([]);
    expect(await lied(who, { records: onceWithout(record) })).toEqual([]);
  });

  it('shows when an opening is withheld that was logged, or one’s own newest event', async () => {
    const visitors = [await returning(), stranger()];
    const { record } = await stage.open(stage.owner, stage.postingIds[1]);
    await stage.makeIndex();
    const { records } = granted(await stage.applicant.api(readRecord));
    const own = records.filter(({ grantId }) => grantId === null).at(-1);
    for (const gone of [record, own]) {
      await withoutRow(gone, async () => {
        for (const who of visitors) {
          const { log, problems, entries } = await look(who);
          expect(new Set(log.problems.map(({ code }) => code))).toContain('event_withheld');
          if (gone === own) continue;
          expect(entries.length, 'the record by itself shows nothing').toBe(records.length - 1);
          expect(problems).toEqual([]);
        }
      });
    }
    for (const who of visitors) expect(await shown(who)).toEqual([]);
  });

  it('shows when a grant is left out whole, so that its openings are never asked about', async () => {
    await stage.makeIndex();
    const { records: all } = granted(await stage.applicant.api(readRecord));
    const grantId = all.find((record) => record.grantId !== null)?.grantId ?? '';
    const records = (honest: Records) => honest.filter(({ event }) => !event.includes(grantId));
    expect(await lied(stranger(), { records })).toEqual(['event_withheld']);
  });

  it('shows when it is gone that an earlier visit verified, also before an index has it', async () => {
    const who = await returning();
    const { record } = await stage.open(stage.owner, stage.postingIds[1]);
    expect(await shown(who)).toEqual([]);
    const records = (honest: Records) => honest.filter(({ leaf }) => leaf !== record.leaf);
    expect(await lied(who, { records })).toEqual(['event_replaced']);
    expect(await shown(who)).toEqual([]);
  });
});

describe('the daily index', () => {
  it('shows when it does not stand in the log', async () => {
    const other = encodeBase64url(new Uint8Array(72).fill(1));
    for (const changes of [{ leaf: other }, { index: 0 }, { proof: [] }, { absent: [] }]) {
      const view = (honest: View) => ({
        ...honest,
        tagIndex: honest.tagIndex && { ...honest.tagIndex, ...changes },
      });
      expect(await lied(stranger(), { view })).toEqual(['index_false']);
    }
  });

  it('shows when it is said not to have a tag that it has', async () => {
    await stage.makeIndex();
    const who = await returning();
    const { record } = await stage.open(stage.owner, stage.postingIds[0]);
    await stage.makeIndex();
    const records = (honest: Records) => honest.filter(({ leaf }) => leaf !== record.leaf);
    // The neighbours of the tag after it, which is truly in no entry.
    const view = async (
      honest: View,
      { since, series }: { since: number; series: { grantId: string | null }[] },
    ) => {
      const place = series.findIndex(({ grantId }) => grantId === record.grantId);
      const next = record.tagIndex + 1;
      const body = { since, series: [{ grantId: record.grantId, from: next, next }] };
      const truly = granted(await stage.applicant.api(readLogView, { body })).tagIndex?.absent[0];
      if (honest.tagIndex === null || truly === undefined) throw new Error('there is an index');
      return {
        ...honest,
        tagIndex: { ...honest.tagIndex, absent: honest.tagIndex.absent.with(place, truly) },
      };
    };
    expect(await lied(who, { records })).toEqual(['event_withheld']);
    expect(await lied(who, { records, view })).toEqual(['index_false']);
  });

  it('shows when it is old, or gone', async () => {
    await stage.makeIndex();
    const who = await returning();
    const { db } = stage.raised.platform.platform;
    const newest = 'covered = (select max(covered) from ledger.tag_indexes)';
    // Out of sight for a moment: as if the one before were still the newest.
    const hide = (sign: '-' | '+') =>
      db.pool.query(
        sign === '-'
          ? `update ledger.tag_indexes set covered = 0 where ${newest}`
          : `update ledger.tag_indexes set covered = $1 where covered = 0`,
        sign === '-' ? [] : [covered],
      );
    const covered = (await look(who)).log.indexCovers;
    await hide('-');
    try {
      expect(await shown(who)).toEqual(['index_late']);
    } finally {
      await hide('+');
    }
    expect(await lied(who, { view: (honest) => ({ ...honest, tagIndex: null }) })).toEqual(['index_late']);
    expect(await lied(stranger(), { view: (honest) => ({ ...honest, tagIndex: null }) })).toEqual([]);
    await stage.open(stage.owner, stage.postingIds[0]);
    const { records } = granted(await who.api(readRecord));
    for (const [hours, codes] of [
      [47, []],
      [49, ['index_late']],
    ] as const) {
      const now = Date.now() + hours * HOUR;
      const { problems } = granted(await checkOwnLog(who.api, who.session, records, now));
      expect(problems.map(({ code }) => code)).toEqual(codes);
    }
  });
});

describe('a witness that is gone', () => {
  it('shows also when the record has to be read twice', async () => {
    const { record } = await stage.open(stage.owner, stage.postingIds[1]);
    await stage.makeIndex();
    const who = stranger();
    who.session.keep.write(`log-witnesses ${stage.signer.key.name}`, 'gone.example+01234567+AQ');
    expect(await lied(who, { records: onceWithout(record) })).toEqual(['witness_gone']);
  });
});

describe('a daily index that leaves out', () => {
  it('all, since none is ever shown, shows once something is older than two days', async () => {
    const without = (honest: View) => ({ ...honest, tagIndex: null });
    const who = stranger();
    expect(await inHours(who, 0, without)).toEqual([]);
    expect(await inHours(who, 47, without)).toEqual([]);
    expect(await inHours(who, 52, without), 'what this browser saw').toEqual(['index_late']);
    expect(await inHours(stranger(), 52, without), 'what the record says').toEqual(['index_late']);
  });

  it('what came after some day shows, whatever hour it names', async () => {
    const { db, eventLog } = stage.raised.platform.platform;
    await stage.open(stage.owner, stage.postingIds[0]);
    const order = { every: 0, now: new Date(Date.now() + 40 * HOUR), going: () => true };
    await buildTagIndex({ db, signer: stage.signer, storage: eventLog.storage }, order);
    await stage.open(stage.owner, stage.postingIds[0]);
    const named = async () => Date.parse((await look(stranger())).log.indexedAt ?? '');
    await expect.poll(named).toBeGreaterThan(Date.now() + 39 * HOUR);
    const who = await returning();
    expect(await inHours(who, 47)).toEqual([]);
    expect(await inHours(who, 52), 'what this browser saw').toEqual(['index_late']);
    expect(await inHours(stranger(), 52), 'what the record says').toEqual(['index_late']);
  });

  async function inHours({ api, session }: Visitor, hours: number, view?: Lie['view']) {
    const { records } = granted(await api(readRecord));
    const liar = view === undefined ? api : lying(api, { view });
    const now = Date.now() + hours * HOUR;
    return granted(await checkOwnLog(liar, session, records, now)).problems.map(({ code }) => code);
  }
});

describe('an opening under a wrong tag', () => {
  it('is refused by the recruiter’s client before it decrypts, and shows on the candidate’s record', async () => {
    const { applicant, owner, postingIds, raised } = stage;
    const { db } = raised.platform.platform;
    const { accountId } = applicant.session.account;
    const setKey = (key: unknown) =>
      db.pool.query('update ledger.subjects set subject_key = $2 where subject_id = $1', [accountId, key]);
    const sql = 'select subject_key from ledger.subjects where subject_id = $1';
    const { rows } = await db.pool.query<{ subject_key: Buffer }>(sql, [accountId]);
    await setKey(Buffer.from(random()));
    try {
      await expect(stage.open(owner, postingIds[0])).rejects.toMatchObject({ code: 'bad_record' });
      expect(await shown(stranger()), 'tags under another key are looked up').toEqual(['index_false']);
    } finally {
      await setKey(rows[0]?.subject_key);
    }
    const { problems, log } = await look(stranger());
    expect(problems.map(({ code }) => code)).toEqual(['record_false']);
    expect(log.problems).toEqual([]);
  });
});

/** The candidate in a browser that was never here. */
function stranger(): Visitor {
  const { api, session } = stage.applicant;
  return { api, session: { ...session, keep: memoryKeep() } };
}

/** The candidate in a browser that has visited, and keeps what it saw. */
async function returning(): Promise<Visitor> {
  const who = stranger();
  expect(await shown(who)).toEqual([]);
  return who;
}

/** What shows to somebody, each code once. */
async function shown(who: Visitor): Promise<readonly string[]> {
  const { log } = await look(who);
  return [...new Set(log.problems.map(({ code }) => code))];
}

/** What shows to somebody who is lied to. */
function lied({ api, session }: Visitor, lie: Lie): Promise<readonly string[]> {
  return shown({ api: lying(api, lie), session });
}

/** Leaves a record out the first time it is asked. */
function onceWithout(gone: LedgerRecord): (honest: Records) => Records {
  let asked = 0;
  return (honest) => {
    asked += 1;
    return asked > 1 ? honest : honest.filter(({ leaf }) => leaf !== gone.leaf);
  };
}

function isFirst({ grantId, tagIndex }: { grantId: string | null; tagIndex: number }): boolean {
  return grantId === null && tagIndex === 0;
}

/** A checkpoint that the log’s own key signed. */
function noteOf(size: number, root: TreeHash, origin = stage.signer.key.name): string {
  const text = formCheckpoint({ origin, size, root, extensions: [] });
  return formNote(text, [stage.signer.sign(text)]);
}

/** While the platform has lost the row of an event that it logged. */
async function withoutRow(record: LedgerRecord | undefined, during: () => Promise<void>): Promise<void> {
  const { pool } = stage.raised.platform.platform.db;
  const { accountId } = stage.applicant.session.account;
  const at = [accountId, record?.grantId, record?.tagIndex];
  const taken = `delete from ledger.events
    where subject_id = $1 and grant_id is not distinct from $2 and tag_index = $3 returning *`;
  const { rows } = await pool.query<Record<string, unknown>>(taken, at);
  try {
    await during();
  } finally {
    for (const row of rows) {
      const names = Object.keys(row);
      const places = names.map((_, place) => `$${place + 1}`);
      await pool.query(`insert into ledger.events (${names}) values (${places})`, Object.values(row));
    }
  }
}
