import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { STAGED_EVENTS, STAGED_SUBJECT_KEY, stageReceipts } from '../../../test/staged-receipts.ts';
import { encodeBase64 } from '../bytes/base64.ts';
import { encodeBase64url } from '../bytes/base64url.ts';
import { encodeHex } from '../bytes/hex.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { type Canonical, canonicalBytes, canonicalText, parseCanonical } from '../ledger/canonical.ts';
import { verifyWith } from '../ledger/cosignature.ts';
import { grantKey } from '../ledger/leaf.ts';
import { formKey, KEY_TYPES, noteKey, parseKey } from '../ledger/note.ts';
import { parsePolicy } from '../ledger/policy.ts';
import { formReceipt, parseReceipt } from '../ledger/receipt.ts';
import { verifyEventReceipt } from './event-receipt.ts';

const staged = stageReceipts();
const [receipt = '', second = ''] = staged.receipts;
const verify = verifyWith({
  ed25519: (key, message, signature) => ed25519.verify(signature, message, key, { zip215: false }),
});
const check = (text: string, policy?: string) =>
  verifyEventReceipt(text, policy === undefined ? {} : { policy: parsePolicy(policy) }, verify);

/** The receipt with some of what it carries replaced. */
function carrying(change: Record<string, Canonical>): string {
  const parts = parseReceipt(receipt);
  const carried = parseCanonical(decodeUtf8(parts.extra ?? new Uint8Array(0))) as Record<string, Canonical>;
  return formReceipt({ ...parts, extra: canonicalBytes({ ...carried, ...change }) });
}

describe('the receipt of an event', () => {
  it('shows what happened, and where in which log that stands', async () => {
    const shown = await check(receipt);
    expect(shown).toMatchObject({ event: STAGED_EVENTS[0], origin: 'jobs.example/log/events' });
    expect(shown).toMatchObject({ index: 0, size: 3, logKey: staged.logKey, witnesses: [] });
    expect(shown.text).toBe(canonicalText(STAGED_EVENTS[0] as Canonical));
  });

  it('says whether the log’s key is the policy’s or only its own word', async () => {
    expect((await check(receipt)).keyFrom).toBe('receipt');
    expect((await check(receipt, staged.policy)).keyFrom).toBe('policy');
    const { witnesses } = await check(receipt, staged.witnessed);
    expect(witnesses.map(({ name }) => name)).toEqual(['witness.example']);
  });

  it('is refused where the policy has another key, another log, or more witnesses', async () => {
    const key = new Uint8Array(32).fill(9);
    const other = (name: string) => `log ${formKey(noteKey(name, KEY_TYPES.ed25519, key))}\nquorum none`;
    await expect(check(receipt, other('jobs.example/log/events'))).rejects.toThrow('another key');
    await expect(check(receipt, other('other.example'))).rejects.toThrow('does not know');
    const alone = receipt.replace(/\u2014 witness\.example .*\n/, '');
    await expect(check(alone, staged.witnessed)).rejects.toThrow('too few witnesses');
    await expect(check(alone, staged.policy)).resolves.toMatchObject({ index: 0 });
  });

  it('is refused with any letter changed, what it carries along included', async () => {
    const signed = receipt.indexOf('\u2014 witness');
    for (let place = 0; place < receipt.length; place += 1) {
      const letter = receipt[place] === 'A' ? 'B' : 'A';
      const other = receipt.slice(0, place) + letter + receipt.slice(place + 1);
      // Without a policy nobody knows the witness; with one, its line counts too.
      const policy = place >= signed ? staged.witnessed : undefined;
      await expect(async () => check(other, policy), `letter ${place}`).rejects.toThrow(Tampered);
    }
  });

  it('is refused with any bit of what it carries along changed', async () => {
    const parts = parseReceipt(receipt);
    for (let bit = 0; bit < 8 * (parts.extra?.length ?? 0); bit += 1) {
      const extra = Uint8Array.from(parts.extra ?? []);
      extra[bit >> 3] = (extra[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(async () => check(formReceipt({ ...parts, extra })), `bit ${bit}`).rejects.toThrow(
        Tampered,
      );
    }
  });

  it.each([
    ['another event', { event: staged.records[1]?.event ?? '' }, 'not the one'],
    ['another leaf', { leaf: staged.records[1]?.leaf ?? '' }, 'not the one'],
    ['another opening', { opening: staged.records[1]?.opening ?? '' }, 'not the one'],
    ['another event with its own leaf', { ...staged.records[1] }, 'not where the log says'],
    [
      'a longer opening',
      { opening: encodeBase64url(Uint8Array.from([...new Uint8Array(32).fill(20), 0])) },
      '32 bytes',
    ],
    ['something more', { more: 1 }, 'other than an event'],
    ['another version', { v: 2 }, 'other than an event'],
    ['a witness’s key for the log’s', { logKey: cosignerKey() }, 'not that of a log'],
    ['another log’s key', { logKey: otherKey() }, 'no known key signed'],
  ])('is refused when it carries %s', async (_, change, message) => {
    await expect(check(carrying(change))).rejects.toThrow(message);
  });

  it('is refused when it carries nothing, or an event of no known kind', async () => {
    const bare = formReceipt({ ...parseReceipt(receipt), extra: undefined });
    await expect(check(bare)).rejects.toThrow('carries no event');
    const strange = { v: 1, type: 'account.sold' };
    const { receipts } = stageReceipts([strange]);
    await expect(check(receipts[0] ?? '')).rejects.toThrow('unknown form');
  });

  it('tells nothing by which other events could be found', () => {
    const id = '0198f3a0-0000-7000-8000-000000000002';
    for (const key of [STAGED_SUBJECT_KEY, grantKey(STAGED_SUBJECT_KEY, id)]) {
      const spellings = [encodeBase64url(key), encodeBase64(key), encodeHex(key)];
      const whole = [second, decodeUtf8(parseReceipt(second).extra ?? new Uint8Array(0))].join();
      expect(spellings.filter((spelling) => whole.includes(spelling))).toEqual([]);
    }
    expect(Object.keys(JSON.parse(decodeUtf8(parseReceipt(second).extra ?? new Uint8Array(0))))).toEqual([
      'event',
      'leaf',
      'logKey',
      'opening',
      'v',
    ]);
  });
});

function cosignerKey(): string {
  const { name, publicKey } = parseKey(staged.logKey);
  return formKey(noteKey(name, KEY_TYPES.cosignature, publicKey));
}

function otherKey(): string {
  return formKey(noteKey('jobs.example/log/events', KEY_TYPES.ed25519, encodeUtf8('a'.repeat(32))));
}
