/**
 * Passphrases are generated, never thought up: sixteen letters and digits of an alphabet without look-alikes, in
 * four groups, 77 bits. The same letters are easy on a Chinese, Japanese or European keyboard, and on the telephone.
 */
const ALPHABET = 'abcdefghjkmnpqrtuvwxyz2346789';
const LENGTH = 16;
const GROUP = 4;

/** A new passphrase, as `kxqt-8r2m-…`; each letter drawn evenly from {@link ALPHABET} (29 letters, 4.86 bits each). */
export function generatePassphrase(): string {
  let letters = '';
  while (letters.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      // Bytes past the last whole multiple would favour the first letters.
      if (byte < 256 - (256 % ALPHABET.length)) letters += ALPHABET[byte % ALPHABET.length];
    }
  }
  return letters.slice(0, LENGTH).replace(new RegExp(`(.{${GROUP}})(?=.)`, 'g'), '$1-');
}
