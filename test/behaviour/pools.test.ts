import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieFetch } from '../../src/cli/cookie-fetch.ts';
import { post } from '../../src/cli/selfcheck/acts.ts';
import { connect, enter, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import { httpApi } from '../../src/client/api.ts';
import { hashSecret } from '../../src/server/accounts/addresses.ts';
import { openPool } from '../../src/server/accounts/pools.ts';
import { insertOperatorLink } from '../../src/server/accounts/store-operators.ts';
import { sweepAll } from '../../src/server/background.ts';
import { getAccount, sendCode } from '../../src/shared/api/accounts.ts';
import { acceptInvitation, inviteColleague } from '../../src/shared/api/employers.ts';
import { readPosting, searchPostings } from '../../src/shared/api/jobs.ts';
import { clearPool } from '../../src/shared/api/platform.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { countRows } from '../row-counts.ts';
import { quickArgon2id, type Stage } from './people.ts';
import { everythingSeenBy, type FilledPool, fillPool, idsIn, idsOfPools, reachInto } from './pool-walk.ts';
import { publicStage } from './public-stage.ts';

let platform: TestPlatform;
let desk: Person;
let pools: FilledPool[];

beforeAll(async () => {
  platform = await testPlatform({ regular: false });
  const ordinary = await publicStage(platform);
  desk = ordinary.desk;
  pools = [await fillPool('public', ordinary.stage), await fillCheck(), await fillCheck()];
}, 240_000);
afterAll(() => platform.dispose());

describe('two self-checks and the platform’s own people', () => {
  it('get no list, no search and no page with anything of another pool', async () => {
    for (const pool of pools) {
      const foreign = await idsOfPools(
        platform.platform.db.pool,
        pools.filter((other) => other !== pool),
      );
      expect(foreign.size).toBeGreaterThan(50);
      const seen = await everythingSeenBy(pool, pool.name === 'public' ? desk : undefined);
      expect(seen.length).toBeGreaterThan(70);
      const crossed = seen.filter(({ text }) => idsIn(text).some((id) => foreign.has(id)));
      expect(crossed.map(({ path }) => path)).toEqual([]);
      const own = await idsOfPools(platform.platform.db.pool, [pool]);
      expect(seen.flatMap(({ text }) => idsIn(text)).filter((id) => own.has(id)).length).toBeGreaterThan(50);
    }
  });

  it('show the public pages’ visitors the platform’s own postings alone', async () => {
    const [ordinary, ...checks] = pools;
    for (const language of ['en', 'zh', 'ja']) {
      const list = await (await fetch(`${platform.origin}/${language}/postings`)).text();
      expect(list).toContain(ordinary?.postingId);
      for (const { postingId } of checks) {
        expect(list).not.toContain(postingId);
        expect((await fetch(`${platform.origin}/${language}/postings/${postingId}`)).status).toBe(404);
      }
    }
  });

  it('reach nothing of another pool by its id', async () => {
    for (const mine of pools) {
      for (const other of pools) {
        if (other === mine) continue;
        for (const [what, attempt] of Object.entries(reachInto(mine, other, desk))) {
          const answer = await attempt();
          expect([what, answer]).toEqual([what, expect.objectContaining({ refused: 'not_found' })]);
        }
      }
    }
  });

  it('invite nobody across, and put nobody of another pool into a team', async () => {
    const [, mine, other] = pools;
    if (mine === undefined || other === undefined) throw new Error('there are three pools');
    const body = {
      invitationId: newUuidV7(),
      address: other.outsider.address,
      role: 'recruiter',
      locale: 'en',
    } as const;
    const params = { employerId: mine.employer.employerId };
    const { token = '' } = granted(await mine.owner.api(inviteColleague, { params, body }));
    const accepted = await other.outsider.api(acceptInvitation, { body: { token, title: 'Spy' } });
    refused(accepted, 'invitation_invalid');
    await expect(post(mine.owner, mine.employer.employerId, [mine.owner, other.owner])).rejects.toThrow(
      'team_changed',
    );
  });

  it('have accounts of their own for one address', async () => {
    const [, mine, other] = pools;
    if (mine === undefined || other === undefined) throw new Error('there are three pools');
    const { address, kit } = mine.candidate;
    const typed = { address, method: 'kit', secret: kit, argon2id: quickArgon2id } as const;
    granted(await signIn(connect(mine.stage), typed));
    for (const stage of [other.stage, { url: platform.origin }]) {
      refused(await signIn(connect(stage), typed), 'sign_in_failed');
    }
  });

  it('admit no operator into a self-check', async () => {
    const [, check] = pools;
    if (check === undefined) throw new Error('there are three pools');
    const token = await operatorToken();
    const entrant = { kind: 'operator', displayName: 'Nobody', operatorToken: token } as const;
    const entering = enterAs(check.stage, entrant).then(({ address }) => address);
    await expect(entering).rejects.toThrow('invitation_invalid');
    await enterAs(pools[0]?.stage ?? check.stage, entrant);
  });
});

describe('the token of a self-check', () => {
  it('can be typed behind --token: it never begins with a dash', async () => {
    const tokens = await Promise.all(
      Array.from({ length: 300 }, () => openPool(platform.platform.db, new Date())),
    );
    expect(tokens.filter(({ token }) => token.startsWith('-'))).toEqual([]);
  });

  it('ends after an hour, and what it opened is swept away with its people', async () => {
    const { db } = platform.platform;
    // What ran out meanwhile on a slow machine is not to be missed below.
    await sweepAll(db, new Date());
    const before = await countRows(db.pool);
    const late = await fillCheck();
    // Well before: the platform's clock counts in milliseconds, the database's in microseconds.
    await db.pool.query(
      "update accounts.pools set expires_at = now() - interval '1 second' where pool = $1",
      [late.name],
    );
    refused(
      await connect(late.stage)(sendCode, { body: { address: 'a@people.example', locale: 'en' } }),
      'forbidden',
    );
    refused(await connect(late.stage)(searchPostings), 'forbidden');
    await sweepAll(db, new Date());
    refused(await late.candidate.api(getAccount), 'signed_out', 'forbidden');
    expect(await countRows(db.pool)).toEqual(before);
  });

  it('that nobody made opens nothing', async () => {
    for (const poolToken of ['A'.repeat(43), 'public', '']) {
      const answer = await connect({ url: platform.origin, poolToken })(searchPostings);
      refused(answer, 'forbidden');
    }
  });

  it('cannot be used beside the cookie of another pool', async () => {
    const [ordinary, check] = pools;
    const fetchAs = cookieFetch();
    let poolToken = '';
    const api = httpApi({
      origin: platform.origin,
      fetch: fetchAs,
      headers: (): Record<string, string> => (poolToken === '' ? {} : { 'sealfolio-pool': poolToken }),
    });
    const { address = '', kit = '' } = ordinary?.candidate ?? {};
    granted(await signIn(api, { address, method: 'kit', secret: kit, argon2id: quickArgon2id }));
    poolToken = check?.stage.poolToken ?? '';
    refused(await api(getAccount), 'forbidden');
  });
});

describe('clearing a pool', () => {
  it('removes every row of it, in each table, and touches no other pool', async () => {
    const { db } = platform.platform;
    const [ordinary, cleared, other] = pools;
    if (ordinary === undefined || cleared === undefined || other === undefined)
      throw new Error('three pools');
    const counts = (pool: FilledPool) => countRows(db.pool, { pool: pool.name });
    const [ordinaryRows, clearedRows, otherRows] = [
      await counts(ordinary),
      await counts(cleared),
      await counts(other),
    ];
    expect(Object.values(clearedRows).filter((n) => n > 0).length).toBeGreaterThan(15);
    granted(await cleared.candidate.api(clearPool));
    const left = await counts(cleared);
    expect(Object.entries(left).filter(([, n]) => n > 0)).toEqual([]);
    expect([await counts(ordinary), await counts(other)]).toEqual([ordinaryRows, otherRows]);
    refused(await connect(cleared.stage)(searchPostings), 'forbidden');
    refused(
      await connect({ url: platform.origin })(readPosting, { params: { postingId: cleared.postingId } }),
      'not_found',
    );
  });

  it('is for nobody but a self-check', async () => {
    refused(await pools[0]?.candidate.api(clearPool), 'forbidden');
    refused(await desk.api(clearPool), 'forbidden');
    refused(await connect({ url: platform.origin })(clearPool), 'signed_out');
  });
});

async function fillCheck(): Promise<FilledPool> {
  const { pool, token } = await openPool(platform.platform.db, new Date());
  return fillPool(pool, { url: platform.origin, poolToken: token });
}

/** The token of one more operator's link. */
async function operatorToken(): Promise<string> {
  const token = crypto.getRandomValues(new Uint8Array(32));
  const expires_at = new Date(Date.now() + 3_600_000);
  await platform.platform.db.transact((tx) =>
    insertOperatorLink(tx, {
      token_hash: hashSecret(token),
      created_at: new Date(),
      expires_at,
      used_by: null,
    }),
  );
  return encodeBase64url(token);
}

const enterAs = (stage: Stage, entrant: Parameters<typeof enter>[1]) =>
  enter({ ...stage, argon2id: quickArgon2id }, entrant);
