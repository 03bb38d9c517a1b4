import { describe, expect, it } from 'vitest';
import { scriptedApi, stageLog, stagePlatform, subjectKeyOf } from '../../../test/staged-grant.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import type { readLogView } from '../../shared/api/log.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { isRefusal, refuse, Tampered } from '../../shared/errors.ts';
import { parseKey } from '../../shared/ledger/note.ts';
import { verifyEventReceipt } from '../../shared/record/event-receipt.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import { verifyLogNote } from './check-receipt.ts';
import { readReceipts } from './receipts.ts';

type View = Answer<typeof readLogView>;

/** A candidate with three events on the record, and a platform that answers `view` about them. */
async function stage(view: (honest: View, records: readonly LedgerRecord[]) => unknown = (honest) => honest) {
  const staged = await stagePlatform();
  const session = await staged.person('candidate', null);
  const { accountId } = session.account;
  const base = { v: 1, origin: staged.platform.origin, at: '2026-03-01T00:00:00.000Z', accountId } as const;
  const subjectKey = subjectKeyOf(session);
  const records = await Promise.all([
    staged.record({ ...base, type: 'account.created', kind: 'candidate' }, { subjectKey, index: 0 }),
    staged.record({ ...base, type: 'account.kit_shown' }, { subjectKey, index: 1 }),
    staged.record({ ...base, type: 'account.address_changed' }, { subjectKey, index: 2 }),
  ]);
  const api = scriptedApi(() => view(staged.log.view(records), records));
  return {
    staged,
    session,
    records,
    read: (some: readonly LedgerRecord[] = records) => readReceipts(api, session, some),
  };
}

const without = (honest: View, tagIndex: number): View => ({
  ...honest,
  placed: honest.placed.filter((place) => place.tagIndex !== tagIndex),
});

const given = (receipts: Awaited<ReturnType<typeof readReceipts>>) =>
  isRefusal(receipts) ? receipts : receipts.map(({ receipt }) => receipt !== null);

describe('receipts of one’s own record', () => {
  it('verify with the platform’s key, each of its own event', async () => {
    const { staged, records, read } = await stage();
    const receipts = await read();
    if (isRefusal(receipts)) throw new Error(receipts.refused);
    expect(receipts.map(({ record }) => record)).toEqual(records);
    const logs = [{ key: parseKey(staged.platform.logKey), url: undefined }];
    const policy = { logs, witnesses: new Map(), groups: new Map(), quorum: undefined };
    for (const [place, { receipt, event }] of receipts.entries()) {
      const shown = await verifyEventReceipt(receipt ?? '', { policy }, verifyLogNote);
      expect(shown).toMatchObject({ event, index: place, size: 3, keyFrom: 'policy' });
    }
  });

  it('are missing where nothing stands in the log yet, or no proof fits', async () => {
    const { read } = await stage((honest) => without(honest, 1));
    expect(given(await read())).toEqual([true, false, true]);
    const moved = await stage((honest) => ({
      ...honest,
      placed: honest.placed.map((place) => (place.tagIndex === 2 ? { ...place, index: 1 } : place)),
    }));
    expect(given(await moved.read())).toEqual([true, true, false]);
  });

  it('are not given for what is somebody else’s', async () => {
    const { staged, records, read } = await stage();
    const other = await staged.person('candidate', null);
    const at = '2026-03-01T00:00:00.000Z';
    const foreign = await staged.record(
      { v: 1, origin: staged.platform.origin, at, type: 'interest.ended', interestId: newUuidV7() },
      { subjectKey: subjectKeyOf(other), index: 0 },
    );
    const receipts = await read([foreign, ...records]);
    expect(isRefusal(receipts) ? receipts : receipts.map(({ record }) => record)).toEqual(records);
  });

  it('are refused by another log than this browser saw, and by a checkpoint that does not hold', async () => {
    const { session, read } = await stage();
    session.keep.write(`log-key ${session.platform.origin}`, stageLog().key);
    await expect(read()).rejects.toThrow(Tampered);
    const elsewhere = await stage((_, records) => stageLog().view(records));
    await expect(elsewhere.read()).rejects.toThrow(Tampered);
  });

  it('are refused as the platform refuses', async () => {
    const { read } = await stage(() => refuse('unavailable'));
    expect(await read()).toEqual({ refused: 'unavailable' });
  });
});
