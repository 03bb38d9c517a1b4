import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { inventAddress } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { candidate } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { type RawRequest, signInRequest, visit, visitAs } from '../behaviour/raw-visit.ts';
import { beginOver, mailedCode } from '../behaviour/recovery-stage.ts';
import { meetingChange } from './in-between.ts';
import { newAccount, secret } from './new-account.ts';
import { openPairing } from './open-pairing.ts';

/** As a change of what unlocks an account does it: the account is locked first, and written to with the rest. */
const WITH_ACCOUNT =
  'with locked as (update accounts.accounts set locale = locale where account_id = $1 returning account_id)';
const NEW_SECRET = `${WITH_ACCOUNT} update accounts.unlocks set verifier = '\\x00'
  where account_id = $1 and account_id in (select account_id from locked)`;
const NEW_MANIFEST = `${WITH_ACCOUNT} update accounts.manifests set signed_at = now() + interval '1 second'
  where account_id = $1 and account_id in (select account_id from locked)`;

const idOf = ({ session }: Person) => session.account.accountId;
const signUp = (body: object): RawRequest => ({ method: 'POST', path: '/api/accounts', body });

describe('who had a secret that is replaced in this very moment', () => {
  let raised: RaisedStage;
  let origin: string;

  beforeAll(async () => {
    raised = await raiseStage();
    origin = raised.platform.origin;
  });
  afterAll(() => raised.platform.dispose());

  const meeting = <T>(sql: string, accountId: string, act: () => Promise<T>) =>
    meetingChange(raised.platform.database, { sql, values: [accountId] }, act);
  const count = async (table: string, accountId: string) => {
    const sql = `select count(*)::int as n from ${table} where account_id = $1`;
    const { rows } = await raised.platform.database.database.pool.query<{ n: number }>(sql, [accountId]);
    return rows[0]?.n;
  };

  it('begins no session by it that would outlast the others', async () => {
    const person = await candidate(raised.stage);
    const before = await count('accounts.sessions', idOf(person));
    const act = () => visit(origin).send(signInRequest(person));
    expect((await meeting(NEW_SECRET, idOf(person), act)).code).toBe('sign_in_failed');
    expect(await count('accounts.sessions', idOf(person))).toBe(before);
  });

  it('begins none by sending the sign-up again', async () => {
    const address = inventAddress('twice');
    const body = await newAccount(address, await mailedCode(raised.platform, address), origin);
    expect((await visit(origin).send(signUp(body))).code).toBe('ok');
    const act = () => visit(origin).send(signUp(body));
    expect((await meeting(NEW_SECRET, body.accountId, act)).code).toBe('id_taken');
    expect(await count('accounts.sessions', body.accountId)).toBe(1);
  });

  it('lets no device in that was let in before', async () => {
    const person = await candidate(raised.stage);
    const guest = visit(origin);
    const { requests } = await openPairing(
      { owner: await visitAs(origin, person), guest, person },
      'confirmed',
    );
    const before = await count('accounts.sessions', idOf(person));
    const act = () => guest.send(requests.finish);
    expect((await meeting(NEW_MANIFEST, idOf(person), act)).code).toBe('pairing_over');
    expect(await count('accounts.sessions', idOf(person))).toBe(before);
  });

  it('begins to start over with no account that moves to another address', async () => {
    const person = await candidate(raised.stage);
    const move = `update accounts.accounts set address_hash = sha256(address_hash) where account_id = $1`;
    granted(await meeting(move, idOf(person), () => beginOver(raised.platform, person.address)));
    expect(await count('recovery.start_overs', idOf(person))).toBe(0);
  });

  it('learns from no limit whose address it is', async () => {
    const address = inventAddress('face');
    const body = await newAccount(address, await mailedCode(raised.platform, address), origin);
    expect((await visit(origin).send(signUp(body))).code).toBe('ok');
    const guesses = async (tried: string) => {
      const codes = [];
      for (let guess = 0; guess < 11; guess++) {
        const unlocks = body.unlocks.map((unlock) => ({ ...unlock, secret: secret() }));
        codes.push((await visit(origin).send(signUp({ ...body, address: tried, unlocks }))).code);
      }
      return codes;
    };
    expect(await guesses(inventAddress('else'))).toEqual(await guesses(address));
  });
});
