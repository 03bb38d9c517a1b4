import { beforeAll, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { newUuidV7 } from '../bytes/uuid.ts';
import { orderCard } from '../card/card.ts';
import { type KeyPair, openKeyring } from '../vault/keyring.ts';
import { seal } from '../vault/seal.ts';
import { type InterestContent, sealInterest, unsealInterest } from './interest.ts';

const root = () => crypto.getRandomValues(new Uint8Array(32));

describe('an interest', () => {
  let [owner, one, other]: KeyPair[] = [];
  let content: InterestContent;

  beforeAll(async () => {
    [owner, one, other] = await Promise.all([root(), root(), root()].map((each) => openKeyring([each])));
    content = {
      ...{ kind: 'sealfolio.interest/v1', interestId: newUuidV7(), postingId: newUuidV7() },
      card: orderCard({ occupation: ['251'], region: ['JP-13'] }),
      ...{ headline: 'Looms, and what runs them', recipient: keys(owner).recipient },
    };
  });

  it('is read by each person of the team, as it was sealed', async () => {
    const sealed = await sealInterest(content, [keys(one).recipient, keys(other).recipient]);
    for (const reader of [one, other])
      expect(await unsealInterest(sealed, keys(reader).identity, content)).toEqual(content);
  });

  it('is read by nobody else', async () => {
    const sealed = await sealInterest(content, [keys(one).recipient]);
    await expect(unsealInterest(sealed, keys(other).identity, content)).rejects.toMatchObject({
      code: 'bad_ciphertext',
    });
  });

  it.each(['interestId', 'postingId'] as const)(
    'is noticed when it stands under another %s',
    async (name) => {
      const sealed = await sealInterest(content, [keys(one).recipient]);
      const moved = { ...content, [name]: newUuidV7() };
      await expect(unsealInterest(sealed, keys(one).identity, moved)).rejects.toMatchObject({
        code: 'wrong_document',
      });
    },
  );

  it('holds no second line, nothing longer, and no card but of known codes', async () => {
    const team = [keys(one).recipient];
    const unknown = { ...content.card, occupation: ['25X'] };
    for (const wrong of [{ headline: 'a\nb' }, { headline: 'x'.repeat(121) }, { card: unknown }])
      await expect(sealInterest({ ...content, ...wrong }, team)).rejects.toThrow(RangeError);
  });

  it.each([
    ['something else', () => ({ kind: 'sealfolio.message/v1' })],
    ['more than a card', (own: object) => ({ ...own, name: 'Robin' })],
  ])('is taken for none when it holds %s', async (_what, make) => {
    const strange = encodeUtf8(JSON.stringify(make(content)));
    const sealed = await seal(strange, [keys(one).recipient]);
    await expect(unsealInterest(sealed, keys(one).identity, content)).rejects.toMatchObject({
      code: 'bad_encoding',
    });
  });

  it('names no key to answer to but a hybrid one', async () => {
    const weak = { ...content, recipient: 'age1classical' };
    const sealed = await sealInterest(weak, [keys(one).recipient]);
    await expect(unsealInterest(sealed, keys(one).identity, weak)).rejects.toMatchObject({
      code: 'mixed_recipients',
    });
  });
});

function keys(pair: KeyPair | undefined): KeyPair {
  if (pair === undefined) throw new Error('the keys are not made yet');
  return pair;
}
