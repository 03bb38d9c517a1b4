import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventAddress, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { changeUnlock } from '../../src/client/accounts/change-unlock.ts';
import { openPool } from '../../src/server/accounts/pools.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { candidate, quickArgon2id } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { cookieOf, type RawRequest, signInRequest, visit, visitAs } from '../behaviour/raw-visit.ts';
import { testPlatform } from '../platform.ts';
import { newAccount, noManifest, secret } from './new-account.ts';

const WHO: RawRequest = { method: 'GET', path: '/api/account' };

describe('a session', () => {
  let raised: RaisedStage;
  let origin: string;
  let robin: Person;

  beforeAll(async () => {
    raised = await raiseStage();
    origin = raised.platform.origin;
    robin = await candidate(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  describe('is of no use to another site', () => {
    const preferences: RawRequest = {
      method: 'PUT',
      path: '/api/account/preferences',
      body: { locale: 'ja', quiet: ['messages'] },
    };
    it.each<[string, Record<string, string>]>([
      ['without the header of our own client', { 'sealfolio-client': '' }],
      ['with another value in that header', { 'sealfolio-client': 'yes' }],
      ['when the browser says it came from another site', { 'sec-fetch-site': 'cross-site' }],
      ['when it came from a sister site', { 'sec-fetch-site': 'same-site' }],
      ['when it was typed into the address line', { 'sec-fetch-site': 'none' }],
      ['with a foreign origin', { origin: 'https://elsewhere.example' }],
      ['with the origin of a sandboxed page', { origin: 'null' }],
    ])('%s', async (_case, headers) => {
      const signedIn = await visitAs(origin, robin);
      for (const request of [preferences, WHO]) {
        expect(await signedIn.send({ ...request, headers })).toMatchObject({
          status: 403,
          code: 'cross_site_request',
        });
      }
      expect(JSON.parse((await signedIn.send(WHO)).text)).toMatchObject({ account: { locale: 'en' } });
    });

    it('and yet anybody may look at what the platform says of itself, to compare the key of its log', async () => {
      const looked = await fetch(`${origin}/api/platform`, {
        headers: { accept: 'text/html', 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' },
      });
      expect(looked.status).toBe(200);
      expect(looked.headers.get('access-control-allow-origin')).toBeNull();
      expect(await looked.json()).toMatchObject({
        logKey: expect.stringContaining('/log/events+'),
        logPolicy: expect.stringContaining('quorum none'),
      });
    });

    it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
      'by a form of type %s',
      async (type) => {
        const signedIn = await visitAs(origin, robin);
        const form = { method: 'POST', path: '/api/sign-out-everywhere', body: 'a=b' };
        const posted = await signedIn.send({
          ...form,
          headers: { 'content-type': type, 'sealfolio-client': '' },
        });
        expect(posted).toMatchObject({ code: 'cross_site_request' });
        const withHeader = await signedIn.send({ ...form, headers: { 'content-type': type } });
        expect(withHeader).toMatchObject({ status: 415, code: 'unsupported_media_type' });
        expect((await signedIn.send(WHO)).status).toBe(200);
      },
    );

    it('by asking beforehand: no other origin is ever allowed', async () => {
      const asked = await visit(origin).send({
        method: 'OPTIONS',
        path: '/api/account',
        headers: {
          origin: 'https://elsewhere.example',
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'sealfolio-client',
        },
      });
      expect(asked.status).toBeGreaterThanOrEqual(400);
      expect([...asked.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    });

    it('is accepted from its own', async () => {
      const signedIn = await visitAs(origin, robin);
      const headers = { origin, 'sec-fetch-site': 'same-origin' };
      expect((await signedIn.send({ ...WHO, headers })).status).toBe(200);
    });
  });

  it('never takes a token that was there before the sign-in', async () => {
    const planted = `sealfolio-session=${secret()}`;
    const victim = visit(origin, planted);
    expect((await victim.send(WHO)).code).toBe('signed_out');
    const signedIn = await victim.send(signInRequest(robin));
    expect(cookieOf(signedIn)).toMatch(/^sealfolio-session=[\w-]{43}$/);
    expect(cookieOf(signedIn)).not.toBe(planted);
    expect((await visit(origin, planted).send(WHO)).code).toBe('signed_out');
    const again = await visit(origin, cookieOf(signedIn)).send(signInRequest(robin));
    expect(cookieOf(again)).not.toBe(cookieOf(signedIn));
  });

  it.each([
    ['one letter short', (token: string) => token.slice(0, -1)],
    ['padded', (token: string) => `${token}=`],
    ['with stray bits', () => `${'A'.repeat(42)}B`],
    ['empty', () => ''],
    ['with a NUL', (token: string) => `${token}%00`],
  ])('is not opened by a token that is %s', async (_case, spoil) => {
    const { cookie } = await visitAs(origin, robin);
    const [name = '', token = ''] = cookie.split('=');
    expect(await visit(origin, `${name}=${spoil(token)}`).send(WHO)).toMatchObject({ code: 'signed_out' });
  });

  it('is worth nothing to a thief after signing out, and leaves others alone', async () => {
    const [here, there] = [await visitAs(origin, robin), await visitAs(origin, robin)];
    const left = await here.send({ method: 'POST', path: '/api/sign-out', body: {} });
    expect(left.headers.getSetCookie()[0]).toMatch(/^sealfolio-session=;/);
    expect((await here.send(WHO)).code).toBe('signed_out');
    expect((await there.send(WHO)).code).toBe('ok');
  });

  it('ends on every device at once', async () => {
    const sessions = [await visitAs(origin, robin), await visitAs(origin, robin)];
    await sessions[0]?.send({ method: 'POST', path: '/api/sign-out-everywhere', body: {} });
    for (const session of sessions) expect((await session.send(WHO)).code).toBe('signed_out');
  });

  it('ends elsewhere when the passphrase is changed, and the old passphrase opens nothing', async () => {
    const sasha = await candidate(raised.stage);
    const stolen = await visitAs(origin, sasha);
    const proof = { method: 'kit' as const, secret: sasha.kit };
    granted(await changeUnlock(sasha.api, sasha.session, { proof, method: 'kit', argon2id: quickArgon2id }));
    expect((await stolen.send(WHO)).code).toBe('signed_out');
    expect((await visit(origin).send(signInRequest(sasha))).code).toBe('sign_in_failed');
    expect(await sasha.api(getAccount)).toHaveProperty('account');
  });

  it('does not let an open screen replace the passphrase without a secret in force, nor guess for long', async () => {
    const sasha = await candidate(raised.stage);
    const open = await visitAs(origin, sasha);
    const wrap = encodeBase64url(new Uint8Array(64));
    const guess = () =>
      open.send({
        method: 'PUT',
        path: '/api/account/unlocks/kit',
        body: { proof: { method: 'kit', secret: secret() }, secret: secret(), wrap, manifest: noManifest() },
      });
    for (let tried = 0; tried < 10; tried++) expect((await guess()).code).toBe('sign_in_failed');
    expect((await guess()).code).toBe('too_many_requests');
  });

  it('comes as a cookie that no script reads and no other site sends', async () => {
    const [line = ''] = (await visit(origin).send(signInRequest(robin))).headers.getSetCookie();
    const flags = line.split('; ').slice(1);
    expect(flags).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/']));
    expect(line).not.toMatch(/domain/i);
  });

  it('is bound to the host by name and to https by flag on a platform with https', async () => {
    const port = 42_000 + (process.pid % 10_000);
    const smtp = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'Jobs <jobs@jobs.example>' };
    const safe = await testPlatform({ env: { PUBLIC_URL: `https://jobs.example:${port}`, ...smtp } });
    try {
      const local = `http://127.0.0.1:${safe.config.port}`;
      const { token } = await openPool(safe.platform.db, new Date());
      const guest = visit(local);
      const headers = { 'sealfolio-pool': token };
      const address = inventAddress('candidate');
      const sent = await guest.send({
        method: 'POST',
        path: '/api/codes',
        body: { address, locale: 'en' },
        headers,
      });
      const { code } = JSON.parse(sent.text) as { code: string };
      const body = await newAccount(address, code, safe.origin);
      const opened = await guest.send({ method: 'POST', path: '/api/accounts', body, headers });
      const [line = ''] = opened.headers.getSetCookie();
      expect(line).toMatch(/^__Host-sealfolio-session=[\w-]{43}; /);
      expect(line.split('; ')).toEqual(
        expect.arrayContaining(['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/']),
      );
      expect(line).not.toMatch(/domain/i);
      const unsafeName = `sealfolio-session=${cookieOf(opened).split('=')[1]}`;
      expect((await visit(local, unsafeName).send(WHO)).code).toBe('signed_out');
      expect((await visit(local, cookieOf(opened)).send(WHO)).code).toBe('ok');
    } finally {
      await safe.dispose();
    }
  });

  it('is kept in the database as a hash only', async () => {
    const { cookie } = await visitAs(origin, robin);
    const token = Buffer.from(cookie.split('=')[1] ?? '', 'base64url');
    const { rows } = await raised.platform.platform.db.pool.query<{ n: number }>(
      'select count(*)::int as n from accounts.sessions where token_hash = $1',
      [token],
    );
    expect(rows[0]?.n).toBe(0);
  });
});
