import { describe, expect, it } from 'vitest';
import { ForgedLog } from '../../../test/forged-keys-log.ts';
import { scriptedApi, stagePlatform } from '../../../test/staged-grant.ts';
import { BEGAN, HOUR, rootOf, type Said, StagedChain, stageOwner } from '../../../test/staged-keys.ts';
import { logSigner } from '../../server/ledger/log-signer.ts';
import { readEmployerKeys } from '../../shared/api/employer-keys.ts';
import type { Reader } from '../../shared/api/jobs.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { isRefusal } from '../../shared/errors.ts';
import { hashOfKeys } from '../../shared/keys/key-entry.ts';
import { safetyNumber } from '../../shared/keys/safety-number.ts';
import { formKey } from '../../shared/ledger/note.ts';
import { openKeyring } from '../../shared/vault/keyring.ts';
import type { Session } from '../accounts/session.ts';
import { refuseUnseen, verifyReaders } from './verify-readers.ts';

const random = () => crypto.getRandomValues(new Uint8Array(32));

async function reader(displayName: string, accountId: string = newUuidV7()): Promise<Reader> {
  const { recipient, signing } = await openKeyring([random()]);
  const signKey = encodeBase64url(signing.verifyKey);
  return { accountId, displayName, title: 'Recruiter', recipient, signKey };
}

/** An employer whose owner says this and that, a candidate, and the keys log between them. */
async function world() {
  const [stage, owner, chain] = [await stagePlatform(), await stageOwner(), new StagedChain()];
  const signer = logSigner('jobs.example/log/keys', random());
  let log = new ForgedLog(signer, []);
  let hours = 0;
  const say = async (said: Said): Promise<void> => {
    hours += 1;
    log = log.with(await chain.add(said, owner, hours));
  };
  const keysPolicy = `log ${formKey(signer.key)}\nquorum none\n`;
  const visitor = async (): Promise<Session> => {
    const session = await stage.person('candidate', null);
    return { ...session, platform: { ...session.platform, keysPolicy } };
  };
  const verify = async (session: Session, team: readonly Reader[]) => {
    const last = chain.entries.at(-1);
    const heads = new Map(last === undefined ? [] : [[chain.employer, last] as const]);
    log = log.mapped(heads, new Date(BEGAN + hours * HOUR));
    const api = scriptedApi((_, input) => {
      const { since } = readEmployerKeys.query.parse((input as { query: unknown }).query);
      return log.view(chain.entries, { since, employer: chain.employer, heads });
    });
    const posting = { employerId: chain.employer, employerName: 'Example Mills', team: [...team] };
    return verifyReaders(api, session, posting, new Date(BEGAN + (hours + 1) * HOUR));
  };
  const verified = async (...input: Parameters<typeof verify>) => {
    const team = await verify(...input);
    if (isRefusal(team)) throw new Error(team.refused);
    return team;
  };
  const begin = () => say(rootOf(owner));
  const confirm = (one: Reader, role: 'recruiter' | 'viewer' = 'recruiter') =>
    say({ type: 'seat', role, owner: null, seat: newUuidV7(), keyHash: hashOfKeys(one) });
  return { begin, confirm, verify, verified, visitor };
}

describe('the people of a team', () => {
  it('may be sealed to when an owner confirmed their keys, for a role that reads', async () => {
    const { begin, confirm, verify, verified, visitor } = await world();
    const [ada, jun, ren] = [await reader('Ada Berg'), await reader('Jun Mori'), await reader('Ren Sato')];
    const candidate = await visitor();
    const unconfirmed = { refused: 'keys_not_confirmed' };
    expect(await verify(candidate, [ada]), 'no keys at all').toEqual(expect.objectContaining(unconfirmed));
    await begin();
    expect(await verify(candidate, [ada])).toMatchObject(unconfirmed);
    await confirm(ada);
    await confirm(ren, 'viewer');
    const team = await verified(candidate, [ada, jun, ren]);
    expect(team).toMatchObject({ readers: [ada], unconfirmed: [jun, ren], changes: [], waiting: null });
    expect(await verify(candidate, [jun, ren])).toMatchObject(unconfirmed);
  });
});

describe('keys that a browser sealed to', () => {
  it('are told when they changed, with both safety numbers, until the new ones are accepted', async () => {
    const { begin, confirm, verified, visitor } = await world();
    const [ada, jun] = [await reader('Ada Berg'), await reader('Jun Mori')];
    const candidate = await visitor();
    await begin();
    await confirm(ada);
    await confirm(jun);
    await (await verified(candidate, [ada, jun])).accept();
    const moved = await reader('Ada Berg', ada.accountId);
    await confirm(moved);
    const change = {
      ...{ what: 'person', accountId: ada.accountId, name: 'Ada Berg' },
      before: safetyNumber('person', hashOfKeys(ada)),
      now: safetyNumber('person', hashOfKeys(moved)),
    };
    const team = await verified(candidate, [moved, jun]);
    expect(team.changes).toEqual([change]);
    expect((await verified(candidate, [moved])).changes, 'as often as it is looked at').toEqual([change]);
    await team.accept();
    expect((await verified(candidate, [moved, jun])).changes).toEqual([]);
  });

  it('are sealed to no more once the map is old by which they were verified', async () => {
    const { begin, confirm, verified, visitor } = await world();
    const ada = await reader('Ada Berg');
    await begin();
    await confirm(ada);
    const team = await verified(await visitor(), [ada]);
    const inHours = (hours: number) => new Date(BEGAN + (2 + hours) * HOUR);
    expect(refuseUnseen({ team }, inHours(25))).toBeUndefined();
    expect(refuseUnseen({ team, changesAccepted: true }, inHours(27))?.refused).toBe('keys_stale');
  });

  it('stay known to who replaced their own keys, and are not known to another account', async () => {
    const { begin, confirm, verified, visitor } = await world();
    const ada = await reader('Ada Berg');
    const moved = await reader('Ada Berg', ada.accountId);
    await begin();
    await confirm(ada);
    const [candidate, other] = [await visitor(), await visitor()];
    const roots = [random(), random()];
    const before = { ...candidate, keyring: await openKeyring(roots.slice(0, 1)) };
    const after = { ...candidate, keyring: await openKeyring(roots) };
    await (await verified(before, [ada])).accept();
    await confirm(moved);
    expect((await verified(after, [moved])).changes).toHaveLength(1);
    expect((await verified({ ...other, keep: candidate.keep }, [moved])).changes).toEqual([]);
    await (await verified(after, [moved])).accept();
    expect((await verified(after, [moved])).changes).toEqual([]);
  });

  it('count for nothing where what was kept cannot be read', async () => {
    const { begin, confirm, verified, visitor } = await world();
    const ada = await reader('Ada Berg');
    await begin();
    await confirm(ada);
    const { keep, ...candidate } = await visitor();
    const names: string[] = [];
    const noting = {
      read: keep.read,
      write: (name: string, value: string) => {
        names.push(name);
        keep.write(name, value);
      },
    };
    const session = { ...candidate, keep: noting };
    await (await verified(session, [ada])).accept();
    for (const name of names.filter((one) => one.startsWith('keys-pin'))) keep.write(name, 'AAAA');
    expect((await verified(session, [ada])).changes).toEqual([]);
  });
});
