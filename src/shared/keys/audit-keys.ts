/**
 * An audit of the whole log `keys`: every entry is read in order, every employer's chain followed, every daily map computed
 * anew. Promises that a log which passes has no chain that forks or that an owner did not sign, no map that leaves an employer
 * out or names an older head than it should, and no entry whose hour is not one that could be. Memory is bounded by the
 * employers, their seats, and the entries between two maps. That the files of a release are good, or that whose keys these
 * are is whom they say, is not shown here. Source: PROTOCOL section 6.
 */
import { encodeBase64url } from '../bytes/base64url.ts';
import { Tampered } from '../errors.ts';
import { chainAt, extendChain, type KeyChain } from './key-chain.ts';
import { hashOfEntry, type KeyEntry, type PlatformBodyOf, parseKeyEntry } from './key-entry.ts';
import { formKeyMap } from './key-map.ts';

/** Makers' clocks and the platform's are ten minutes off each other at most: two entries differ by twice that. */
const TOLERANCE_MS = 2 * 600_000;

/** What an audit found. */
export type AuditedKeys = {
  readonly employers: number;
  /** Roots that were ever made, those that waited and those that were opposed with them. */
  readonly roots: number;
  /** Seats that may be sealed to now. */
  readonly seats: number;
  /** Domains that employers name now. */
  readonly domains: number;
  readonly maps: number;
  /** The newest map; null before the first. */
  readonly map: { readonly at: string; readonly covered: number; readonly employers: number } | null;
  readonly releases: readonly { readonly index: number; readonly version: string; readonly at: string }[];
  /** When the platform said that it was restored from an older copy, and of which log. */
  readonly restores: readonly { readonly index: number; readonly log: string; readonly at: string }[];
};

/** An audit under way. */
export type KeysAudit = {
  /** Looks at the entry at `index`; in order, from the first. Throws `Tampered` for the first thing that cannot be. */
  onEntry(entry: Uint8Array, index: number): Promise<void>;
  /** What was found in all of them. */
  finish(): AuditedKeys;
};

/** Begins an audit; `now` is when it is made. */
export function auditKeys(now: Date = new Date()): KeysAudit {
  const chains = new Map<string, KeyChain>();
  const hours = watchHours(now);
  const maps = watchMaps();
  const releases: AuditedKeys['releases'][number][] = [];
  const restores: AuditedKeys['restores'][number][] = [];
  let roots = 0;
  const follow = async (entry: Uint8Array, index: number): Promise<void> => {
    const { body } = parseKeyEntry(entry);
    hours(body.at);
    if (body.type === 'map') maps.check(body, index);
    else if (body.type === 'release') releases.push({ index, version: body.version, at: body.at });
    else if (body.type === 'restored') restores.push({ index, log: body.log, at: body.at });
    else {
      chains.set(body.employer, await extendChain(chains.get(body.employer), entry));
      maps.note(body.employer, hashOfEntry(entry), index);
      if (body.type === 'employer.root') roots += 1;
    }
  };
  return {
    async onEntry(entry, index) {
      try {
        await follow(entry, index);
      } catch (error) {
        if (error instanceof Tampered) throw new Tampered(error.code, `entry ${index}: ${error.message}`);
        throw error;
      }
    },
    finish() {
      const counting = [...chains.values()].map((chain) => chainAt(chain, now));
      const sum = (each: (chain: KeyChain) => number) => counting.reduce((all, one) => all + each(one), 0);
      return {
        employers: chains.size,
        roots,
        seats: sum(({ seats }) => seats.length),
        domains: sum(({ domains }) => domains.length),
        ...maps.found(),
        releases,
        restores,
      };
    },
  };
}

/** No entry is much older than one before it, and none is of the future. */
function watchHours(now: Date): (at: KeyEntry['body']['at']) => void {
  let latest = -Infinity;
  return (at) => {
    const hour = Date.parse(at);
    if (hour < latest - TOLERANCE_MS)
      throw new Tampered('bad_record', 'its hour is before those of older entries');
    if (hour > now.getTime() + TOLERANCE_MS) throw new Tampered('bad_record', 'its hour has not come yet');
    latest = Math.max(latest, hour);
  };
}

/** Computes each map from the chains' heads as they were where it says. */
function watchMaps() {
  /** Heads among the entries that the last map covers, and those behind it. */
  const heads = new Map<string, string>();
  let behind: { employer: string; head: string; index: number }[] = [];
  let last: { index: number; root: string; body: PlatformBodyOf<'map'> } | undefined;
  let count = 0;
  return {
    note(employer: string, head: string, index: number): void {
      behind.push({ employer, head, index });
    },
    check(body: PlatformBodyOf<'map'>, index: number): void {
      // Each covers the one before: what is withheld from one map is in the next.
      if (body.covered > index || body.covered <= (last?.index ?? -1))
        throw new Tampered('bad_record', 'a map covers too little, or what is not there yet');
      const covered = behind.filter((entry) => entry.index < body.covered);
      behind = behind.slice(covered.length);
      for (const { employer, head } of covered) heads.set(employer, head);
      const root =
        last !== undefined && covered.length === 0 ? last.root : encodeBase64url(formKeyMap(heads).root);
      if (root !== body.root || heads.size !== body.employers)
        throw new Tampered('bad_proof', 'a map is not that of the entries before it');
      last = { index, root, body };
      count += 1;
    },
    found: (): Pick<AuditedKeys, 'maps' | 'map'> => ({
      maps: count,
      map:
        last === undefined ? null : { at: last.body.at, covered: last.body.covered, employers: heads.size },
    }),
  };
}
