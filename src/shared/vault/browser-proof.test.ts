import { describe, expect, it } from 'vitest';
import { BROWSER_KEY, browserStatement, isBrowserProof } from './browser-proof.ts';

const challenge = new Uint8Array(32).fill(7);
const ACCOUNT = '01890a5d-ac96-774b-bcce-b302099a8057';

async function signer() {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(BROWSER_KEY, false, ['sign', 'verify']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const sign = async (statement: Uint8Array<ArrayBuffer>) => ({
    publicKey: point,
    signature: new Uint8Array(await crypto.subtle.sign(BROWSER_KEY, privateKey, statement)),
  });
  return { sign };
}

describe('a proof by the browser’s key', () => {
  it('is taken for the challenge and the account it was made for', async () => {
    const proof = await (await signer()).sign(browserStatement(challenge, ACCOUNT));
    expect(proof.publicKey.length).toBe(65);
    expect(proof.signature.length).toBe(64);
    expect(await isBrowserProof(proof, browserStatement(challenge, ACCOUNT))).toBe(true);
  });

  it('is not taken for another challenge, another account, or by another key', async () => {
    const proof = await (await signer()).sign(browserStatement(challenge, ACCOUNT));
    const stranger = await (await signer()).sign(browserStatement(challenge, ACCOUNT));
    const others = [
      isBrowserProof(proof, browserStatement(new Uint8Array(32), ACCOUNT)),
      isBrowserProof(proof, browserStatement(challenge, ACCOUNT.replace('0', '1'))),
      isBrowserProof({ ...proof, publicKey: stranger.publicKey }, browserStatement(challenge, ACCOUNT)),
      isBrowserProof(
        { ...proof, publicKey: new Uint8Array(65).fill(4) },
        browserStatement(challenge, ACCOUNT),
      ),
      isBrowserProof({ ...proof, signature: new Uint8Array(64) }, browserStatement(challenge, ACCOUNT)),
    ];
    expect(await Promise.all(others)).toEqual([false, false, false, false, false]);
  });
});
