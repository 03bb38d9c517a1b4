/** `npm run witness -- FILE`: a witness of other people's logs, by one file of settings. */
import { readFile } from 'node:fs/promises';
import { formKey } from '../shared/ledger/note.ts';
import { endBySignal } from './end-by-signal.ts';
import { readSettings } from './witness/read-settings.ts';
import { startWitness } from './witness/serve-witness.ts';

const USAGE = `Usage: npm run witness -- FILE
The file's lines:
  name witness.example.org         the name under which it cosigns
  listen 127.0.0.1:8300            where it listens; put a server with TLS before it
  state /var/lib/witness           the folder of its key and of what it saw: back it up, never copy it to a second witness
  log jobs.example.org/log/events+1234abcd+AQ…    a log to follow, by its key; one line each
  keys jobs.example.org/log/keys+1234abcd+AQ… https://jobs.example.org/log/keys
                                   a log of keys to follow: it also looks, daily, at the domains that employers name there`;

async function main(): Promise<void> {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new TypeError('the file of settings is missing');
  const settings = readSettings(await readFile(path, 'utf8'));
  const witness = await startWitness(settings);
  console.log(`${settings.name} listens at ${witness.address} and follows ${settings.logs.length} logs`);
  console.log(`for a policy:  witness ${settings.name} ${formKey(witness.cosigner)} URL`);
  console.log(`observations:  ${formKey(witness.observer)}`);
  endBySignal(() => witness.close());
}

main().catch((error: unknown) => {
  const wrong = error instanceof TypeError || (error instanceof Error && 'code' in error);
  const message = error instanceof Error ? error.message : String(error);
  console.error(wrong ? `${message}\n\n${USAGE}` : message);
  process.exitCode = wrong ? 2 : 1;
});
