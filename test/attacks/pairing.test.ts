import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import {
  type Asking,
  askToBeLetIn,
  compareHere,
  finishHere,
} from '../../src/client/accounts/ask-to-be-let-in.ts';
import { meetNewDevice } from '../../src/client/accounts/let-in.ts';
import type { Api } from '../../src/client/api.ts';
import { memoryKeep } from '../../src/client/manifests/keep.ts';
import { lookAtPairing, readPairing, takePairing } from '../../src/shared/api/devices.ts';
import type { Endpoint } from '../../src/shared/api/endpoint.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { identityFromSeed, parseRecipient, recipientOf } from '../../src/shared/vault/identity.ts';
import { commitPairing, type PairingTranscript, pairingCode } from '../../src/shared/vault/pairing.ts';
import { seal } from '../../src/shared/vault/seal.ts';
import { formSecret } from '../../src/shared/vault/unlock.ts';
import { candidate } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { secret } from './new-account.ts';

const QUICK = { firstPauseMs: 10 };
const random = () => crypto.getRandomValues(new Uint8Array(32));

describe('a pairing with a platform in between', () => {
  let raised: RaisedStage;
  let origin: string;
  let robin: Person;
  let sasha: Person;

  beforeAll(async () => {
    raised = await raiseStage();
    origin = raised.platform.origin;
    [robin, sasha] = [await candidate(raised.stage), await candidate(raised.stage)];
  });
  afterAll(() => raised.platform.dispose());

  const newDevice = () => connect({ url: origin });
  const ask = async (api: Api) => granted(await askToBeLetIn(api));
  const keep = memoryKeep();
  const freshKey = async () => recipientOf(identityFromSeed(random()));

  /** What a device is told, changed on the way. */
  function lying(api: Api, ...lies: readonly (readonly [Endpoint, (answer: object) => object])[]): Api {
    const byEndpoint = new Map<Endpoint, (answer: object) => object>(lies);
    return async (endpoint, ...input) => {
      const answer = await api(endpoint, ...input);
      const lie = byEndpoint.get(endpoint);
      if (lie === undefined || isRefusal(answer)) return answer;
      return lie(answer as object) as typeof answer;
    };
  }

  it('that puts its own key under the new device’s, each screen shows another code', async () => {
    const api = newDevice();
    const asking = await ask(api);
    const own = { recipient: await freshKey(), nonce: random() };
    const commitment = encodeBase64url(commitPairing(asking.pairingId, own));
    const between = lying(
      robin.api,
      [takePairing, (answer) => ({ ...answer, commitment })],
      [readPairing, () => ({ recipient: own.recipient, nonce: encodeBase64url(own.nonce) })],
    );
    const [door, here] = await Promise.all([
      meetNewDevice(between, robin.session, { ...QUICK, typed: asking.typed }),
      compareHere(api, asking, QUICK),
    ]);
    expect(granted(door).code).not.toBe(granted(here).code);
  });

  it('that changes the key after the commitment, the old device shows no code and lets nobody in', async () => {
    const api = newDevice();
    const asking = await ask(api);
    const recipient = await freshKey();
    const between = lying(robin.api, [readPairing, (answer) => ({ ...answer, recipient })]);
    const meeting = meetNewDevice(between, robin.session, { ...QUICK, typed: asking.typed });
    const here = compareHere(api, asking, QUICK);
    await expect(meeting).rejects.toMatchObject({ code: 'wrong_recipient' });
    const finished = finishHere(api, granted(await here), { ...QUICK, keep });
    expect(await finished).toMatchObject({ refused: 'pairing_over' });
  });

  it.each<[string, () => object]>([
    ['its own nonce under the old device’s', () => ({ ownerNonce: secret() })],
    [
      'another account under the old device’s',
      () => ({
        accountId: sasha.session.account.accountId,
        signKey: sasha.session.account.signKey,
      }),
    ],
  ])('that puts %s, each screen shows another code', async (_case, instead) => {
    const api = newDevice();
    const asking = await ask(api);
    const between = lying(api, [lookAtPairing, (answer) => ({ ...answer, ...instead() })]);
    const [door, here] = await Promise.all([
      meetNewDevice(robin.api, robin.session, { ...QUICK, typed: asking.typed }),
      compareHere(between, asking, QUICK),
    ]);
    expect(granted(door).code).not.toBe(granted(here).code);
  });

  it('that seals another account’s secret to the new device, it does not sign in', async () => {
    const { api, asking, comparing } = await bothShowDigits();
    const recipient = parseRecipient(asking.revealed.recipient);
    const roots = [random()];
    for (const accountId of [robin.session.account.accountId, sasha.session.account.accountId]) {
      const sealed = await seal(formSecret({ roots, recordKey: null }, accountId), [recipient]);
      const between = lying(api, [
        lookAtPairing,
        (answer) => ({ ...answer, sealed: encodeBase64url(sealed) }),
      ]);
      const finishing = finishHere(between, comparing, { ...QUICK, keep });
      await expect(finishing).rejects.toThrow(/another account|not the account that was compared/);
    }
  });

  it('gives it one guess in a million, since all it chooses is fixed before it learns the other nonce', async () => {
    const [recipient, own] = [await freshKey(), await freshKey()];
    const fixed = { pairingId: newUuidV7(), accountId: newUuidV7(), signKey: random() };
    const side = (part: Pick<PairingTranscript, 'recipient' | 'nonce' | 'ownerNonce'>) =>
      pairingCode({ ...part, ...fixed, commitment: commitPairing(fixed.pairingId, part) });
    let alike = 0;
    for (let tried = 0; tried < 3000; tried++) {
      // Towards the old device its own key and nonce, committed; towards the new one its own nonce.
      const seenByOld = side({ recipient: own, nonce: random(), ownerNonce: random() });
      const seenByNew = side({ recipient, nonce: random(), ownerNonce: random() });
      if (seenByOld === seenByNew) alike += 1;
    }
    // With one in a million, three of 3,000 come once in more than 10^7 runs.
    expect(alike).toBeLessThan(3);
  });

  it('learns the old device’s nonce only after it has shown a commitment', async () => {
    const sent: string[] = [];
    const watched: Api = async (endpoint, ...input) => {
      sent.push(`${endpoint.path} ${Object.keys((input[0] as { body?: object })?.body ?? {})}`);
      return robin.api(endpoint, ...input);
    };
    const api = newDevice();
    const asking = await ask(api);
    const here = compareHere(api, asking, QUICK);
    granted(await meetNewDevice(watched, robin.session, { ...QUICK, typed: asking.typed }));
    await here;
    expect(sent.slice(0, 2)).toEqual([
      '/account/pairings/take code',
      '/account/pairings/:pairingId/nonce nonce',
    ]);
  });

  async function bothShowDigits() {
    const api = newDevice();
    const asking: Asking = await ask(api);
    const [door, comparing] = await Promise.all([
      meetNewDevice(robin.api, robin.session, { ...QUICK, typed: asking.typed }),
      compareHere(api, asking, QUICK),
    ]);
    return { api, asking, door: granted(door), comparing: granted(comparing) };
  }
});
