/**
 * Which implementation of Ed25519 serves: WebCrypto's wherever it works, the JavaScript one elsewhere. What works is
 * found by signing and verifying once, for a browser may know the name and refuse the use.
 */
import { type Ed25519, type Subtle, webcryptoEd25519 } from './signing-webcrypto.ts';

/** The implementation for this platform; the other one is not even loaded. */
export async function chooseEd25519(subtle: Subtle): Promise<Ed25519> {
  const own = webcryptoEd25519(subtle);
  if (await works(own)) return own;
  return (await import('./signing-noble.ts')).nobleEd25519;
}

async function works({ pairFromSeed, verify }: Ed25519): Promise<boolean> {
  const message = new Uint8Array(1);
  try {
    const { publicKey, sign } = await pairFromSeed(new Uint8Array(32));
    return await verify(publicKey, message, await sign(message));
  } catch {
    return false;
  }
}
