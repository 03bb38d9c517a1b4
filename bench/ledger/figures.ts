/** What is measured, and how several rounds become one figure. */

/** How fast something answers: requests per second, and the time that half and 99 of 100 of them took, in milliseconds. */
export type Pace = { readonly perSecond: number; readonly p50Ms: number; readonly p99Ms: number };

/** What `--json` prints. The limits are entries per second, in groups as large as the bare door's. */
export type Figures = {
  readonly http: Pace;
  readonly opening: Pace;
  readonly inProcess: { readonly perSecond: number };
  readonly limit: { readonly insertPerSecond: number; readonly fsyncPerSecond: number };
  readonly proofInChromiumMs: number;
  /** What a returning visit with twelve events and two grants asks of the log, and is answered. */
  readonly visitBytes: number;
  /** What each further grant adds to that. */
  readonly visitBytesPerGrant: number;
  readonly verifyMillionSeconds: number;
};

/** The middle one. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which `share` of them lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The median of each figure over rounds. */
export function medianPace(rounds: readonly Pace[]): Pace {
  const of = (name: keyof Pace) => round(median(rounds.map((each) => each[name])));
  return { perSecond: Math.round(of('perSecond')), p50Ms: of('p50Ms'), p99Ms: of('p99Ms') };
}

/** Two digits after the point. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
