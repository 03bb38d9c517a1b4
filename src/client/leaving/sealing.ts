/**
 * How an export is sealed: files as any age program opens them, unpadded, so that what comes out is the file itself.
 * The keys to them stand in one small file beside them, which the recovery kit opens.
 *
 * Promises that nothing of an export opens without the kit, and that hybrid and plain recipients never meet in a file.
 * Does not hide how large each file is. The plain form is for age programs older than 1.3: its files are not safe from
 * a quantum computer to come, and it holds no key of the account, since such a program would refuse the whole file.
 * Source: C2SP age, https://c2sp.org/age.
 */
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { recipientOf, type SealIdentity } from '../../shared/vault/identity.ts';
import type { Keyring } from '../../shared/vault/keyring.ts';

/** `hybrid` for age 1.3 and newer, `plain` (X25519) for any. */
export type ExportForm = 'hybrid' | 'plain';

/** The sealing of one export. */
export type ExportSealing = {
  /** The file of keys, sealed: `hybrid` to the kit as an identity, `plain` with the kit's text as passphrase. */
  readonly keys: Uint8Array;
  readonly seal: (content: Uint8Array) => Promise<Uint8Array>;
};

/** The kit has 256 bits, so that stretching it adds nothing; the least that age programs write. */
const WORK_FACTOR = 10;

/** Prepares an export that `kit` opens. */
export async function openSealing(
  form: ExportForm,
  kit: SealIdentity,
  keyring: Keyring,
): Promise<ExportSealing> {
  if (form === 'hybrid') {
    const keys = await sealTo(await recipientOf(kit), encodeUtf8(keysOf(keyring)));
    return { keys, seal: (content) => sealTo(keyring.documents.recipient, content) };
  }
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(kit);
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  const keys = await encrypter.encrypt(`# key of this export\n${identity}\n`);
  return { keys, seal: (content) => sealTo(recipient, content) };
}

/** The account's identities, newest first, as an age identity file: the first opens the export. */
function keysOf(keyring: Keyring): string {
  const generations = [...keyring.past, keyring].reverse();
  const lines = generations.flatMap(({ documents, identity }, index) => {
    const number = generations.length - index;
    return [
      `# documents, keys of generation ${number}`,
      documents.identity,
      `# account, keys of generation ${number}`,
      identity,
    ];
  });
  return `${lines.join('\n')}\n`;
}

async function sealTo(recipient: string, content: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(content);
}
