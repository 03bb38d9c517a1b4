/** A log of keys in the hands of whoever has its key: for tests without a platform, and for platforms that lie. */
import type { LogSigner } from '../src/server/ledger/log-signer.ts';
import type { readEmployerKeys } from '../src/shared/api/employer-keys.ts';
import type { Answer } from '../src/shared/api/endpoint.ts';
import { encodeBase64url } from '../src/shared/bytes/base64url.ts';
import { decodeUtf8 } from '../src/shared/bytes/utf8.ts';
import {
  formPlatformEntry,
  hashOfEntry,
  type PlatformBodyOf,
  parseKeyEntry,
} from '../src/shared/keys/key-entry.ts';
import { formKeyMap } from '../src/shared/keys/key-map.ts';
import { formCheckpoint } from '../src/shared/ledger/checkpoint.ts';
import { formNote } from '../src/shared/ledger/note.ts';
import { hashEntry, type ReadHash, rootOf, type TreeHash } from '../src/shared/ledger/tree.ts';
import { proveConsistency, proveInclusion } from '../src/shared/ledger/tree-proofs.ts';

/** What the platform answers about an employer's keys. */
export type KeysView = Answer<typeof readEmployerKeys>;

/** A log of keys that whoever has the log's key makes up: any entries, any proofs that fit them. */
export class ForgedLog {
  readonly signer: LogSigner;
  readonly entries: readonly Uint8Array[];

  constructor(signer: LogSigner, entries: readonly Uint8Array[]) {
    this.signer = signer;
    this.entries = entries;
  }

  /** This log with more entries behind. */
  with(...more: readonly Uint8Array[]): ForgedLog {
    return new ForgedLog(this.signer, [...this.entries, ...more]);
  }

  /** This log with a map of `heads` behind, made at `at`. */
  mapped(heads: ReadonlyMap<string, Uint8Array>, at: Date): ForgedLog {
    const { root, employers } = mapOf(heads);
    const body: PlatformBodyOf<'map'> = {
      ...{ v: 1, type: 'map', at: at.toISOString(), covered: this.entries.length },
      ...{ employers, root: encodeBase64url(root) },
    };
    return this.with(formPlatformEntry(body));
  }

  get checkpoint(): string {
    const [size, root] = [this.entries.length, rootOf(this.entries.map(hashEntry))];
    const text = formCheckpoint({ origin: this.signer.key.name, size, root, extensions: [] });
    return formNote(text, [this.signer.sign(text)]);
  }

  /** The way from its first `since` entries. */
  consistency(since: number): string[] {
    const [size, read] = [this.entries.length, this.#reader()];
    return spell(since <= size ? proveConsistency(since, size, read) : []);
  }

  /** What it says of an employer whose chain is `chain`, in the map of `heads` (the last one that is in it). */
  view(
    chain: readonly Uint8Array[],
    { since, employer, heads }: { since: number; employer: string; heads: ReadonlyMap<string, Uint8Array> },
  ): KeysView {
    const isMap = (entry: Uint8Array) => parseKeyEntry(entry).body.type === 'map';
    const map = this.entries.findLast(isMap);
    const place = mapOf(heads).place(employer);
    const [first, head] = [chain[0], chain.at(-1)];
    return {
      ...{
        checkpoint: this.checkpoint,
        consistency: this.consistency(since),
        entries: chain.map(decodeUtf8),
      },
      first: first === undefined ? null : this.place(first),
      head: head === undefined ? null : this.place(head),
      map:
        map === undefined
          ? null
          : { ...this.place(map), place: place ? { ...place, proof: [...place.proof] } : null },
      observations: [],
    };
  }

  /** Where an entry stands. */
  place(entry: Uint8Array): NonNullable<KeysView['head']> {
    const index = this.entries.findIndex((one) => hashOfEntry(one) === hashOfEntry(entry));
    if (index < 0) throw new RangeError('this entry is not in the log');
    const proof = proveInclusion(index, this.entries.length, this.#reader());
    return { entry: decodeUtf8(entry), index, proof: spell(proof) };
  }

  #reader(): ReadHash {
    const hashes = this.entries.map(hashEntry);
    return (level, at) => rootOf(hashes, at * 2 ** level, (at + 1) * 2 ** level);
  }
}

function mapOf(heads: ReadonlyMap<string, Uint8Array>) {
  return formKeyMap(new Map([...heads].map(([employer, head]) => [employer, hashOfEntry(head)])));
}

function spell(proof: readonly TreeHash[]): string[] {
  return proof.map((hash) => encodeBase64url(hash));
}
