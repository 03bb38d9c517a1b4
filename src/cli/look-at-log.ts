/** What an auditor looks at in a log beside its tree: by its kind, the tags of events or the chains of keys. */

import { type AuditedKeys, auditKeys } from '../shared/keys/audit-keys.ts';
import { auditTags, type PlacedIndex } from '../shared/ledger/audit-tags.ts';
import type { Checkpoint } from '../shared/ledger/checkpoint.ts';
import { kindOfLog } from '../shared/ledger/log-name.ts';

/** See above; what is found is said as JSON, and told in words. */
export type LogLook = {
  onEntry(entry: Uint8Array, index: number): void | Promise<void>;
  finish(): { readonly said: object; readonly told: readonly string[] };
};

/** How the log `origin` is looked at; of events, every index of tags or those since a checkpoint. */
export function lookAtLog(
  origin: string,
  { since, everyIndex }: { readonly since: Checkpoint | undefined; readonly everyIndex: boolean },
): LogLook {
  return kindOfLog(origin) === 'keys' ? lookAtKeys() : lookAtTags(since, everyIndex);
}

function lookAtTags(since: Checkpoint | undefined, everyIndex: boolean): LogLook {
  const tags = auditTags(everyIndex ? { from: 0 } : since && { from: since.size });
  return {
    onEntry: tags.onEntry,
    finish() {
      const index = tags.finish();
      return {
        said: { index: index && sayIndex(index) },
        told: [index === null ? 'no index of tags yet' : tellIndex(index)],
      };
    },
  };
}

function lookAtKeys(): LogLook {
  const keys = auditKeys();
  return {
    onEntry: keys.onEntry,
    finish() {
      const found = keys.finish();
      return { said: { keys: found }, told: tellKeys(found) };
    },
  };
}

function tellKeys(found: AuditedKeys): string[] {
  const { employers, roots, seats, domains, maps, map, releases, restores } = found;
  return [
    `${employers} employers, ${roots} roots, ${seats} seats, ${domains} domains: every chain is signed, and none forks`,
    map === null
      ? 'no map of them yet'
      : `${maps} maps fit; the newest, of ${map.at}, covers the first ${map.covered} entries`,
    ...releases.map(({ index, version, at }) => `release ${version} of ${at} (entry ${index})`),
    ...restores.map(({ index, log, at }) => `RESTORED: ${log} was put back on ${at} (entry ${index})`),
  ];
}

function sayIndex({ covered, tags, madeAt }: PlacedIndex) {
  return { covered, tags, madeAt: new Date(madeAt * 1000).toISOString() };
}

function tellIndex(index: PlacedIndex): string {
  const { covered, tags, madeAt } = sayIndex(index);
  return `the index of ${madeAt} holds all ${tags} tags of the first ${covered} entries, none of them twice`;
}
