import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { verifyBytes } from '../server/ledger/verify-bytes.ts';
import { encodeBase64 } from '../shared/bytes/base64.ts';
import { Tampered } from '../shared/errors.ts';
import { auditLog } from '../shared/ledger/audit-log.ts';
import { type Checkpoint, parseCheckpoint } from '../shared/ledger/checkpoint.ts';
import { verifyWith } from '../shared/ledger/cosignature.ts';
import { parseNote } from '../shared/ledger/note.ts';
import { hasQuorum, type Policy, parsePolicy, witnessKeys } from '../shared/ledger/policy.ts';
import type { FetchFile } from '../shared/ledger/read-log.ts';
import { endWithFault } from './end-with-fault.ts';
import { filesAt, filesIn } from './log-files.ts';
import { lookAtLog } from './look-at-log.ts';

const USAGE = `Usage: npm run verify-ledger -- --url https://jobs.example.org/log/events --policy FILE [--since FILE] [--every-index] [--json]
       npm run verify-ledger -- --dir FOLDER --policy FILE [--since FILE] [--every-index] [--json]
Computes a whole log anew from its entries, and says what does not fit: the log of events, or the log of keys.
  --url, --dir  where the log is served (…/log/events, …/log/keys), or a copy of its files
  --policy      a tlog-policy file: the log's key, and the witnesses that must have signed
  --since       a checkpoint that was seen earlier: the log must continue it
  --every-index compute every index of tags anew, not just the newest and those since
  --json        one object on the last line`;
const PROBES = 50;

type Arguments = {
  readonly fetchFile: FetchFile;
  readonly policy: Policy;
  readonly since: Checkpoint | undefined;
  readonly everyIndex: boolean;
  readonly json: boolean;
};

/** `npm run verify-ledger`: exit 1 with the first thing wrong, 2 when it was asked wrongly. */
async function main(): Promise<void> {
  const { fetchFile, policy, since, everyIndex, json } = await readArguments();
  const [log] = policy.logs;
  if (log === undefined) throw new TypeError('the policy names no log');
  const began = performance.now();
  const audit = lookAtLog(log.key.name, { since, everyIndex });
  const { checkpoint, cosigners } = await auditLog(
    {
      ...{ origin: log.key.name, log: log.key, cosigners: witnessKeys(policy), fetchFile },
      verify: verifyWith({ ed25519: verifyBytes }),
    },
    {
      ...(since === undefined ? {} : { since }),
      onEntry: audit.onEntry,
      onProgress: json ? () => {} : tellProgress(),
      probe: (size) => Array.from({ length: Math.min(size, PROBES) }, () => randomInt(size)),
    },
  );
  const { said, told } = audit.finish();
  if (!hasQuorum(policy, cosigners))
    throw new Tampered('bad_note', 'too few witnesses signed the checkpoint');
  const seconds = Math.round(performance.now() - began) / 1000;
  const { origin, size, root } = checkpoint;
  const witnesses = cosigners.map(({ name }) => name);
  if (json) {
    console.log(
      JSON.stringify({ ok: true, origin, size, root: encodeBase64(root), ...said, witnesses, seconds }),
    );
    return;
  }
  console.log(`ok: ${origin}`);
  console.log(`  ${size} entries, root ${encodeBase64(root)}`);
  console.log(`  every tile follows from the entries; ${Math.min(size, PROBES)} inclusion proofs hold`);
  for (const line of told) console.log(`  ${line}`);
  console.log(`  witnessed by ${witnesses.length === 0 ? 'nobody' : witnesses.join(', ')}`);
  console.log(
    `  ${since === undefined ? 'not compared with an earlier checkpoint' : `continues the checkpoint of size ${since.size}`}`,
  );
  console.log(`  ${seconds} s`);
}

function tellProgress(): (done: number, size: number) => void {
  let told = 0;
  return (done, size) => {
    const tenths = Math.floor((10 * done) / size);
    if (tenths > told && size > 10_000) console.log(`${10 * tenths} %`);
    told = tenths;
  };
}

async function readArguments(): Promise<Arguments> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      dir: { type: 'string' },
      policy: { type: 'string' },
      since: { type: 'string' },
      'every-index': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if ((values.url === undefined) === (values.dir === undefined)) throw new TypeError('say --url or --dir');
  if (values.policy === undefined) throw new TypeError('--policy is missing');
  return {
    fetchFile: values.url === undefined ? filesIn(values.dir ?? '') : filesAt(values.url),
    policy: parsePolicy(await readFile(values.policy, 'utf8')),
    since:
      values.since === undefined
        ? undefined
        : parseCheckpoint(parseNote(await readFile(values.since, 'utf8')).text),
    everyIndex: values['every-index'],
    json: values.json,
  };
}

main().catch((error: unknown) =>
  endWithFault(error, { usage: USAGE, say: (message) => `NOT ok: ${message}` }),
);
