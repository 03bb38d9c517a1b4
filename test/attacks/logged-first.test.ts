import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesAt } from '../../src/cli/log-files.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { verifyBytes } from '../../src/server/ledger/verify-bytes.ts';
import { listReceivedApplications } from '../../src/shared/api/applications.ts';
import { getPlatform } from '../../src/shared/api/platform.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { auditLog } from '../../src/shared/ledger/audit-log.ts';
import { auditTags } from '../../src/shared/ledger/audit-tags.ts';
import { verifyWith } from '../../src/shared/ledger/cosignature.ts';
import { leafKind } from '../../src/shared/ledger/leaf.ts';
import { parseKey } from '../../src/shared/ledger/note.ts';
import { type Cast, cast } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';

/** Longer than the test: nothing that only a candidate did enters the log by itself. */
const NEVER = { LOG_BATCH: 'PT20H' };

describe('where what candidates did enters the log in batches', () => {
  let raised: RaisedStage;
  let people: Cast;
  let copyId: string;

  beforeAll(async () => {
    raised = await raiseStage({ env: NEVER });
    people = await cast(raised.stage);
    const { applications } = granted(
      await people.owner.api(listReceivedApplications, { params: { postingId: people.postingId } }),
    );
    copyId = applications[0]?.copyId ?? '';
  });
  afterAll(() => raised.platform.dispose());

  const open = async () => {
    const { api, session } = people.owner;
    const terms = granted(await readTerms(api, session, copyId));
    return openCopy(api, session, terms, newUuidV7());
  };
  const opened = async () => {
    const { rows } = await raised.platform.platform.db.pool.query('select 1 from disclosure.openings');
    return rows.length;
  };

  it('opens no copy before its grant stands there, and records nothing', async () => {
    expect(await open()).toMatchObject({ refused: 'not_logged_yet' });
    expect(await opened()).toBe(0);
  });

  it('opens it once the batch was written: shuffled, filled up, verifiable by anybody', async () => {
    const { db } = raised.platform.platform;
    await db.pool.query(`update ledger.logs set batch_at = batch_at - interval '1 day'`);
    const answer = await eventually(open);
    expect(answer).toMatchObject({ content: { resume: { basics: { name: people.resume.basics.name } } } });
    const platform = granted(await people.owner.api(getPlatform));
    const log = parseKey(platform.logKey);
    const tags = auditTags();
    let events = 0;
    await auditLog(
      {
        ...{ origin: log.name, log, cosigners: [], verify: verifyWith({ ed25519: verifyBytes }) },
        fetchFile: filesAt(`${raised.platform.platform.address}/log/events`),
      },
      {
        onEntry(entry, index) {
          tags.onEntry(entry, index);
          if (leafKind(entry) === 'event') events += 1;
        },
      },
    );
    tags.finish();
    expect(events % 256, 'one batch, and the opening').toBe(1);
  });

  it('holds every event once, and beside them cover alone', async () => {
    const { db } = raised.platform.platform;
    const count = async (query: string) => (await db.pool.query<{ n: number }>(query)).rows[0]?.n;
    const placed = 'from ledger.leaves where position is not null and index_of is null';
    expect(await count(`select count(*) as n ${placed} and not cover`)).toBe(
      await count(`select count(*) as n from ledger.events join ledger.leaves using (leaf_id)
                   where position is not null`),
    );
    expect(
      await count(`select count(*) as n ${placed} and cover
                   and leaf_id in (select leaf_id from ledger.events)`),
    ).toBe(0);
  });

  it('serves files with the types and times of the format, and nothing else', async () => {
    const at = (path: string) => fetch(`${raised.platform.platform.address}/log/events/${path}`);
    const checkpoint = await at('checkpoint');
    expect(checkpoint.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(checkpoint.headers.get('cache-control')).toBe('public, max-age=2');
    const tile = await at('tile/0/000');
    expect(tile.headers.get('content-type')).toBe('application/octet-stream');
    expect(tile.headers.get('cache-control')).toContain('immutable');
    expect((await tile.arrayBuffer()).byteLength).toBe(8192);
    for (const strange of [
      'tile/0/..%2f..%2f..%2fkeys',
      'tile/0/0',
      'tile/9/000',
      'keys',
      '',
      'tile/0/000.p/256',
    ])
      expect((await at(strange)).status, strange).toBe(404);
  });
});

/** Asks again while the log is being written. */
async function eventually<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tried = 0; tried < 600; tried += 1) {
    const answer = await ask();
    if (!isRefusal(answer) || answer.refused !== 'not_logged_yet') return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the grant did not enter the log within a minute');
}
