/**
 * A witness looks at the domains that employers name: at a new one within minutes, at each once a day, a few at a time. What
 * it finds it writes into its own log of observations; of what is not there any more nothing is written, and what was seen
 * last ages.
 */
import { z } from 'zod';
import type { LogStorage } from '../../server/ledger/log-storage.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/bytes/utf8.ts';
import type { FollowedKeys, NamedDomain } from './follow-keys.ts';
import { type LookOptions, lookAtDomain } from './look-at-domain.ts';
import type { Observations } from './observations.ts';

/** What it is made of. */
export type DomainParts = {
  readonly followed: readonly FollowedKeys[];
  readonly observations: Observations;
  readonly storage: LogStorage;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly look?: LookOptions;
  /** Hears of a log of keys that cannot be read, in plain English. */
  readonly onTrouble?: (message: string) => void;
};
/** See above. */
export type DomainWatch = {
  /** Looks at what is due now; the clockwork does it by itself. */
  round(): Promise<void>;
  /** Ends it; what is being looked at is looked at to its end. */
  stop(): Promise<void>;
};

const DAY = 86_400_000;
const EVERY = 60_000;
/** What is not there is looked for again after so long at least: whoever has just named a domain is about to change it. */
const SOON = 600_000;
const AT_ONCE = 4;
/** A strange log names more domains than it should; nobody else waits longer than a few minutes for that. */
const MOST_IN_ROUND = 60;
const LOOKED = 'domains';

/** When a domain is looked at again, and since when nothing is there; milliseconds since 1970. */
const Looked = z.strictObject({ due: z.number(), missed: z.number().nullable() });
type Looked = z.infer<typeof Looked>;

/** Starts the clockwork. What was looked at before is read from `storage`, so that a restart sends nobody everywhere. */
export async function watchDomains(parts: DomainParts): Promise<DomainWatch> {
  let looked = await readLooked(parts.storage);
  let stopping = false;
  const round = async () => {
    const unread: string[] = [];
    for (const followed of parts.followed)
      await followed.refresh().catch((error: unknown) => {
        unread.push(`${followed.log} `);
        parts.onTrouble?.(String(error));
      });
    const now = parts.clock();
    const named = parts.followed.flatMap((followed) => followed.domains(new Date(now)));
    const names = new Set(named.map(nameOf));
    // What a log names that could not be read is not known: after a start nothing of it is.
    const counts = (name: string) => names.has(name) || unread.some((log) => name.startsWith(log));
    looked = new Map([...looked].filter(([name]) => counts(name)));
    const due = named.filter((domain) => dueAt(looked, domain) <= now);
    // What was never looked at stands first, then what waits longest.
    const next = due.sort((a, b) => dueAt(looked, a) - dueAt(looked, b)).slice(0, MOST_IN_ROUND);
    const lookAtNext = async (): Promise<void> => {
      const domain = stopping ? undefined : next.shift();
      if (domain === undefined) return;
      looked.set(nameOf(domain), await lookOnce(parts, domain, looked.get(nameOf(domain))));
      return lookAtNext();
    };
    if (next.length === 0) return;
    await Promise.all(Array.from({ length: AT_ONCE }, lookAtNext));
    await parts.storage.replace(LOOKED, encodeUtf8(JSON.stringify(Object.fromEntries(looked))));
  };
  let last: Promise<void> = Promise.resolve();
  const roundAfterLast = () => {
    const coming = last.catch(() => {}).then(round);
    last = coming;
    return coming;
  };
  const timer = setInterval(() => {
    roundAfterLast().catch((error: unknown) => parts.onTrouble?.(String(error)));
  }, EVERY).unref();
  return {
    round: roundAfterLast,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await last.catch(() => {});
    },
  };
}

async function lookOnce(
  { observations, clock, look }: DomainParts,
  { log, employer, domain, fingerprint }: NamedDomain,
  before: Looked | undefined,
): Promise<Looked> {
  const found = await lookAtDomain(domain, { origin: log, employerId: employer, fingerprint }, look);
  const now = clock();
  if (found.length === 0) {
    const missed = before?.missed ?? now;
    return { due: now + Math.min(Math.max(now - missed, SOON), DAY), missed };
  }
  const at = new Date(now).toISOString();
  await observations.write({ v: 1, kind: 'domain', at, log, employer, domain, fingerprint, found });
  // A little earlier each day, by chance: what was named at once is not looked at at once for ever.
  return { due: now + DAY * (0.9 + 0.1 * Math.random()), missed: null };
}

function nameOf({ log, employer, domain, fingerprint }: NamedDomain): string {
  return [log, employer, domain, fingerprint].join(' ');
}

function dueAt(looked: ReadonlyMap<string, Looked>, domain: NamedDomain): number {
  return looked.get(nameOf(domain))?.due ?? 0;
}

/** What cannot be read counts as never looked at. */
async function readLooked(storage: LogStorage): Promise<Map<string, Looked>> {
  const bytes = await storage.read(LOOKED);
  try {
    const kept = z
      .record(z.string(), Looked)
      .parse(JSON.parse(bytes === undefined ? '{}' : decodeUtf8(bytes)));
    return new Map(Object.entries(kept));
  } catch {
    return new Map();
  }
}
