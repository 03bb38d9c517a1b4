import { describe, expect, it } from 'vitest';
import { libraryHybrid, nativeHybrid } from './native-hybrid.ts';

const library = libraryHybrid();

describe('hybrid keys by the machine’s own library', () => {
  it('are those of the age library, seed by seed', () => {
    for (let at = 0; at < 8; at += 1) {
      const seed = crypto.getRandomValues(new Uint8Array(32));
      expect(nativeHybrid.getPublicKey(seed)).toEqual(library.getPublicKey(seed));
    }
  });

  it.each([
    ['the age library reads what they seal', nativeHybrid, library],
    ['they read what the age library seals', library, nativeHybrid],
    ['they read what they seal', nativeHybrid, nativeHybrid],
  ])('fit: %s', (_name, sender, reader) => {
    const seed = crypto.getRandomValues(new Uint8Array(32));
    const { cipherText, sharedSecret } = sender.encapsulate(reader.getPublicKey(seed));
    expect(cipherText).toHaveLength(1120);
    expect(sharedSecret).toHaveLength(32);
    expect(reader.decapsulate(cipherText, seed)).toEqual(sharedSecret);
  });
});
