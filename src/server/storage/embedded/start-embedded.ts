import { rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { prepareCluster, writeAccessRules } from './cluster-folder.ts';
import { chooseOwner, type RunAs } from './cluster-owner.ts';
import { attachKeeper, connectionAt, type EmbeddedConnection, leaveAsLast } from './keeper.ts';
import { type Launched, launchPostgres } from './launch-postgres.ts';
import { isPassing, isPassingComplaint } from './passing-trouble.ts';
import { findBinaries } from './platform-binaries.ts';
import { findPostmaster, removeStaleNote, signalPostmaster, waitUntilGone } from './running-postmaster.ts';
import { prepareSocketFolder } from './socket-folder.ts';

/** A PostgreSQL of our own that somebody uses. `adopted`: it already ran when we came. */
export interface EmbeddedPostgres {
  readonly connection: EmbeddedConnection;
  /** The process id now; it changes if PostgreSQL was killed and came up again. */
  readonly pid: number;
  readonly adopted: boolean;
  /** Lets go of it. The last one out stops it cleanly; others that still use it keep it running. */
  stop(): Promise<void>;
}

type Place = { dataDir: string; folder: string; binaries: string; logFile: string; runAs: RunAs };
type Arrival = { keeper: pg.Client; pid: number; socketFolder: string; adopted: boolean };

const PATIENCE = 120_000; // a recovery after a power cut may take a minute
const UNREACHABLE = 20_000;

/**
 * Brings up the PostgreSQL under `<dataDir>/postgres`, or joins the one that already runs there: an orphan whose
 * server was killed, or one that a living server uses (a command run beside it). Never two on one folder. While the
 * handle is held, a PostgreSQL that dies is started again at the same socket.
 * @throws Error for the operator: no binaries for this platform, no right to the folder, a process in the way.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedPostgres> {
  const place = await preparePlace(resolve(dataDir));
  let current = await arrive(place);
  const { adopted } = current;
  const connection = connectionAt(current.socketFolder);
  let leaving = false;
  let watching = Promise.resolve();
  let stopped: Promise<void> | undefined;

  const watch = () =>
    current.keeper.once('end', () => {
      if (!leaving) watching = revive();
    });
  const revive = async () => {
    while (!leaving) {
      try {
        current = await arrive(place);
        watch();
        return;
      } catch {
        await sleep(1_000); // a full disk may be emptied; queries fail and say so meanwhile
      }
    }
  };
  watch();

  return {
    connection,
    adopted,
    get pid() {
      return current.pid;
    },
    stop() {
      leaving = true;
      stopped ??= watching.then(() => leave(place.folder, current));
      return stopped;
    },
  };
}

async function preparePlace(dataDir: string): Promise<Place> {
  const folder = join(dataDir, 'postgres');
  const runAs = await chooseOwner(folder);
  const binaries = await findBinaries(dataDir, runAs);
  await prepareCluster(dataDir, folder, binaries, runAs);
  return { dataDir, folder, binaries, logFile: join(dataDir, 'postgres.log'), runAs };
}

/** Joins what runs, starts what does not, and waits for what is coming up, going down or being reaped. */
async function arrive(place: Place): Promise<Arrival> {
  const { dataDir, folder, binaries, logFile, runAs } = place;
  const begin = Date.now();
  let launched: Launched | undefined;
  let trouble: unknown = new Error('it did not answer');
  while (Date.now() - begin < PATIENCE) {
    const running = await findPostmaster(folder);
    if (running !== undefined) {
      try {
        const keeper = await attachKeeper(running.socketFolder);
        return { ...running, keeper, adopted: running.pid !== launched?.pid };
      } catch (error) {
        trouble = error;
        if (!isPassing(error, Date.now() - begin < UNREACHABLE)) throw inTheWay(place, running.pid, error);
      }
    } else if (launched === undefined || launched.exited()) {
      if (launched !== undefined) await refuseUnlessPassing(place, await launched.complaint());
      const socketFolder = await prepareSocketFolder(dataDir, runAs);
      await writeAccessRules(folder, runAs);
      launched = await launchPostgres(binaries, folder, socketFolder, logFile, runAs);
    }
    await sleep(15);
  }
  throw inTheWay(place, (await findPostmaster(folder))?.pid, trouble);
}

async function refuseUnlessPassing(place: Place, complaint: string): Promise<void> {
  if (!isPassingComplaint(complaint)) {
    throw new Error(`PostgreSQL did not start on ${place.folder}; ${place.logFile} says:\n${complaint}`);
  }
  if ((await findPostmaster(place.folder)) === undefined) await removeStaleNote(place.folder);
  await sleep(100);
}

function inTheWay({ folder, logFile }: Place, pid: number | undefined, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(
    pid === undefined
      ? `PostgreSQL did not come up on ${folder}: ${reason}; see ${logFile}`
      : `PostgreSQL already runs on ${folder} as process ${pid} and cannot be used: ${reason}. ` +
          'Stop that process, then start again; two never run on one folder.',
    { cause },
  );
}

async function leave(folder: string, { keeper, pid, socketFolder }: Arrival): Promise<void> {
  const last = await leaveAsLast(keeper).catch(() => false);
  if (last) {
    await shutDown(folder, pid);
    await rmdir(socketFolder).catch(() => {}); // the next start makes it again, by the name it kept
  }
  await keeper.end().catch(() => {});
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions roll back, all is written. */
async function shutDown(folder: string, pid: number): Promise<void> {
  await signalPostmaster(pid, folder, 'SIGINT');
  if (await waitUntilGone(pid, folder, 30_000)) return;
  await signalPostmaster(pid, folder, 'SIGQUIT'); // ends at once and recovers from its log at the next start
  if (!(await waitUntilGone(pid, folder, 10_000)))
    throw new Error(`PostgreSQL, process ${pid}, does not stop`);
}
