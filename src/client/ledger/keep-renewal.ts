/** What a browser keeps of a log's going on under another name: it is told for some weeks, and what it saw before counts or not. */
import { z } from 'zod';
import type { LogKind } from '../../shared/ledger/log-name.ts';
import type { Keep } from '../manifests/keep.ts';

const Renewal = z.strictObject({
  /** When the platform said so (RFC 3339), the name before, and what of that log is lost. */
  ...{ at: z.string(), before: z.string(), from: z.int().min(0), to: z.int().min(0) },
  /** This browser had seen no more of it than goes on. */
  whole: z.boolean(),
  /** When this browser went over, in milliseconds. */
  noticedAt: z.number(),
});
/** See above. */
export type Renewal = z.infer<typeof Renewal>;

/** For so long people are told. */
const TOLD_MS = 28 * 86_400_000;

/** Keeps it, under the present name of the log of events; `of`: whose renewal it is, the log of keys beside it or itself. */
export function keepRenewal(keep: Keep, log: string, of: LogKind, renewal: Renewal): void {
  keep.write(nameOf(log, of), JSON.stringify(renewal));
}

/** How a log came to its name, as far as this browser knows; what cannot be read counts as nothing. */
export function readRenewal(keep: Keep, log: string, of: LogKind = 'events'): Renewal | undefined {
  try {
    return Renewal.safeParse(JSON.parse(keep.read(nameOf(log, of)) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

/** What is still to be told beside the log of events of that name; `now` in milliseconds. */
export function listRenewals(keep: Keep, log: string, now: number): readonly Renewal[] {
  return (['events', 'keys'] as const).flatMap((of) => {
    const renewal = readRenewal(keep, log, of);
    return renewal === undefined || now - renewal.noticedAt > TOLD_MS ? [] : [renewal];
  });
}

const nameOf = (log: string, of: LogKind) => `${of === 'events' ? 'log' : 'keys'}-renewal ${log}`;
