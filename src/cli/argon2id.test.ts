import { argon2id as inBrowsers } from 'hash-wasm';
import { expect, test } from 'vitest';
import { encodeUtf8 } from '../shared/bytes/utf8.ts';
import { ARGON2ID } from '../shared/vault/unlock.ts';
import { argon2id } from './argon2id.ts';

test('stretches a passphrase to the same bytes as browsers do', async () => {
  const [password, salt] = [encodeUtf8('ytw88dh3qcnbmxmg'), new Uint8Array(16).fill(7)];
  const stretched = await argon2id(password, salt);
  expect(stretched).toHaveLength(ARGON2ID.length);
  expect(stretched).toEqual(
    await inBrowsers({
      ...{ password, salt, memorySize: ARGON2ID.memoryKiB, hashLength: ARGON2ID.length },
      ...{ iterations: ARGON2ID.iterations, parallelism: ARGON2ID.parallelism, outputType: 'binary' },
    }),
  );
});
