/**
 * A log of keys as a witness follows it: reads the entries under the checkpoint that this witness cosigned itself, so that
 * nobody shows it other entries than it gave its word for, and knows which employers name which domains. Kept in memory and
 * read anew at each start.
 */
import { equalBytes } from '../../shared/bytes/equal.ts';
import { Tampered } from '../../shared/errors.ts';
import { chainAt, extendChain, type KeyChain } from '../../shared/keys/key-chain.ts';
import { parseKeyEntry } from '../../shared/keys/key-entry.ts';
import { EMPTY_LOG, growLog, type LogState, rootOfState } from '../../shared/ledger/grow-log.ts';
import { readBundle, type TreeFiles } from '../../shared/ledger/read-log.ts';
import { TILE_WIDTH } from '../../shared/ledger/tiles.ts';
import type { Witnessed } from '../../shared/ledger/witness.ts';

/** A domain that an employer names, and the fingerprint that should stand there. */
export type NamedDomain = {
  readonly log: string;
  readonly employer: string;
  readonly domain: string;
  readonly fingerprint: string;
};
/** See above. */
export type FollowedKeys = {
  /** The log's name. */
  readonly log: string;
  /** Reads what is new. Throws `Tampered` when the entries served are not those that were cosigned; then nothing changes. */
  refresh(): Promise<void>;
  /** The domains that are named at a moment, by each employer's root in force. */
  domains(now: Date): readonly NamedDomain[];
};

/** No employer sends a witness to more of them: a chain has room for a thousand. */
const MOST_DOMAINS = 20;

/** `witnessed` reads what this witness cosigned last of the log. */
export function followKeys(files: TreeFiles, witnessed: () => Promise<Witnessed>): FollowedKeys {
  let state: LogState = EMPTY_LOG;
  let chains: ReadonlyMap<string, KeyChain | undefined> = new Map();
  return {
    log: files.origin,
    async refresh() {
      const { size, root } = await witnessed();
      if (size <= state.size) return;
      // Nothing counts before the root of all of it fits.
      const coming = new Map(chains);
      let grown = state;
      while (grown.size < size) {
        const place = { bundle: Math.floor(grown.size / TILE_WIDTH), from: grown.size % TILE_WIDTH };
        const entries = await readBundle(files, size, place.bundle, place.from);
        for (const entry of entries) await addTo(coming, entry);
        grown = growLog(grown, entries).state;
      }
      if (!equalBytes(rootOfState(grown), root))
        throw new Tampered('bad_proof', `${files.origin} serves other entries than were cosigned`);
      state = grown;
      chains = coming;
    },
    domains: (now) =>
      [...chains].flatMap(([employer, chain]) => {
        if (chain === undefined) return [];
        const { root, domains } = chainAt(chain, now);
        const named = { log: files.origin, employer, fingerprint: root.hash };
        return domains.slice(0, MOST_DOMAINS).map((domain) => ({ ...named, domain }));
      }),
  };
}

/** An employer whose entries do not follow is not looked at any more: nobody can say what its keys are. */
async function addTo(chains: Map<string, KeyChain | undefined>, bytes: Uint8Array): Promise<void> {
  let employer: string | undefined;
  try {
    const { body } = parseKeyEntry(bytes);
    if (!('employer' in body)) return;
    employer = body.employer;
    if (chains.has(employer) && chains.get(employer) === undefined) return;
    chains.set(employer, await extendChain(chains.get(employer), bytes));
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    if (employer !== undefined) chains.set(employer, undefined);
  }
}
