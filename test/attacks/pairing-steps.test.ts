import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { askToBeLetIn, compareHere } from '../../src/client/accounts/ask-to-be-let-in.ts';
import { changeUnlock } from '../../src/client/accounts/change-unlock.ts';
import { meetNewDevice } from '../../src/client/accounts/let-in.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { candidate, quickArgon2id } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { type RawRequest, type Visit, visit, visitAs } from '../behaviour/raw-visit.ts';
import { secret } from './new-account.ts';
import { changed, freshRecipient, openPairing, type STEPS, takeBy } from './open-pairing.ts';

const QUICK = { firstPauseMs: 10 };

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

  const guest = () => visit(origin);
  const open = (upTo: (typeof STEPS)[number]) => openPairing({ owner, guest: guest(), person: robin }, upTo);
  const query = (text: string, values: unknown[]) =>
    raised.platform.platform.db.pool.query<Record<string, unknown>>(text, values);
  /** The same request about a pairing that nobody began. */
  const ofNone = (request: RawRequest): RawRequest => ({
    ...request,
    path: request.path.replace(/[0-9a-f-]{36}/, newUuidV7()),
  });

  it('comes in its turn: nothing is revealed before the old device has answered', async () => {
    for (const upTo of ['asked', 'taken'] as const) {
      const { requests } = await open(upTo);
      expect((await guest().send(requests.reveal)).code).toBe('pairing_not_yet');
      expect((await guest().send(requests.look)).code).toBe('pairing_not_yet');
    }
    const { requests } = await open('answered');
    expect((await owner.send(requests.read)).code).toBe('pairing_not_yet');
    expect((await owner.send(requests.confirm)).code).toBe('pairing_not_yet');
  });

  it('takes each nonce and each key once', async () => {
    const { requests } = await open('revealed');
    expect((await owner.send(changed(requests.answer, { nonce: secret() }))).code).toBe('pairing_over');
    const other = changed(requests.reveal, { recipient: await freshRecipient() });
    expect((await guest().send(other)).code).toBe('pairing_over');
    expect((await owner.send(requests.answer)).code).toBe('ok');
    expect((await guest().send(requests.reveal)).code).toBe('ok');
  });

  it('is for the account alone that took it up', async () => {
    const { code, requests } = await open('revealed');
    expect((await thief.send(takeBy(code))).code).toBe('code_wrong_or_expired');
    for (const request of [requests.read, requests.answer, requests.confirm, requests.refuse]) {
      const [foreign, absent] = [await thief.send(request), await thief.send(ofNone(request))];
      expect(foreign).toMatchObject({ code: 'not_found', text: absent.text });
    }
    expect((await owner.send(requests.read)).code).toBe('ok');
  });

  it('that a stranger took first is lost for its owner, who is shown no code to mistake', async () => {
    const api = connect({ url: origin });
    const asking = granted(await askToBeLetIn(api));
    const [stranger] = await Promise.all([
      meetNewDevice(sasha.api, sasha.session, { ...QUICK, typed: asking.typed }),
      compareHere(api, asking, QUICK),
    ]);
    granted(stranger);
    const met = await meetNewDevice(robin.api, robin.session, { ...QUICK, typed: asking.typed });
    expect(met).toMatchObject({ refused: 'code_wrong_or_expired' });
  });

  it('is taken by one of two who come at once', async () => {
    const { code } = await open('asked');
    const answers = await Promise.all([owner, thief].map((who) => who.send(takeBy(code))));
    expect(answers.map((answer) => answer.code).sort()).toEqual(['code_wrong_or_expired', 'ok']);
  });

  it('signs nobody in before its owner has confirmed, and nobody twice', async () => {
    for (const upTo of ['asked', 'taken', 'answered', 'revealed'] as const) {
      const early = await guest().send((await open(upTo)).requests.finish);
      expect(early.code).toBe('pairing_not_yet');
      expect(early.headers.getSetCookie()).toEqual([]);
    }
    const { requests } = await open('confirmed');
    const finished = await Promise.all([1, 2, 3, 4].map(() => guest().send(requests.finish)));
    expect(finished.map(({ code }) => code).sort()).toEqual(['ok', ...Array(3).fill('pairing_over')]);
    expect(finished.filter(({ headers }) => headers.getSetCookie().length > 0)).toHaveLength(1);
    expect((await guest().send(requests.look)).code).toBe('pairing_over');
  });

  it('hands over what was sealed first, and nothing once it was used', async () => {
    const { pairingId, requests } = await open('confirmed');
    const other = changed(requests.confirm, { sealed: 'b3RoZXIh' });
    expect((await owner.send(other)).code).toBe('pairing_over');
    expect(JSON.parse((await guest().send(requests.look)).text)).toMatchObject({ sealed: 'c2VhbGVk' });
    await guest().send(requests.finish);
    const { rows } = await query('select sealed from pairings.pairings where pairing_id = $1', [pairingId]);
    expect(rows).toEqual([{ sealed: null }]);
  });

  it('is not confirmed from an open screen without a secret, nor guessed at for long', async () => {
    const person = await candidate(raised.stage);
    const screen = await visitAs(origin, person);
    const { requests } = await openPairing({ owner: screen, guest: guest(), person }, 'revealed');
    const guess = () => changed(requests.confirm, { proof: { method: 'kit', secret: secret() } });
    const codes: string[] = [];
    for (let tried = 0; tried < 11; tried++) codes.push((await screen.send(guess())).code);
    expect(codes).toEqual([...Array(10).fill('sign_in_failed'), 'too_many_requests']);
    expect((await guest().send(requests.finish)).code).toBe('pairing_not_yet');
  });

  it('is not there for who does not know its token', async () => {
    const { token, requests } = await open('confirmed');
    for (const request of [requests.look, requests.finish, requests.reveal]) {
      const guessed = changed(request, { token: secret() });
      const [wrong, none] = [await guest().send(guessed), await guest().send(ofNone(guessed))];
      expect(wrong).toMatchObject({ code: 'not_found', text: none.text });
      expect(wrong.headers.getSetCookie()).toEqual([]);
    }
    const { rowCount } = await query('select 1 from pairings.pairings where token_hash = $1', [
      Buffer.from(token, 'base64url'),
    ]);
    expect(rowCount, 'the database knows a hash only').toBe(0);
  });

  it('is over when its time is', async () => {
    const { pairingId, code, requests } = await open('confirmed');
    await query(
      "update pairings.pairings set expires_at = now() - interval '1 second' where pairing_id = $1",
      [pairingId],
    );
    for (const request of [requests.look, requests.finish, requests.reveal]) {
      expect((await guest().send(request)).code).toBe('pairing_over');
    }
    for (const request of [requests.answer, requests.read, requests.confirm, requests.refuse]) {
      expect((await owner.send(request)).code).toBe('pairing_over');
    }
    expect((await owner.send(takeBy(code))).code).toBe('code_wrong_or_expired');
  });

  it('is over when its owner signs out everywhere', async () => {
    const person = await candidate(raised.stage);
    const screen = await visitAs(origin, person);
    const { requests } = await openPairing({ owner: screen, guest: guest(), person }, 'confirmed');
    await screen.send({ method: 'POST', path: '/api/sign-out-everywhere', body: {} });
    expect((await guest().send(requests.finish)).code).toBe('pairing_over');
  });

  it('is over when its owner replaces what unlocks the account', async () => {
    const person = await candidate(raised.stage);
    const screen = await visitAs(origin, person);
    const { requests } = await openPairing({ owner: screen, guest: guest(), person }, 'confirmed');
    const proof = { method: 'kit', secret: person.kit } as const;
    const change = { proof, method: 'passphrase', argon2id: quickArgon2id } as const;
    granted(await changeUnlock(person.api, person.session, change));
    expect((await guest().send(requests.look)).code).toBe('pairing_over');
    expect((await guest().send(requests.finish)).code).toBe('pairing_over');
  });

  it('is not found by trying codes: after five wrong ones an hour even the right one is refused', async () => {
    const trying = await visitAs(origin, await candidate(raised.stage));
    const { code } = await open('asked');
    for (let tried = 0; tried < 5; tried++) {
      expect((await trying.send(takeBy(`WRNG${tried}XYZ`))).code).toBe('code_wrong_or_expired');
    }
    expect((await trying.send(takeBy(code))).code).toBe('too_many_requests');
    expect((await owner.send(takeBy(code))).code).toBe('ok');
  });

  it('cannot be begun again with another key or token under its id', async () => {
    const { requests } = await open('asked');
    for (const other of [{ commitment: secret() }, { token: secret() }]) {
      expect((await guest().send(changed(requests.begin, other))).code).toBe('id_taken');
    }
  });

  it('of a self-check is not there for people', async () => {
    const { code, requests } = await open('asked');
    await query("update pairings.pairings set pool = 'check-elsewhere' where code = $1", [code]);
    expect((await owner.send(takeBy(code))).code).toBe('code_wrong_or_expired');
    expect((await guest().send(requests.look)).code).toBe('not_found');
  });
});
