import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { askToBeLetIn, compareHere } from '../../src/client/accounts/ask-to-be-let-in.ts';
import { changeUnlock } from '../../src/client/accounts/change-unlock.ts';
import { meetNewDevice } from '../../src/client/accounts/let-in.ts';
import type { Api } from '../../src/client/api.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { identityFromSeed, recipientOf } from '../../src/shared/vault/identity.ts';
import { commitPairing } from '../../src/shared/vault/pairing.ts';
import { unlockByKit } from '../../src/shared/vault/unlock.ts';
import { candidate, quickArgon2id } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { type RawRequest, type Visit, visit, visitAs } from '../behaviour/raw-visit.ts';
import { secret } from './new-account.ts';

const QUICK = { firstPauseMs: 10 };
const random = () => crypto.getRandomValues(new Uint8Array(32));

describe('a step of a pairing', () => {
  let raised: RaisedStage;
  let origin: string;
  let robin: Person;
  let sasha: Person;
  let owner: Visit;
  let thief: Visit;

  beforeAll(async () => {
    raised = await raiseStage();
    origin = raised.platform.origin;
    [robin, sasha] = [await candidate(raised.stage), await candidate(raised.stage)];
    [owner, thief] = [await visitAs(origin, robin), await visitAs(origin, sasha)];
  });
  afterAll(() => raised.platform.dispose());

  const newDevice = () => connect({ url: origin });
  const ask = async (api: Api) => granted(await askToBeLetIn(api));
  const shownBy = ({ kit }: Person) => ({ method: 'kit' as const, secret: kit });
  const freshKey = async () => recipientOf(identityFromSeed(random()));

  const post = (path: string, body: unknown): RawRequest => ({ method: 'POST', path: `/api${path}`, body });
  type Open = { pairingId: string; token: string; code: string; reveal: object };
  const guest = () => visit(origin);

  /** A request of a new device, as far as `upTo`. */
  async function open(upTo: 'asked' | 'taken' | 'answered' | 'revealed' | 'confirmed'): Promise<Open> {
    const pairingId = newUuidV7();
    const token = secret();
    const revealed = { recipient: await freshKey(), nonce: random() };
    const commitment = encodeBase64url(commitPairing(pairingId, revealed));
    const begun = await guest().send(post('/pairings', { pairingId, token, commitment }));
    const { code } = JSON.parse(begun.text) as { code: string };
    const reveal = { token, recipient: revealed.recipient, nonce: encodeBase64url(revealed.nonce) };
    const made = { pairingId, token, code, reveal };
    const steps: (() => Promise<{ code: string }>)[] = [
      () => owner.send(post('/account/pairings/take', { code })),
      () => owner.send(answer(pairingId)),
      () => guest().send(post(`/pairings/${pairingId}/reveal`, reveal)),
      () => owner.send(confirm(pairingId)),
    ];
    const wanted = ['asked', 'taken', 'answered', 'revealed', 'confirmed'].indexOf(upTo);
    for (const step of steps.slice(0, wanted)) expect((await step()).code).toBe('ok');
    return made;
  }
  const answer = (pairingId: string, nonce = secret()): RawRequest => ({
    method: 'PUT',
    path: `/api/account/pairings/${pairingId}/nonce`,
    body: { nonce },
  });
  const proof = () => ({
    method: 'kit',
    secret: encodeBase64url(unlockByKit(robin.kit).signInSecret),
  });
  const confirm = (pairingId: string, sealed = 'c2VhbGVk') =>
    post(`/account/pairings/${pairingId}/confirm`, { proof: proof(), sealed });
  const read = (pairingId: string): RawRequest => ({
    method: 'GET',
    path: `/api/account/pairings/${pairingId}`,
  });
  const finish = ({ pairingId, token }: Pick<Open, 'pairingId' | 'token'>) =>
    post(`/pairings/${pairingId}/finish`, { token });
  const look = ({ pairingId, token }: Pick<Open, 'pairingId' | 'token'>) =>
    post(`/pairings/${pairingId}/look`, { token });

  it('reveals nothing before the old device has answered', async () => {
    for (const upTo of ['asked', 'taken'] as const) {
      const made = await open(upTo);
      const told = await guest().send(post(`/pairings/${made.pairingId}/reveal`, made.reveal));
      expect(told.code).toBe('pairing_not_yet');
      expect((await guest().send(look(made))).code).toBe('pairing_not_yet');
    }
    const { pairingId } = await open('answered');
    expect((await owner.send(read(pairingId))).code).toBe('pairing_not_yet');
    expect((await owner.send(confirm(pairingId))).code).toBe('pairing_not_yet');
  });

  it('takes each nonce and each key once', async () => {
    const { pairingId, reveal } = await open('revealed');
    expect((await owner.send(answer(pairingId))).code).toBe('pairing_over');
    const other = { ...reveal, recipient: await freshKey() };
    const told = (body: object) => guest().send(post(`/pairings/${pairingId}/reveal`, body));
    expect((await told(other)).code).toBe('pairing_over');
    expect((await told(reveal)).code).toBe('ok');
  });

  it('that one account took up is not there for another', async () => {
    const { pairingId, code } = await open('revealed');
    const taken = await thief.send(post('/account/pairings/take', { code }));
    expect(taken.code).toBe('code_wrong_or_expired');
    const none = newUuidV7();
    const requests = [read, answer, confirm, (id: string) => post(`/account/pairings/${id}/refuse`, {})];
    for (const request of requests) {
      const [foreign, absent] = [await thief.send(request(pairingId)), await thief.send(request(none))];
      expect(foreign).toMatchObject({ code: 'not_found', text: absent.text });
    }
    expect((await owner.send(read(pairingId))).code).toBe('ok');
  });

  it('that a stranger takes up first is lost for its owner, who is shown no code to mistake', async () => {
    const api = newDevice();
    const asking = await ask(api);
    const [stranger] = await Promise.all([
      meetNewDevice(sasha.api, sasha.session, { ...QUICK, typed: asking.typed }),
      compareHere(api, asking, QUICK),
    ]);
    granted(stranger);
    const met = await meetNewDevice(robin.api, robin.session, { ...QUICK, typed: asking.typed });
    expect(met).toMatchObject({ refused: 'code_wrong_or_expired' });
  });

  it('is taken up by one of two who come at once', async () => {
    const { code } = await open('asked');
    const take = (who: Visit) => who.send(post('/account/pairings/take', { code }));
    const codes = (await Promise.all([take(owner), take(thief)])).map((taken) => taken.code);
    expect(codes.sort()).toEqual(['code_wrong_or_expired', 'ok']);
  });

  it('signs nobody in before its owner has confirmed, and nobody twice', async () => {
    for (const upTo of ['asked', 'taken', 'answered', 'revealed'] as const) {
      const early = await guest().send(finish(await open(upTo)));
      expect(early.code).toBe('pairing_not_yet');
      expect(early.headers.getSetCookie()).toEqual([]);
    }
    const made = await open('confirmed');
    const finished = await Promise.all([1, 2, 3, 4].map(() => guest().send(finish(made))));
    expect(finished.map(({ code }) => code).sort()).toEqual(['ok', ...Array(3).fill('pairing_over')]);
    expect(finished.filter(({ headers }) => headers.getSetCookie().length > 0)).toHaveLength(1);
    expect((await guest().send(look(made))).code).toBe('pairing_over');
  });

  it('hands over what was sealed first, and no more once it was used', async () => {
    const made = await open('confirmed');
    expect((await owner.send(confirm(made.pairingId, 'b3RoZXIh'))).code).toBe('pairing_over');
    expect(JSON.parse((await guest().send(look(made))).text)).toMatchObject({ sealed: 'c2VhbGVk' });
    await guest().send(finish(made));
    const { rows } = await raised.platform.platform.db.pool.query(
      'select sealed from pairings.pairings where pairing_id = $1',
      [made.pairingId],
    );
    expect(rows).toEqual([{ sealed: null }]);
  });

  it('is not confirmed from an open screen without a secret, nor guessed at for long', async () => {
    const person = await candidate(raised.stage);
    const screen = await visitAs(origin, person);
    const { pairingId, code, reveal } = await open('asked');
    await screen.send(post('/account/pairings/take', { code }));
    await screen.send(answer(pairingId));
    await guest().send(post(`/pairings/${pairingId}/reveal`, reveal));
    const codes: string[] = [];
    for (let tried = 0; tried < 11; tried++) {
      const guess = { proof: { method: 'kit', secret: secret() }, sealed: 'c2VhbGVk' };
      codes.push((await screen.send(post(`/account/pairings/${pairingId}/confirm`, guess))).code);
    }
    expect(codes).toEqual([...Array(10).fill('sign_in_failed'), 'too_many_requests']);
  });

  it('is not there for who does not know its token', async () => {
    const made = await open('confirmed');
    const guessed = { pairingId: made.pairingId, token: secret() };
    const absent = { pairingId: newUuidV7(), token: secret() };
    for (const request of [look, finish]) {
      const [wrong, none] = [await guest().send(request(guessed)), await guest().send(request(absent))];
      expect(wrong).toMatchObject({ code: 'not_found', text: none.text });
      expect(wrong.headers.getSetCookie()).toEqual([]);
    }
    const { rows } = await raised.platform.platform.db.pool.query<{ n: number }>(
      'select count(*)::int as n from pairings.pairings where token_hash = $1',
      [Buffer.from(made.token, 'base64url')],
    );
    expect(rows, 'the database knows a hash only').toEqual([{ n: 0 }]);
  });

  it('is over in every step when its time is', async () => {
    const made = await open('confirmed');
    await raised.platform.platform.db.pool.query(
      "update pairings.pairings set expires_at = now() - interval '1 second' where pairing_id = $1",
      [made.pairingId],
    );
    const { pairingId, code, reveal } = made;
    const ofNew = [look(made), finish(made), post(`/pairings/${pairingId}/reveal`, reveal)];
    for (const request of ofNew) expect((await guest().send(request)).code).toBe('pairing_over');
    const ofOld = [answer(pairingId), read(pairingId), confirm(pairingId)];
    for (const request of ofOld) expect((await owner.send(request)).code).toBe('pairing_over');
    const taken = await owner.send(post('/account/pairings/take', { code }));
    expect(taken.code).toBe('code_wrong_or_expired');
  });

  it('is over when its owner signs out everywhere, or replaces what unlocks the account', async () => {
    for (const change of ['sign-out', 'unlock'] as const) {
      const person = await candidate(raised.stage);
      const { signInSecret } = unlockByKit(person.kit);
      const shown = { method: 'kit', secret: encodeBase64url(signInSecret) };
      const made = await open('asked');
      const screen = await visitAs(origin, person);
      await screen.send(post('/account/pairings/take', { code: made.code }));
      await screen.send(answer(made.pairingId));
      await guest().send(post(`/pairings/${made.pairingId}/reveal`, made.reveal));
      const body = { proof: shown, sealed: 'c2VhbGVk' };
      const confirmed = await screen.send(post(`/account/pairings/${made.pairingId}/confirm`, body));
      expect(confirmed.code).toBe('ok');
      if (change === 'sign-out') await screen.send(post('/sign-out-everywhere', {}));
      else {
        const change = { proof: shownBy(person), method: 'passphrase', argon2id: quickArgon2id } as const;
        granted(await changeUnlock(person.api, person.session, change));
      }
      expect((await guest().send(finish(made))).code).toBe('pairing_over');
    }
  });

  it('is not found by trying codes: after five wrong ones an hour even the right one is refused', async () => {
    const trying = await visitAs(origin, await candidate(raised.stage));
    const { code } = await open('asked');
    const take = (typed: string) => trying.send(post('/account/pairings/take', { code: typed }));
    for (let tried = 0; tried < 5; tried++) {
      expect((await take(`WRNG${tried}XYZ`)).code).toBe('code_wrong_or_expired');
    }
    expect((await take(code)).code).toBe('too_many_requests');
    expect((await owner.send(post('/account/pairings/take', { code }))).code).toBe('ok');
  });

  it('sent again with other keys under its id is refused', async () => {
    const { pairingId, token } = await open('asked');
    const again = await guest().send(post('/pairings', { pairingId, token, commitment: secret() }));
    expect(again.code).toBe('id_taken');
    const stolen = await guest().send(
      post('/pairings', { pairingId, token: secret(), commitment: secret() }),
    );
    expect(stolen.code).toBe('id_taken');
  });

  it('of a self-check is not there for people, nor theirs for it', async () => {
    const { code } = await open('asked');
    await raised.platform.platform.db.pool.query(
      "update pairings.pairings set pool = 'check-elsewhere' where code = $1",
      [code],
    );
    expect((await owner.send(post('/account/pairings/take', { code }))).code).toBe('code_wrong_or_expired');
  });
});
