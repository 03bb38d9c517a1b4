import { describe, expect, it } from 'vitest';
import { LOG_KEY, LOG_ORIGIN, signedCheckpoint } from '../../../test/log-files.ts';
import { stagePlatform } from '../../../test/staged-grant.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { parseNote } from '../../shared/ledger/note.ts';
import { formTagIndexLeaf } from '../../shared/ledger/tag-index.ts';
import { EMPTY_ROOT, hashEntry } from '../../shared/ledger/tree.ts';
import type { LogAnswer } from './ask-log.ts';
import { lookUpTags } from './check-tag-index.ts';
import { keepLog, readKeptLog } from './keep-log.ts';

const now = Date.parse('2026-02-01T00:00:00Z');
const session = await (await stagePlatform()).person('candidate', null);

/** A log of `size` entries, all of which say `what`. */
function logOf(size: number, what: string) {
  const note = signedCheckpoint(Array.from({ length: size }, () => encodeUtf8(what)));
  return { note, checkpoint: parseCheckpoint(parseNote(note).text) };
}

describe('what a browser keeps of the log', () => {
  it('never goes back, and nothing is kept beside it that another tab verified in another log', () => {
    const event = { grantId: null, tagIndex: 0, leaf: new Uint8Array(72), at: now };
    const series = [{ grantId: null, events: [event], known: 0, replaced: false }];
    const verified = { series, placed: new Map([[event, 0]]), waiting: [], covered: 0, now };
    const nothing = { ...verified, series: [], placed: new Map() };
    keepLog(session, LOG_ORIGIN, { ...nothing, seen: logOf(3, 'one') });
    for (const seen of [logOf(2, 'other'), logOf(3, 'other')])
      keepLog(session, LOG_ORIGIN, { ...verified, seen });
    expect(readKeptLog(session, LOG_ORIGIN)).toMatchObject({ seen: logOf(3, 'one'), verified: new Map() });
    keepLog(session, LOG_ORIGIN, { ...verified, seen: logOf(3, 'one') });
    expect(readKeptLog(session, LOG_ORIGIN).verified.get(null)).toMatchObject({ count: 1 });
  });
});

describe('an index that is asked about in parts', () => {
  it('covers no more than where it covers least', () => {
    expect(LOG_KEY.name).toBe(LOG_ORIGIN);
    const leaf = formTagIndexLeaf({ root: EMPTY_ROOT, covered: 0, tags: 0, madeAt: now / 1000 });
    const checkpoint = { origin: LOG_ORIGIN, size: 1, root: hashEntry(leaf), extensions: [] };
    const tagIndex = { leaf: encodeBase64url(leaf), index: 0, proof: [], absent: [] };
    const answer = (shown: typeof tagIndex | null): LogAnswer => ({
      ...{ questions: [], checkpoint, cosigners: [] },
      view: { checkpoint: '', consistency: [], placed: [], tagIndex: shown },
    });
    const look = (...answers: LogAnswer[]) => lookUpTags(session, answers, { covered: 0, now });
    const [problem, ...others] = lookUpTags(session, [answer(tagIndex)], { covered: 0, now: 0 }).problems;
    expect([problem?.code, others], 'one of the two clocks is wrong').toEqual(['index_late', []]);
    expect(look(answer(tagIndex), answer(tagIndex)).index).toMatchObject({ covered: 0, tags: 0 });
    expect(look(answer(null), answer(tagIndex)).index, 'not at all, for the first part').toBeNull();
  });
});
