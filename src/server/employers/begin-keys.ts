import type { beginEmployerKeys as endpoint } from '../../shared/api/employer-keys.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import type { Refusal } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { type KeysParts, writeKeys } from './add-keys.ts';

/** Begins an employer's keys, or begins them anew: that waits, and every owner is told. Owners only. */
export async function beginEmployerKeys(
  parts: KeysParts,
  { entry, ...input }: { caller: Caller; employerId: string; entry: string; now: Date },
): Promise<Answer<typeof endpoint> | Refusal> {
  return writeKeys(parts, { ...input, entries: [entry] }, (type) => type === 'employer.root');
}
