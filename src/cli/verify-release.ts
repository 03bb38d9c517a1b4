import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nameRelease } from '../shared/keys/release.ts';
import { kindOfLog, pathOfLog } from '../shared/ledger/log-name.ts';
import { parsePolicy } from '../shared/ledger/policy.ts';
import { type Compared, compareRelease } from './compare-release.ts';
import { endWithFault } from './end-with-fault.ts';
import { filesAt } from './log-files.ts';

const USAGE = `Usage: npm run verify-release -- --url https://jobs.example.org --policy FILE [--build FOLDER] [--json]
Compares what a live site serves to browsers with the newest release in its log of keys, file by file.
  --url     the site
  --policy  a tlog-policy file: the key of the log of keys, and the witnesses that must have signed
  --build   a web build made from source on this machine (dist/web): it must be that release, too
  --json    one object on the last line`;

type Arguments = Compared & { readonly json: boolean };

/** `npm run verify-release`: exit 1 with the first difference, 2 when it was asked wrongly. */
async function main(): Promise<void> {
  const { json, ...compared } = await readArguments();
  const { build } = compared;
  const { index, release, checkpoint, cosigners } = await compareRelease(compared);
  const files = Object.keys(release.files).length;
  const name = nameRelease(release.files);
  const witnesses = cosigners.map((witness) => witness.name);
  if (json) {
    const { version, at } = release;
    const said = { ok: true, release: name, version, since: at, files, built: build !== undefined };
    console.log(
      JSON.stringify({ ...said, origin: checkpoint.origin, index, size: checkpoint.size, witnesses }),
    );
    return;
  }
  console.log(`ok: release ${name}, version ${release.version}, since ${release.at}`);
  console.log(`  entry ${index + 1} of ${checkpoint.size} in ${checkpoint.origin}`);
  console.log(`  the site serves its ${files} files, byte for byte`);
  console.log(
    `  ${build === undefined ? 'not compared with a build of one’s own' : `the build in ${build} has the same files`}`,
  );
  console.log(`  witnessed by ${witnesses.length === 0 ? 'nobody' : witnesses.join(', ')}`);
}

async function readArguments(): Promise<Arguments> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      policy: { type: 'string' },
      build: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { url, policy, build, json } = values;
  if (url === undefined || !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new TypeError('--url is the address of a site');
  if (policy === undefined) throw new TypeError('--policy is missing');
  if (build !== undefined && !existsSync(join(build, 'index.html')))
    throw new TypeError(`${build} is no web build: npm run build makes dist/web`);
  const { origin } = new URL(url);
  const trusted = parsePolicy(await readFile(policy, 'utf8'));
  const name = trusted.logs[0]?.key.name ?? '';
  const path = kindOfLog(name) === 'keys' ? pathOfLog(name) : '/log/keys';
  return {
    ...{ site: filesAt(origin), log: filesAt(`${origin}${path}`), build, json },
    policy: trusted,
  };
}

main().catch((error: unknown) =>
  endWithFault(error, { usage: USAGE, say: (message) => `NOT ok: ${message}` }),
);
