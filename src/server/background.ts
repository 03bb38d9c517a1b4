/** Background work: mails, the end of grants whose time is over, sweeping. Jobs are added inside transactions. */
import {
  type CronItem,
  Logger,
  parseCronItems,
  type Runner,
  run,
  runMigrations,
  type Logger as WorkerLogger,
} from 'graphile-worker';
import type { Logger as Log } from 'pino';
import { parsePolicy } from '../shared/ledger/policy.ts';
import { sweep } from './accounts/store.ts';
import { listExpiredPools } from './accounts/store-pools.ts';
import { sweepSessions } from './accounts/store-sessions.ts';
import { sweepCards } from './cards/store.ts';
import { sweepShowings } from './cards/sweep-showings.ts';
import type { Config } from './config/config.ts';
import type { Secrets } from './config/secrets.ts';
import { clearPool } from './desk/clear-pool.ts';
import { sweep as sweepDesk } from './desk/store.ts';
import { sweep as sweepDevices } from './devices/store.ts';
import { endExpiredGrants } from './disclosure/end-grant.ts';
import { FAR_BACK, tellOfEnds, tellOfOpenings } from './disclosure/tell-of-access.ts';
import { collectObservations } from './employers/collect-observations.ts';
import { sweepProofs } from './employers/store-proofs.ts';
import { eraseDue } from './erasure/erase-due.ts';
import { endForgottenInterests } from './interests/end-interest.ts';
import type { KeysLog } from './ledger/keys-log.ts';
import { deliverMail, openMailDoor } from './mail/deliver-mail.ts';
import { openSmsDoor } from './mail/sms-door.ts';
import { clearMail, dropGivenUp } from './mail/store.ts';
import { sweep as sweepPairings } from './pairings/store.ts';
import { sweepPasskeys } from './passkeys/store.ts';
import { remindOfStartOvers } from './recovery/stop-start-over.ts';
import { sweepStartOvers } from './recovery/store.ts';
import { lapseRequests } from './requests/lapse-requests.ts';
import { sweep as sweepRequests } from './requests/sweep.ts';
import type { Database } from './storage/database.ts';
import { sweepResealed } from './vault/store-resealed.ts';

const MAIL_LOG_DAYS = 30;

type Parts = {
  db: Database;
  secrets: Secrets;
  config: Config;
  origin: string;
  clock: () => Date;
  keysLog: Pick<KeysLog, 'key' | 'policy'>;
};

/** What is done by the clock: minutes, hours, days, months and weekdays at which each is due. */
const REGULAR: CronItem[] = [
  cron('end_grants', '* * * * *'),
  cron('tell_of_openings', '* * * * *'),
  { ...cron('tell_of_openings', '7 * * * *'), identifier: 'tell_of_missed_openings', payload: { far: true } },
  cron('tell_of_ends', '*/15 * * * *'),
  cron('remind_of_start_overs', '*/10 * * * *'),
  cron('erase_accounts', '* * * * *'),
  cron('end_interests', '*/10 * * * *'),
  cron('lapse_requests', '*/5 * * * *'),
  cron('collect_observations', '*/15 * * * *'),
  cron('sweep', '*/10 * * * *'),
];

/** Makes the queue's own tables; they come before ours can add jobs. */
export async function prepareQueue(db: Database): Promise<void> {
  await runMigrations({ pgPool: db.pool, logger: quiet() });
}

/**
 * Starts the worker; `stop()` lets the jobs under way finish. Without `regular` it only does what is asked of it, and nothing
 * by the clock: whoever plays the clock sees to that.
 */
export async function startBackground(
  parts: Parts,
  log: Log,
  { regular = true }: { readonly regular?: boolean } = {},
): Promise<Runner> {
  const doors = { mail: openMailDoor(parts.config), sms: openSmsDoor(parts.config) };
  return run({
    pgPool: parts.db.pool,
    logger: failuresOnly(log),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    parsedCronItems: parseCronItems(regular ? REGULAR : []),
    taskList: {
      deliver_mail: (payload) =>
        deliverMail({ ...parts, doors }, payload as { mailId: string; sealed: string }),
      end_grants: async () => {
        await endExpiredGrants(parts.db, parts, parts.clock());
      },
      tell_of_openings: (payload) => {
        const { far } = payload as { far?: true };
        return tellOfOpenings(parts, parts.clock(), far === true ? FAR_BACK : undefined);
      },
      tell_of_ends: () => tellOfEnds(parts, parts.clock()),
      remind_of_start_overs: async () => {
        await remindOfStartOvers(parts.db, parts.secrets, parts.clock());
      },
      erase_accounts: async () => {
        await eraseDue(parts.db, parts, parts.clock());
      },
      end_interests: async () => {
        await endForgottenInterests(parts.db, parts, parts.clock());
      },
      lapse_requests: async () => {
        await lapseRequests(parts.db, parts, parts.clock());
      },
      collect_observations: async () => {
        const { key, policy } = parts.keysLog;
        const keys = { db: parts.db, log: key, policy: parsePolicy(policy) };
        for (const { witness, trouble } of await collectObservations(keys, new Date()))
          if (trouble !== null) log.warn({ witness, trouble }, 'a witness’s observations could not be read');
      },
      sweep: async () => {
        await sweepAll(parts.db, parts.clock());
        await sweepShowings(parts, parts.clock());
      },
    },
  });
}

/** A task that is due at the minutes that `match` names: once, whatever was missed, and not again before the next. */
function cron(task: string, match: string): CronItem {
  return { task, match, identifier: task, options: { backfillPeriod: 0, maxAttempts: 1 } };
}

/** Removes what no longer means anything: old sessions and codes, forgotten self-checks, the old mail log. */
export async function sweepAll(db: Database, now: Date): Promise<void> {
  await db.transact((tx) => sweep(tx, now));
  await db.transact((tx) => sweepSessions(tx, now));
  await db.transact((tx) => sweepDevices(tx, now));
  await db.transact((tx) => sweepPairings(tx, now));
  await db.transact((tx) => sweepPasskeys(tx, now));
  await db.transact((tx) => sweepProofs(tx, now));
  await db.transact((tx) => sweepResealed(tx, now));
  await db.transact((tx) => sweepStartOvers(tx, now));
  await db.transact((tx) => sweepRequests(tx, now));
  const before = new Date(now.getTime() - MAIL_LOG_DAYS * 86_400_000);
  await db.transact((tx) => clearMail(tx, { before }));
  await db.transact((tx) => dropGivenUp(tx));
  await db.transact((tx) => sweepDesk(tx, before));
  await db.transact((tx) => sweepCards(tx, before));
  for (const pool of await db.once((tx) => listExpiredPools(tx, now))) await clearPool(db, pool);
}

function quiet(): WorkerLogger {
  return new Logger(() => () => {});
}

// The worker's own lines quote payloads and errors; only that something failed is ours to say.
function failuresOnly(log: Log): WorkerLogger {
  return new Logger(() => (level, _message, meta) => {
    if (level === 'error')
      log.error({ task: taskOf(meta) }, 'background work failed; it will be tried again');
  });
}

function taskOf(meta: unknown): string | undefined {
  const job = typeof meta === 'object' && meta !== null && 'job' in meta ? meta.job : undefined;
  const task =
    typeof job === 'object' && job !== null && 'task_identifier' in job ? job.task_identifier : undefined;
  return typeof task === 'string' ? task : undefined;
}
