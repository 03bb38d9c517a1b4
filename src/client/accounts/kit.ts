/**
 * The recovery kit on paper: an age identity in groups, and four letters by which two sheets can be compared.
 * Without its spaces the text is an age identity as it stands: any age program that knows hybrid keys reads it.
 */
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { identityFromSeed, type SealIdentity, seedOfIdentity } from '../../shared/vault/identity.ts';
import { deriveSecret } from '../../shared/vault/keyring.ts';

const HEAD = 'AGE-SECRET-KEY-PQ-1';
const GROUP = 6;
const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The kit as printed: head and groups parted by spaces, and a check of 4 letters that tells nothing of the kit. */
export function formatKit(kit: SealIdentity): { text: string; checksum: string } {
  const groups = kit.slice(HEAD.length).match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [];
  const check = deriveSecret(seedOfIdentity(kit), 'kit/check').subarray(0, 4);
  // 256 is not a whole multiple of 24; for comparing two sheets that does not matter.
  const checksum = Array.from(check, (byte) => CHECK_LETTERS[byte % CHECK_LETTERS.length]).join('');
  return { text: [HEAD, ...groups].join(' '), checksum };
}

/**
 * The kit that was typed or scanned: spaces, dashes, case and full-width letters do not matter, the head may be left
 * out, and letters that bech32 does not have are taken for the look-alike it has. Refusal `kit_mistyped` otherwise.
 */
export function parseKit(text: string): SealIdentity | Refusal {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^AGESECRETKEYPQ1/, '')
    .replace(/O/g, '0')
    .replace(/[I1]/g, 'L')
    .replace(/B/g, '8');
  try {
    return identityFromSeed(seedOfIdentity(HEAD + letters));
  } catch (error) {
    if (error instanceof Tampered)
      return refuse('kit_mistyped', 'a letter of the recovery kit is wrong or missing');
    throw error;
  }
}
