import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { propose } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { holdAccount, releaseAccount } from '../../src/shared/api/desk.ts';
import { MOST_KEY_ENTRIES } from '../../src/shared/api/employer-keys.ts';
import { changeRole, removeMember } from '../../src/shared/api/employers.ts';
import { decodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { readChain } from '../../src/shared/keys/key-chain.ts';
import { formPlatformEntry } from '../../src/shared/keys/key-entry.ts';
import { idOf } from '../behaviour/desk-stage.ts';
import {
  add,
  begin,
  entriesOf,
  formEntries,
  formRoot,
  hashOf,
  headOf,
  keyHashOf,
  ownerKey,
  type Saying,
  seatFor,
} from '../behaviour/key-entries.ts';
import { employerWith, recruiter } from '../behaviour/people.ts';
import { decide } from '../behaviour/public-stage.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { cookieOf, signInRequest, visit, visitAs } from '../behaviour/raw-visit.ts';

const MINUTE = 60_000;

describe('the keys of an employer', () => {
  let raised: RaisedStage;
  let owner: Person;
  let second: Person;
  let recruiting: Person;
  let outsider: Person;
  let employerId: string;
  let otherEmployerId: string;

  beforeAll(async () => {
    raised = await raiseStage();
    const home = await employerWith(raised.stage, 'Example Mills', ['Ada Berg', 'Jun Mori', 'Ines Roth']);
    const away = await employerWith(raised.stage, 'Other Works', ['Omar Stein']);
    const [one, two] = home.colleagues;
    if (one === undefined || two === undefined) throw new Error('there are two colleagues');
    [owner, second, recruiting, outsider] = [home.owner, one, two, away.owner];
    [employerId, otherEmployerId] = [home.employer.employerId, away.employer.employerId];
    const params = { employerId, accountId: idOf(second) };
    granted(await owner.api(changeRole, { params, body: { role: 'owner' } }));
  });
  afterAll(() => raised.platform.dispose());

  const head = (id = employerId) => headOf(owner, id);
  const form = async (by: Person, ...sayings: Saying[]) => formEntries(by, employerId, await head(), sayings);
  const untouched = async (attempt: () => Promise<void>) => {
    const before = await entriesOf(owner, employerId);
    await attempt();
    expect(await entriesOf(owner, employerId)).toEqual(before);
  };

  it('are added to by nobody but an owner of the employer', async () => {
    await untouched(async () => {
      const entries = await form(owner, seatFor(recruiting));
      const root = await formRoot(outsider, employerId, await head());
      refused(await add(outsider, employerId, entries), 'not_found');
      refused(await begin(outsider, employerId, root), 'not_found');
      refused(await add(recruiting, employerId, entries), 'role_not_allowed');
      refused(
        await begin(recruiting, employerId, await formRoot(recruiting, employerId, await head())),
        'role_not_allowed',
      );
    });
  });

  it('count no entry that no key in force signed, also of an owner', async () => {
    await untouched(async () => {
      refused(await add(second, employerId, await form(second, seatFor(recruiting))), 'signature_invalid');
      const [entry = ''] = await form(owner, seatFor(recruiting));
      const { body, signature } = JSON.parse(entry) as { body: { seat: string }; signature: string };
      const swapped = entry.replace(body.seat, newUuidV7());
      refused(await add(owner, employerId, [swapped]), 'signature_invalid');
      const flipped = entry.replace(signature, `${signature.slice(0, 40)}AAAA${signature.slice(44)}`);
      refused(await add(owner, employerId, [flipped]), 'signature_invalid');
      // A new root says who signs it; somebody else’s key under it is seen.
      const foreign = await formRoot(second, employerId, await head(), {
        owner: (await ownerKey(owner, employerId)).name,
      });
      refused(await begin(second, employerId, foreign), 'signature_invalid');
    });
  });

  it('take no entry of another employer, and none of the platform’s', async () => {
    await untouched(async () => {
      const theirs = await formEntries(owner, otherEmployerId, await head(), [seatFor(recruiting)]);
      refused(await add(owner, employerId, theirs), 'statement_invalid');
      const map = formPlatformEntry({
        ...{ v: 1, type: 'map', at: new Date().toISOString() },
        ...{ covered: 0, employers: 0, root: await head() },
      });
      refused(await add(owner, employerId, [new TextDecoder().decode(map)]), 'statement_invalid');
      const [root, seat] = [
        await formRoot(owner, employerId, await head()),
        await form(owner, seatFor(owner)),
      ];
      refused(await add(owner, employerId, [root]), 'statement_invalid');
      refused(await begin(owner, employerId, seat[0] ?? ''), 'statement_invalid');
    });
  });

  it('begin once: a second beginning is refused, and so is one after nothing', async () => {
    await untouched(async () => {
      refused(await begin(second, employerId, await formRoot(second, employerId, null)), 'keys_changed');
      refused(await begin(owner, employerId, await formRoot(owner, employerId, null)), 'keys_changed');
    });
    const { owner: lonely, employer } = await keyless('Lonely Works');
    const id = employer.employerId;
    refused(await begin(lonely, id, await formRoot(lonely, id, hashOf('nothing'))), 'keys_changed');
    refused(
      await add(lonely, id, await formEntries(lonely, id, hashOf('nothing'), [seatFor(lonely)])),
      'keys_changed',
    );
    granted(await begin(lonely, id, await formRoot(lonely, id, null)));
  });

  it('hold an entry that is sent again once, and none that comes after another than it names', async () => {
    const old = await head();
    const seat = newUuidV7();
    const entries = await form(owner, seatFor(recruiting, { seat }), { type: 'seat.ended', seat });
    granted(await add(owner, employerId, entries));
    await untouched(async () => {
      const again = granted(await add(owner, employerId, entries));
      expect(again).toEqual({ head: await head(), published: true });
      granted(await add(owner, employerId, entries.slice(0, 1)));
      // The seat is not given back by what once gave it.
      refused(await add(owner, employerId, [...entries].reverse()), 'keys_changed');
      const late = await formEntries(owner, employerId, old, [seatFor(recruiting)]);
      refused(await add(owner, employerId, late), 'keys_changed');
    });
  });

  it('take all that is sent together or none of it', async () => {
    await untouched(async () => {
      const seat = newUuidV7();
      const unfit = await form(owner, seatFor(recruiting, { seat }), seatFor(outsider));
      refused(await add(owner, employerId, unfit), 'statement_invalid');
      const twice = await form(owner, { type: 'domain.ended', domain: 'nobody.example' });
      refused(await add(owner, employerId, twice), 'statement_invalid');
      const [first = '', last = ''] = await form(owner, seatFor(recruiting, { seat }), seatFor(recruiting));
      refused(await add(owner, employerId, [first, first]), 'statement_invalid');
      refused(await add(owner, employerId, [last]), 'keys_changed');
    });
  });

  it('are written by one of two owners at once; the other is told that they changed', async () => {
    const [mine, theirs] = await Promise.all([1, 2].map(() => form(owner, seatFor(recruiting))));
    const before = (await entriesOf(owner, employerId)).length;
    const answers = await Promise.all(
      [mine ?? [], theirs ?? []].map((entries) => add(owner, employerId, entries)),
    );
    expect(answers.map((answer) => (isRefusal(answer) ? answer.refused : 'ok')).sort()).toEqual([
      'keys_changed',
      'ok',
    ]);
    expect((await entriesOf(owner, employerId)).length).toBe(before + 1);
  });

  it('name nobody who is not of the employer, and nobody in a role above their own', async () => {
    await untouched(async () => {
      const { name } = await ownerKey(recruiting, employerId);
      for (const saying of [
        seatFor(outsider),
        seatFor(recruiting, { keyHash: hashOf('keys of nobody') }),
        seatFor(recruiting, { role: 'owner', owner: name }),
      ])
        refused(await add(owner, employerId, await form(owner, saying)), 'statement_invalid');
      const others = await formRoot(second, employerId, await head(), { keyHash: keyHashOf(outsider) });
      refused(await begin(second, employerId, others), 'statement_invalid');
    });
  });

  it('are not left without an owner, and take no owner without a key', async () => {
    const { chain } = await read();
    await untouched(async () => {
      const own = chain.seats.find(({ role }) => role === 'owner')?.seat ?? '';
      refused(
        await add(owner, employerId, await form(owner, { type: 'seat.ended', seat: own })),
        'statement_invalid',
      );
      refused(
        await add(owner, employerId, await form(owner, seatFor(second, { role: 'owner' }))),
        'statement_invalid',
      );
    });
  });

  it('take no entry from another hour', async () => {
    await untouched(async () => {
      for (const minutes of [-11, 11]) {
        const at = new Date(Date.now() + minutes * MINUTE);
        const entries = await formEntries(owner, employerId, await head(), [seatFor(recruiting)], at);
        refused(await add(owner, employerId, entries), 'invalid_request');
      }
    });
  });

  it('take nothing that only looks like an entry', async () => {
    const [entry = ''] = await form(owner, seatFor(recruiting));
    const visitor = await visitAs(raised.platform.origin, owner);
    const send = async (entries: unknown) =>
      (await visitor.send({ method: 'POST', path: `/api/employers/${employerId}/keys`, body: { entries } }))
        .code;
    await untouched(async () => {
      for (const text of [
        ` ${entry}`,
        `${entry}\n`,
        entry.replace('{"body"', '{"body":{},"body"'),
        entry.replace('"v":1', '"v":1.0'),
        entry.replace('"v":1', '"v":2'),
        entry.replace('"signature"', '"extra":1,"signature"'),
        '{}',
        'null',
        `${'['.repeat(1900)}${']'.repeat(1900)}`,
        `${'{"a":'.repeat(600)}1${'}'.repeat(600)}`,
        `{"body":${'9'.repeat(3000)}}`,
        '{"__proto__":{"body":1},"signature":null}',
      ])
        expect([text.slice(0, 40), await send([text])]).toEqual([text.slice(0, 40), 'statement_invalid']);
      for (const sent of [[], [''], ['x'.repeat(4001)], Array(51).fill(entry), entry, [1], [null], {}])
        expect(await send(sent)).toBe('invalid_request');
      expect(await send([`{"body":"\ud800"}`])).toBe('invalid_request');
    });
  });

  it('wait for a passkey where somebody begins anew with a stolen session', async () => {
    await untouched(async () => {
      const cookie = cookieOf(await visit(raised.platform.origin).send(signInRequest(second)));
      const body = { entry: await formRoot(second, employerId, await head()) };
      const path = `/api/employers/${employerId}/keys/root`;
      const answer = await visit(raised.platform.origin, cookie).send({ method: 'POST', path, body });
      expect(answer.code).toBe('passkey_needed');
    });
  });

  it('are written by nobody who is on hold, nor for an employer that nobody approved', async () => {
    const params = { accountId: idOf(owner) };
    const entries = await form(owner, seatFor(recruiting));
    granted(
      await raised.operator.api(holdAccount, { params, body: { reason: 'A complaint is looked into.' } }),
    );
    await untouched(async () => refused(await add(owner, employerId, entries), 'account_held'));
    granted(await raised.operator.api(releaseAccount, { params, body: { reason: 'It is cleared.' } }));
    const proposer = await recruiter(raised.stage, 'Nele Proud');
    const { employerId: id } = await propose(proposer, 'Proud Works');
    refused(await begin(proposer, id, await formRoot(proposer, id, null)), 'employer_not_approved');
  });

  it('give nothing while an operator holds the employer, and still take back: a root does not wait for that', async () => {
    const { owner: one, employer, colleagues } = await employerWith(raised.stage, 'Held Works', ['Al', 'Bo']);
    const [two] = colleagues;
    if (two === undefined) throw new Error('there are two');
    const id = employer.employerId;
    const params = { employerId: id, accountId: idOf(two) };
    granted(await one.api(changeRole, { params, body: { role: 'owner' } }));
    const root = await formRoot(two, id, await headOf(one, id));
    granted(await begin(two, id, root));
    await decide(raised.operator, id, 'held');
    const say = async (...sayings: Saying[]) =>
      add(one, id, await formEntries(one, id, hashOf(root), sayings));
    const opposing = { type: 'root.opposed', root: hashOf(root) } as const;
    refused(await say(seatFor(two)), 'employer_held');
    refused(await say(opposing, seatFor(two)), 'employer_held');
    granted(await say(opposing));
    refused(await begin(two, id, await formRoot(two, id, await headOf(one, id))), 'employer_held');
  });

  it('are signed no more by an owner who was removed; the chain alone would still count them', async () => {
    const home = await employerWith(raised.stage, 'Left Works', ['Ada', 'Eve', 'Jun']);
    const [leaver, colleague] = home.colleagues;
    if (leaver === undefined || colleague === undefined) throw new Error('there are two');
    const id = home.employer.employerId;
    const params = { employerId: id, accountId: idOf(leaver) };
    granted(await home.owner.api(changeRole, { params, body: { role: 'owner' } }));
    const { name } = await ownerKey(leaver, id);
    const seat = newUuidV7();
    const given = seatFor(leaver, { seat, role: 'owner', owner: name });
    const say = async (by: Person, ...sayings: Saying[]) =>
      formEntries(by, id, await headOf(home.owner, id), sayings);
    granted(await add(home.owner, id, await say(home.owner, given)));
    granted(await home.owner.api(removeMember, { params }));
    const later = await say(leaver, seatFor(colleague));
    refused(await add(leaver, id, later), 'not_found');
    const entries = [...(await entriesOf(home.owner, id)), ...later].map(encodeUtf8);
    expect((await readChain(entries, new Date())).length).toBe(entries.length);
    // Until those who stay end the seat: then nobody’s client takes it.
    granted(await add(home.owner, id, await say(home.owner, { type: 'seat.ended', seat })));
    const last = await say(leaver, seatFor(colleague));
    const forged = [...(await entriesOf(home.owner, id)), ...last].map(encodeUtf8);
    await expect(readChain(forged, new Date())).rejects.toMatchObject({ code: 'bad_signature' });
  });

  it('are no room to fill: what takes away has room where nothing is given any more', async () => {
    const { owner: one, employer } = await employerWith(raised.stage, 'Full Works');
    const id = employer.employerId;
    const [first] = await entriesOf(one, id);
    if (first === undefined) throw new Error('the keys have begun');
    const seat = newUuidV7();
    const many = MOST_KEY_ENTRIES - 101;
    const sayings = Array.from({ length: many }, () => seatFor(one, { seat }));
    const entries = await formEntries(one, id, hashOf(first), sayings);
    await putIntoChain(id, entries);
    const newest = hashOf(entries.at(-1) ?? '');
    const more = await formEntries(one, id, newest, [seatFor(one)]);
    refused(await add(one, id, more), 'limit_reached');
    refused(await begin(one, id, await formRoot(one, id, newest)), 'limit_reached');
    const less = await formEntries(one, id, newest, [{ type: 'seat.ended', seat }]);
    granted(await add(one, id, less));
    expect((await entriesOf(one, id)).length).toBe(many + 2);
  });

  it('are changed sixty times an hour by one owner, and no more', async () => {
    const { owner: one, employer } = await employerWith(raised.stage, 'Busy Works');
    const id = employer.employerId;
    const codes: string[] = [];
    for (let tried = 0; tried < 62; tried++) {
      const entries = await formEntries(one, id, hashOf('nothing'), [seatFor(one)]);
      const answer = await add(one, id, entries);
      codes.push(isRefusal(answer) ? answer.refused : 'ok');
    }
    expect(codes.slice(0, 59)).toEqual(Array(59).fill('keys_changed'));
    expect(codes.slice(59)).toEqual(Array(3).fill('too_many_requests'));
  });

  async function read() {
    const entries = (await entriesOf(owner, employerId)).map(encodeUtf8);
    return { chain: await readChain(entries, new Date()) };
  }

  /** Puts entries behind the first of a chain, past all limits. */
  async function putIntoChain(employer_id: string, entries: readonly string[]): Promise<void> {
    const began = Date.now();
    const rows = entries.map((entry, index) => ({
      ...{
        entry_id: newUuidV7(began + index),
        entry,
        hash: decodeBase64url(hashOf(entry)),
        type: 'seat' as const,
      },
      ...{ employer_id, place: index + 1, appended_at: new Date(), position: null },
    }));
    await raised.platform.platform.db.transact(async (tx) => {
      for (let at = 0; at < rows.length; at += 500)
        await tx
          .insertInto('ledger.key_entries')
          .values(rows.slice(at, at + 500))
          .execute();
    });
  }

  /** An approved employer whose keys nobody began. */
  async function keyless(name: string) {
    const proposer = await recruiter(raised.stage, `Owner of ${name}`);
    const employer = await propose(proposer, name);
    await raised.stage.approve?.(employer.employerId);
    return { owner: proposer, employer };
  }
});
