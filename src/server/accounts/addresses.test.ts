import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import { identityFromSeed, recipientOf } from '../../shared/vault/identity.ts';
import { unseal } from '../../shared/vault/seal.ts';
import { hashAddress, normaliseAddress, sealAddress } from './addresses.ts';

const key = new Uint8Array(32).fill(1);
const hash = (address: string) => Buffer.from(hashAddress(key, address)).toString('hex');

describe('an address', () => {
  it('has one hash for one number, however it is written', () => {
    const spellings = ['+8613800138000', '+86 138 0013 8000', '+86-(138)-0013-8000', '＋８６ 13800138000'];
    expect(new Set(spellings.map(hash)).size).toBe(1);
    expect(hash('+8613800138001')).not.toBe(hash('+8613800138000'));
  });

  it('has one hash for one mail address, and keeps the dashes and dots that tell two apart', () => {
    expect(hash(' Robin@People.example ')).toBe(hash('robin@people.example'));
    expect(hash('rob-in@people.example')).not.toBe(hash('robin@people.example'));
    expect(normaliseAddress('+44.7700@people.example')).toBe('+44.7700@people.example');
  });

  it.each([
    ['+86 138-0013-8000', '+8613800138000'],
    [' Robin@People.example ', 'Robin@People.example'],
  ])('is sealed to the mailer in the form to send to: %j as %j', async (typed, sent) => {
    const mailer = identityFromSeed(new Uint8Array(32).fill(2));
    const sealed = await sealAddress(await recipientOf(mailer), typed);
    expect(decodeUtf8(await unseal(sealed, mailer))).toBe(sent);
  });
});
