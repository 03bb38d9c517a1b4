/** An employer's keys on a stage: owners with keys of their own, and entries that name each other. */
import { encodeBase64url } from '../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../src/shared/bytes/uuid.ts';
import { type EmployerBody, hashOfEntry, signEmployerEntry } from '../src/shared/keys/key-entry.ts';
import { type SigningKey, signingKeyFromSeed } from '../src/shared/vault/signing.ts';

/** What an entry says beside whose it is, when, and after what. */
export type Said = EmployerBody extends infer Body
  ? Body extends EmployerBody
    ? Omit<Body, 'v' | 'employer' | 'at' | 'previous'>
    : never
  : never;
/** Who signs for an employer: a key, and the seat that goes with it. */
export type StagedOwner = {
  readonly key: SigningKey;
  readonly owner: string;
  readonly seat: string;
  readonly keyHash: string;
};

/** When the staged chains begin. */
export const BEGAN = Date.parse('2026-03-01T09:00:00.000Z');
export const HOUR = 3_600_000;

/** An owner with random keys. */
export async function stageOwner(): Promise<StagedOwner> {
  const key = await signingKeyFromSeed(crypto.getRandomValues(new Uint8Array(32)));
  return { key, owner: encodeBase64url(key.verifyKey), seat: newUuidV7(), keyHash: randomHash() };
}

/** 32 random bytes in base64url. */
export function randomHash(): string {
  return encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** The root that an owner would make. */
export function rootOf({ owner, seat, keyHash }: StagedOwner): Said {
  return { type: 'employer.root', owner, seat, keyHash };
}

/** An owner's seat. */
export function ownerSeat({ owner, seat, keyHash }: StagedOwner): Said {
  return { type: 'seat', role: 'owner', owner, seat, keyHash };
}

/** A chain that grows: each entry names the one before. */
export class StagedChain {
  readonly employer = newUuidV7();
  readonly entries: Uint8Array[] = [];

  /** The next entry, `hours` after the beginning, which is not added. */
  async form(said: Said, by: StagedOwner, hours = 0): Promise<Uint8Array> {
    const last = this.entries.at(-1);
    const at = new Date(BEGAN + hours * HOUR).toISOString();
    const previous = last === undefined ? null : hashOfEntry(last);
    const body = { ...said, v: 1, employer: this.employer, at, previous } as EmployerBody;
    return signEmployerEntry(body, by.key);
  }

  /** The next entry, added. */
  async add(said: Said, by: StagedOwner, hours = 0): Promise<Uint8Array> {
    const entry = await this.form(said, by, hours);
    this.entries.push(entry);
    return entry;
  }
}
