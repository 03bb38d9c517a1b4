/**
 * A platform that lies to candidates' clients about an employer's keys in a log which it signs itself: by an old state, a
 * false map, a root of its own, two logs. What one client alone cannot see is said here too, with who sees it: whoever
 * audits the log, and its witnesses.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readDirectory } from '../../src/client/employers/read-directory.ts';
import { endSeats, seatOf } from '../../src/client/employers/seats.ts';
import { verifyLogNote } from '../../src/client/ledger/check-receipt.ts';
import { readEmployerKeys } from '../../src/shared/api/employer-keys.ts';
import { decodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { hashOfEntry } from '../../src/shared/keys/key-entry.ts';
import { safetyNumber } from '../../src/shared/keys/safety-number.ts';
import { parseCheckpoint } from '../../src/shared/ledger/checkpoint.ts';
import { parseNote } from '../../src/shared/ledger/note.ts';
import type { TreeHash } from '../../src/shared/ledger/tree.ts';
import { judgeCheckpoint } from '../../src/shared/ledger/witness.ts';
import type { KeysView } from '../forged-keys-log.ts';
import {
  audit,
  type DirectoryStage,
  idOf,
  idsOf,
  inHours,
  last,
  nothing,
  stageDirectory,
} from './directory-stage.ts';

let stage: DirectoryStage;

beforeAll(async () => {
  stage = await stageDirectory();
}, 240_000);
afterAll(() => stage?.dispose());

describe('the daily map', () => {
  it('is asked for, and must be of this day', async () => {
    const none = (honest: KeysView) => ({ ...honest, map: null });
    expect(await stage.tries(stage.stranger(), { keys: none })).toEqual(nothing('keys_stale'));
    const hoursOld = async (hours: number) => {
      const [log, chain] = await stage.truth();
      const heads = new Map([[stage.employerId, last(chain)]]);
      return stage.tries(stage.stranger(), {
        keys: stage.told(log.mapped(heads, inHours(-hours)), chain, heads),
      });
    };
    expect((await hoursOld(25)).code).toBe('unavailable');
    expect(await hoursOld(27)).toEqual(nothing('keys_stale'));
    expect(await hoursOld(-3), 'of tomorrow').toEqual(nothing('keys_stale'));
  });

  it('must hold the employer, by the head of this very chain', async () => {
    const [log, chain] = await stage.truth();
    const mapped = async (heads: ReadonlyMap<string, Uint8Array>) =>
      stage.tries(stage.stranger(), { keys: stage.told(log.mapped(heads, new Date()), chain, heads) });
    const other = newUuidV7();
    expect(await mapped(new Map([[other, last(chain)]])), 'left out').toEqual(nothing('bad_proof'));
    const foreign = await stage.form([], stage.mallory.root, stage.mallory.owner.key);
    expect(await mapped(new Map([[stage.employerId, foreign]])), 'another chain').toEqual(
      nothing('bad_proof'),
    );
    expect(await mapped(new Map([[stage.employerId, chain[0] ?? foreign]])), 'an older head').toEqual(
      nothing('bad_proof'),
    );
    const heads = new Map([[stage.employerId, last(chain)]]);
    const honest = stage.told(log.mapped(heads, new Date()), chain, heads);
    const elsewhere = async (view: KeysView, since: number) => {
      const { map, ...rest } = await honest(view, since);
      return {
        ...rest,
        map: map && { ...map, place: map.place && { ...map.place, head: hashOfEntry(foreign) } },
      };
    };
    expect((await stage.tries(stage.stranger(), { keys: honest })).code).toBe('unavailable');
    expect(await stage.tries(stage.stranger(), { keys: elsewhere })).toEqual(nothing('bad_proof'));
    const noMap = (view: KeysView) => ({ ...view, map: view.first && { ...view.first, place: null } });
    expect(await stage.tries(stage.stranger(), { keys: noMap }), 'an entry of another kind').toEqual(
      nothing('bad_record'),
    );
  });
});

describe('a new root', () => {
  it('is no root in force for 72 hours, and is told', async () => {
    const [log, chain] = await stage.truth();
    const root = await stage.form(chain, stage.mallory.root, stage.mallory.owner.key);
    const heads = new Map([[stage.employerId, last(chain)]]);
    const keys = stage.told(log.mapped(heads, new Date()).with(root), [...chain, root], heads);
    const alone = () => [stage.mallory.reader];
    expect(await stage.tries(stage.stranger(), { team: alone, keys })).toEqual(nothing('keys_not_confirmed'));
    const beside = await stage.tries(stage.stranger(), {
      team: (honest) => [...honest, stage.mallory.reader],
      keys,
    });
    expect(beside.to).toEqual(idsOf(stage.owner, stage.ada, stage.jun));
    expect(beside.team?.waiting?.root.hash).toBe(hashOfEntry(root));
  });

  it('does not count by its hour alone, before a daily map holds it', async () => {
    const [log, chain] = await stage.truth();
    const root = await stage.form(chain, stage.mallory.root, stage.mallory.owner.key);
    const now = inHours(80);
    const heads = new Map([[stage.employerId, last(chain)]]);
    const keys = stage.told(log.mapped(heads, inHours(79)).with(root), [...chain, root], heads);
    expect(await stage.tries(stage.stranger(), { team: () => [stage.mallory.reader], keys }, now)).toEqual(
      nothing('bad_record'),
    );
  });

  it('is asked about, with both safety numbers, in a browser that knows another', async () => {
    const [log, chain] = await stage.truth();
    const root = await stage.form(chain, stage.mallory.root, stage.mallory.owner.key);
    const heads = new Map([[stage.employerId, root]]);
    const keys = stage.told(log.with(root).mapped(heads, inHours(79)), [...chain, root], heads);
    const lie = { team: () => [stage.mallory.reader], keys };
    const outcome = await stage.tries(await stage.pinned(), lie, inHours(80));
    expect({ code: outcome.code, to: outcome.to }).toEqual(nothing('team_changed'));
    const [was, is] = [chain[0] ?? root, root].map((one) => safetyNumber('employer', hashOfEntry(one)));
    expect(outcome.team?.changes).toEqual([
      { what: 'root', accountId: null, name: 'Example Mills', before: was, now: is },
    ]);
  });

  it('is no beginning beside the one that a browser knows; to a new browser it is, and audits refuse the log', async () => {
    const [log] = await stage.truth();
    const root = await stage.form([], stage.mallory.root, stage.mallory.owner.key);
    const heads = new Map([[stage.employerId, root]]);
    const forged = log.with(root).mapped(heads, new Date());
    const lie = { team: () => [stage.mallory.reader], keys: stage.told(forged, [root], heads) };
    expect(await stage.tries(await stage.pinned(), lie)).toEqual(nothing('impossible_state'));
    expect((await stage.tries(stage.stranger(), lie)).team).toMatchObject({ changes: [], confirmations: [] });
    expect(await audit(log)).toBe('fits');
    expect(await audit(forged)).not.toBe('fits');
  });
});

describe('two clients who are shown two logs', () => {
  it('see nothing each alone; each sees it who is shown the other’s, and so does every witness of both', async () => {
    const [log, chain] = await stage.truth();
    const named = await stage.form(
      chain,
      { type: 'domain', domain: 'mills.example' },
      await stage.ownerKey(),
    );
    const [withIt, without] = [
      new Map([[stage.employerId, named]]),
      new Map([[stage.employerId, last(chain)]]),
    ];
    const [left, right] = [log.with(named).mapped(withIt, new Date()), log.mapped(without, new Date())];
    const toOne = { keys: stage.told(left, [...chain, named], withIt) };
    const toOther = { keys: stage.told(right, chain, without) };
    const [one, other] = [stage.stranger(), stage.stranger()];
    expect((await stage.tries(one, toOne)).code).toBe('unavailable');
    expect((await stage.tries(other, toOther)).code).toBe('unavailable');
    expect(await stage.tries(other, toOne)).toEqual(nothing('bad_proof'));
    expect(await stage.tries(one, toOther), 'the other’s is smaller').toEqual(nothing('stale_version'));
    const witnessed = parseCheckpoint(parseNote(right.checkpoint).text);
    const proof = left.consistency(right.entries.length).map(hashFrom);
    const asked = { oldSize: witnessed.size, proof, note: left.checkpoint };
    const verdict = await judgeCheckpoint(asked, { log: stage.signer.key, last: witnessed }, verifyLogNote);
    expect(verdict.status).toBe(422);
  });
});

describe('a seat that ended', () => {
  it('ends at once for who is shown it, and for everybody with the next daily map', async () => {
    const [, before] = await stage.truth();
    const { api } = stage.applicant;
    const ask = (since: number) =>
      api(readEmployerKeys, { params: { employerId: stage.employerId }, query: { since } });
    const old = granted(await ask(0));
    const { chain } = granted(await readDirectory(api, stage.owner.session, stage.employerId));
    const seat = chain && seatOf(chain, stage.jun.session.account);
    const ended = granted(
      await endSeats(stage.owner.api, stage.owner.session, stage.employerId, seat ? [seat] : []),
    );
    await stage.stands(ended.head);
    const returning = await stage.pinned();
    const honest = await stage.tries(returning);
    expect(honest.to).toEqual(idsOf(stage.owner, stage.ada));
    expect(honest.team?.unconfirmed.map(({ accountId }) => accountId)).toEqual(idsOf(stage.jun));

    const replayed = () => old;
    expect(await stage.tries(returning, { keys: replayed }), 'a browser that saw more').toEqual(
      nothing('stale_version'),
    );
    expect(await stage.tries(stage.stranger(), { keys: replayed }, inHours(27)), 'a day later').toEqual(
      nothing('keys_stale'),
    );
    const dropped = (view: KeysView) => ({ ...view, entries: view.entries.slice(0, -1) });
    expect(await stage.tries(stage.stranger(), { keys: dropped })).toEqual(nothing('bad_proof'));

    const [log] = await stage.truth();
    const heads = new Map([[stage.employerId, last(before)]]);
    const today = stage.told(log, before, new Map());
    expect(
      (await stage.tries(stage.stranger(), { keys: today })).to,
      'within the day nobody sees it',
    ).toEqual(idsOf(stage.owner, stage.ada, stage.jun));
    await stage.makeMap();
    const [mapped, all] = await stage.truth();
    const truly = new Map([[stage.employerId, last(all)]]);
    expect((await stage.tries(stage.stranger(), { keys: stage.told(mapped, all, truly) })).to).toEqual(
      idsOf(stage.owner, stage.ada),
    );
    for (const place of [truly, heads, new Map<string, Uint8Array>()])
      expect(await stage.tries(stage.stranger(), { keys: stage.told(mapped, before, place) })).toEqual(
        nothing('bad_proof'),
      );
  });

  it('is hidden by nothing less than a false map, which audits refuse', async () => {
    const [log, chain] = await stage.truth();
    const before = chain.slice(0, -1);
    const heads = new Map([[stage.employerId, last(before)]]);
    const forged = log.mapped(heads, new Date());
    expect((await stage.tries(stage.stranger(), { keys: stage.told(forged, before, heads) })).to).toContain(
      idOf(stage.jun),
    );
    expect(await audit(log)).toBe('fits');
    expect(await audit(forged)).toBe('bad_proof');
  });
});

function hashFrom(hash: string): TreeHash {
  return decodeBase64url(hash) as TreeHash;
}
