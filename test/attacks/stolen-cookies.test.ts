import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { CONTRACT } from '../../src/shared/api/contract.ts';
import { listSessions } from '../../src/shared/api/devices.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { candidate } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { type RawRequest, signInRequest, type Visit, visit } from '../behaviour/raw-visit.ts';
import { secret } from './new-account.ts';

const WHO: RawRequest = { method: 'GET', path: '/api/account' };
const DEVICE = 'sealfolio-device';

describe('a cookie', () => {
  let raised: RaisedStage;
  let origin: string;

  beforeAll(async () => {
    raised = await raiseStage();
    origin = raised.platform.origin;
  });
  afterAll(() => raised.platform.dispose());

  type Jar = Readonly<Record<string, string>>;
  const within = (jar: Jar): Visit =>
    visit(
      origin,
      Object.entries(jar)
        .map((pair) => pair.join('='))
        .join('; '),
    );
  /** Signs in where these cookies are; answers them as they are afterwards, and the lines that set them. */
  async function signIn(person: Person, before: Jar = {}) {
    const answer = await within(before).send(signInRequest(person));
    const lines = answer.headers.getSetCookie();
    const set = lines.map((line) => (line.split(';')[0] ?? '').split('='));
    const jar: Jar = { ...before, ...Object.fromEntries(set) };
    return { code: answer.code, jar, lines };
  }
  const guess = ({ address }: Person): RawRequest => ({
    method: 'POST',
    path: '/api/sign-in',
    body: { address, method: 'kit', secret: secret() },
  });
  const signIns = async (jar: Jar) =>
    listSessions.answer.parse(
      JSON.parse((await within(jar).send({ method: 'GET', path: '/api/account/sessions' })).text),
    ).signIns;
  const only = (name: string, jar: Jar): Jar => ({ [name]: jar[name] ?? '' });

  describe('of a device', () => {
    it('signs nobody in, and is read by no script and sent by no other site', async () => {
      const robin = await candidate(raised.stage);
      const { jar, lines } = await signIn(robin);
      expect((await within(only(DEVICE, jar)).send(WHO)).code).toBe('signed_out');
      const line = lines.find((each) => each.startsWith(`${DEVICE}=`)) ?? '';
      expect(line.split('; ')).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/']));
      expect(line).not.toMatch(/domain/i);
    });

    it('planted by another before the sign-in is not one that the account knows afterwards', async () => {
      const [thief, robin] = [await candidate(raised.stage), await candidate(raised.stage)];
      const planted = only(DEVICE, (await signIn(thief)).jar);
      const victim = await signIn(robin, planted);
      expect(victim.jar[DEVICE]).not.toBe(planted[DEVICE]);
      const { jar } = await signIn(robin, planted);
      expect((await signIns(jar))[0]).toMatchObject({ newDevice: true });
      for (let tried = 0; tried < 10; tried++) await within(planted).send(guess(robin));
      expect((await within(planted).send(guess(robin))).code).toBe('too_many_requests');
      expect((await signIn(robin, victim.jar)).code).toBe('ok');
    });

    it.each([
      ['too long', 'A'.repeat(4000)],
      ['padded', `${'A'.repeat(43)}=`],
      ['with stray bits', `${'A'.repeat(42)}B`],
      ['of dots', '.'.repeat(300)],
      ['with a NUL', `${'A'.repeat(43)}%00`],
      ['empty', ''],
    ])('that is %s is passed over', async (_case, token) => {
      const robin = await candidate(raised.stage);
      const { code, jar } = await signIn(robin, { [DEVICE]: token });
      expect(code).toBe('ok');
      expect(jar[DEVICE]).toMatch(/^[\w-]{43}$/);
    });

    it('is kept in the database as a hash only', async () => {
      const { jar } = await signIn(await candidate(raised.stage));
      const token = Buffer.from(jar[DEVICE] ?? '', 'base64url');
      const { rowCount } = await raised.platform.platform.db.pool.query(
        'select 1 from devices.devices where token_hash = $1',
        [token],
      );
      expect(token.length).toBe(32);
      expect(rowCount).toBe(0);
    });

    it('keeps the address open for its owner, however often strangers guess', async () => {
      const robin = await candidate(raised.stage);
      const { jar } = await signIn(robin);
      const answers = await Promise.all(Array.from({ length: 14 }, () => visit(origin).send(guess(robin))));
      expect(answers.filter(({ code }) => code === 'too_many_requests')).toHaveLength(4);
      expect((await signIn(robin)).code).toBe('too_many_requests');
      expect((await signIn(robin, only(DEVICE, jar))).code).toBe('ok');
    });

    it('is no way to guess more: ten tries in a quarter of an hour, counted apart', async () => {
      const robin = await candidate(raised.stage);
      const device = only(DEVICE, (await signIn(robin)).jar);
      for (let tried = 0; tried < 10; tried++) {
        expect((await within(device).send(guess(robin))).code).toBe('sign_in_failed');
      }
      expect((await within(device).send(guess(robin))).code).toBe('too_many_requests');
      expect((await signIn(robin, device)).code).toBe('too_many_requests');
      expect((await signIn(robin)).code, 'strangers are counted apart').toBe('ok');
    });

    it('is worth nothing once its owner signs that device out from elsewhere', async () => {
      const robin = await candidate(raised.stage);
      const [here, stolen] = [await signIn(robin), await signIn(robin)];
      const { sessions } = listSessions.answer.parse(
        JSON.parse((await within(stolen.jar).send({ method: 'GET', path: '/api/account/sessions' })).text),
      );
      const sessionId = sessions.find(({ current }) => current)?.sessionId ?? '';
      await within(here.jar).send({ method: 'DELETE', path: `/api/account/sessions/${sessionId}` });
      expect((await within(stolen.jar).send(WHO)).code).toBe('signed_out');
      for (let tried = 0; tried < 10; tried++) await visit(origin).send(guess(robin));
      const late = await within(only(DEVICE, stolen.jar)).send(guess(robin));
      expect(late.code).toBe('too_many_requests');
    });
  });

  describe('of a session, stolen', () => {
    // What a thief has until its owner ends it: to look at what the platform knows, and to act as the session may. No
    // key comes with it, so that no document opens; and no way into the account is changed.
    it('looks, but opens and unlocks nothing, and is ended from another device', async () => {
      const robin = await candidate(raised.stage);
      const [owner, victim] = [await signIn(robin), await signIn(robin)];
      const thief = within(only('sealfolio-session', victim.jar));
      expect((await thief.send(WHO)).code).toBe('ok');
      const wrap = await thief.send({ method: 'GET', path: '/api/account/unlocks/kit' });
      expect(wrap.text).not.toContain(encodeBase64url(new TextEncoder().encode(robin.kit)));
      const proof = { method: 'kit', secret: secret() };
      const { pairingId, token, nonce } = { pairingId: newUuidV7(), token: secret(), nonce: secret() };
      const begun = await thief.send({
        method: 'POST',
        path: '/api/pairings',
        body: { pairingId, token, commitment: secret() },
      });
      const { code } = JSON.parse(begun.text) as { code: string };
      const base = `/api/account/pairings`;
      await thief.send({ method: 'POST', path: `${base}/take`, body: { code } });
      await thief.send({ method: 'PUT', path: `${base}/${pairingId}/nonce`, body: { nonce } });
      await thief.send({
        method: 'POST',
        path: `/api/pairings/${pairingId}/reveal`,
        body: { token, nonce, recipient: robin.session.account.recipient },
      });
      const confirm = { method: 'POST', path: `${base}/${pairingId}/confirm` };
      expect((await thief.send({ ...confirm, body: { proof, sealed: 'c2VhbGVk' } })).code).toBe(
        'sign_in_failed',
      );
      const { sessions } = listSessions.answer.parse(
        JSON.parse((await within(victim.jar).send({ method: 'GET', path: '/api/account/sessions' })).text),
      );
      const sessionId = sessions.find(({ current }) => current)?.sessionId ?? '';
      await within(owner.jar).send({ method: 'DELETE', path: `/api/account/sessions/${sessionId}` });
      expect((await thief.send(WHO)).code).toBe('signed_out');
    });
  });

  const writes = CONTRACT.filter(({ endpoint }) => endpoint.method !== 'GET').map(
    ({ domain, name, endpoint }) => ({ name: `${domain}.${name}`, endpoint }),
  );
  describe('is of no use to another site', () => {
    let signedIn: Visit;
    beforeAll(async () => {
      signedIn = within((await signIn(await candidate(raised.stage))).jar);
    });

    it.each(writes)('at $name', async ({ endpoint: { method, path } }) => {
      const request = { method, path: `/api${path.replace(/:\w+/g, newUuidV7())}` };
      const body = method === 'DELETE' ? {} : { body: {} };
      for (const headers of [
        { 'sealfolio-client': '' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'https://elsewhere.example' },
      ]) {
        const answer = await signedIn.send({
          ...request,
          ...body,
          headers: headers as Record<string, string>,
        });
        expect(answer).toMatchObject({ status: 403, code: 'cross_site_request' });
      }
      expect((await signedIn.send(WHO)).code).toBe('ok');
    });
  });
});
