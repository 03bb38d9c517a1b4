/**
 * The two programs that docs/leaving.md calls, for a machine that lacks them: `age` on the age project's own library,
 * `unzip`. Imports nothing of this repository, so that what opens here opens without it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { Decrypter } from 'age-encryption';
import { unzipSync } from 'fflate';

const [tool, ...args] = process.argv.slice(2);
if (tool === 'unzip') unzip(args[0] ?? '');
else await decrypt();

function unzip(path: string): void {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(path)))) {
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, content);
  }
}

/** As age does: each line of an identity file that is no comment is an identity; without one a passphrase is asked for. */
async function decrypt(): Promise<void> {
  const options = {
    decrypt: { type: 'boolean' },
    identity: { type: 'string', short: 'i' },
    output: { type: 'string', short: 'o' },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [path] = positionals;
  if (values.decrypt !== true || values.output === undefined || path === undefined)
    throw new RangeError('age is called otherwise than it works');
  const decrypter = new Decrypter();
  if (values.identity === undefined) decrypter.addPassphrase(process.env.PASTED ?? '');
  else
    for (const line of readFileSync(values.identity, 'utf8').split('\n'))
      if (line !== '' && !line.startsWith('#')) decrypter.addIdentity(line);
  writeFileSync(values.output, await decrypter.decrypt(readFileSync(path)));
}
