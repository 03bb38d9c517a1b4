/** Compares what a live site serves to browsers with the newest release in its log of keys. */
import { createHash } from 'node:crypto';
import { hashWebBuild, readWebBuild } from '../server/http/web-app.ts';
import { verifyBytes } from '../server/ledger/verify-bytes.ts';
import { Tampered } from '../shared/errors.ts';
import { differingFiles, type ReleaseFiles } from '../shared/keys/release.ts';
import { verifyWith } from '../shared/ledger/cosignature.ts';
import { hasQuorum, type Policy, witnessKeys } from '../shared/ledger/policy.ts';
import { type FetchFile, readCheckpoint, type SeenCheckpoint } from '../shared/ledger/read-log.ts';
import { type LoggedRelease, readNewestRelease } from './read-release.ts';

/** What is compared: the site's files and those of its log of keys, by path; `build` is a folder of a web build. */
export type Compared = {
  readonly site: FetchFile;
  readonly log: FetchFile;
  readonly policy: Policy;
  readonly build: string | undefined;
};

const AT_ONCE = 4;

/** The release that the site serves, and the checkpoint under which it stands. Throws `Tampered` with the first difference. */
export async function compareRelease({
  site,
  log: fetchFile,
  policy,
  build,
}: Compared): Promise<LoggedRelease & SeenCheckpoint> {
  const [log] = policy.logs;
  if (log === undefined) throw new TypeError('the policy names no log');
  const verify = verifyWith({ ed25519: verifyBytes });
  const source = { origin: log.key.name, log: log.key, cosigners: witnessKeys(policy), fetchFile, verify };
  const seen = await readCheckpoint(source);
  if (!hasQuorum(policy, seen.cosigners))
    throw new Tampered('bad_note', 'too few witnesses signed the checkpoint');
  const logged = await readNewestRelease(source, seen.checkpoint);
  const { files } = logged.release;
  await compareSite(site, files);
  if (build !== undefined) compareBuild(build, files);
  return { ...logged, ...seen };
}

/** The path of a file, and nothing that leads elsewhere when it is resolved: the log's owner chose it. */
const PATH = /^(\/(?!\.{1,2}(\/|$))[\w.-]+)+$/;

/**
 * Every file that is listed is served so, and the page loads none that is not listed. Nobody but the site is asked. Throws
 * `Tampered` with the first difference.
 */
export async function compareSite(site: FetchFile, files: ReleaseFiles): Promise<void> {
  const paths = Object.keys(files).sort();
  if (!paths.includes('/app')) throw different('the release lists no page /app');
  const strange = paths.find((path) => !PATH.test(path));
  if (strange !== undefined) throw different(`the release lists ${strange}, which is no file of a site`);
  const compareNext = async (): Promise<void> => {
    const path = paths.shift();
    if (path === undefined) return;
    const bytes = await site(path.slice(1));
    if (bytes === undefined) throw different(`the site does not serve ${path}`);
    if (createHash('sha256').update(bytes).digest('base64url') !== files[path])
      throw different(`the site serves another ${path} than the log says`);
    if (path === '/app') checkNamed(new TextDecoder().decode(bytes), files);
    return compareNext();
  };
  // After the first difference nothing more is asked for, and nothing is left under way.
  const stop = (error: unknown) => {
    paths.length = 0;
    throw error;
  };
  const runs = Array.from({ length: AT_ONCE }, () => compareNext().catch(stop));
  const failed = (await Promise.allSettled(runs)).find((run) => run.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** What a page loads, and what its import map names. */
const NAMED =
  /<(?:script|link|iframe|object|embed|base|img)\b[^>]*?\s(?:src|href|data)="([^"]+)"|"(\/assets\/[^"]+)"/gi;

function checkNamed(page: string, files: ReleaseFiles): void {
  for (const [, loaded, mapped] of page.matchAll(NAMED)) {
    const path = loaded ?? mapped ?? '';
    if (!Object.hasOwn(files, path)) throw different(`the page names ${path}, which is not in the release`);
  }
}

function compareBuild(folder: string, files: ReleaseFiles): void {
  const built = hashWebBuild(readWebBuild(folder, { https: true }));
  const [other] = differingFiles(files, built);
  if (other !== undefined) throw different(`the build in ${folder} has another ${other} than the log says`);
  const [missing] = differingFiles(built, files);
  if (missing !== undefined) throw different(`the build in ${folder} has no ${missing}`);
}

const different = (message: string) => new Tampered('bad_record', message);
