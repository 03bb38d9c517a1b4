/** The witness's own keys, of one seed: by one it cosigns checkpoints, by the other it signs its log of observations. */
import { createPrivateKey, randomBytes, sign } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { logSigner, PKCS8_HEAD } from '../../server/ledger/log-signer.ts';
import { concatBytes } from '../../shared/bytes/concat.ts';
import { cosignedText, formCosignature } from '../../shared/ledger/cosignature.ts';
import { KEY_TYPES, type NoteKey, type NoteSignature, noteKey } from '../../shared/ledger/note.ts';

const SEED_SIZE = 32;

/** See above. */
export type WitnessKey = {
  readonly cosigner: NoteKey;
  readonly seed: Uint8Array;
  /** That the witness saw a checkpoint's text at a moment, in seconds since 1970. */
  cosign(text: string, seconds: number): NoteSignature;
};

/** Reads the seed in `state`, or makes it; a file that was cut short is refused, never replaced. */
export async function openWitnessKey(name: string, state: string): Promise<WitnessKey> {
  const seed = await readOrMakeSeed(state);
  const { key } = logSigner(name, seed);
  const cosigner = noteKey(name, KEY_TYPES.cosignature, key.publicKey);
  const secret = createPrivateKey({
    key: Buffer.from(concatBytes(PKCS8_HEAD, seed)),
    format: 'der',
    type: 'pkcs8',
  });
  return {
    cosigner,
    seed,
    cosign: (text, seconds) => ({
      ...{ name: cosigner.name, id: cosigner.id },
      signature: formCosignature(seconds, sign(null, cosignedText(text, seconds), secret)),
    }),
  };
}

async function readOrMakeSeed(state: string): Promise<Uint8Array> {
  const path = join(state, 'seed');
  await mkdir(state, { recursive: true, mode: 0o700 });
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(randomBytes(SEED_SIZE));
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const seed = new Uint8Array(await readFile(path));
  if (seed.length !== SEED_SIZE) throw new TypeError(`${path} is not a witness's seed: 32 bytes`);
  return seed;
}
