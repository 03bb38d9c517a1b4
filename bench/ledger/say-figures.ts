import type { Figures, Pace } from './figures.ts';

/** The figures as lines of text, each with its goal, and with its share of what the machine could do. */
export function sayFigures(figures: Partial<Figures>): string {
  const { http, opening, inProcess, limit, proofInChromiumMs, visitBytes, visitBytesPerGrant } = figures;
  const { verifyMillionSeconds } = figures;
  const ofInsert = (perSecond: number) => share(perSecond, limit?.insertPerSecond, 'of plain INSERTs');
  const ofFsync = (perSecond: number) => share(perSecond, limit?.fsyncPerSecond, 'of synced appends');
  const lines = [
    limit &&
      `limit         ${limit.insertPerSecond} rows/s inserted, ${limit.fsyncPerSecond} entries/s appended and synced`,
    inProcess && `in process    ${inProcess.perSecond}/s${ofFsync(inProcess.perSecond)} (goal 30000/s)`,
    http && `bare door     ${sayPace(http)}${ofInsert(http.perSecond)} (goal 5000/s, p99 150 ms)`,
    opening && `opening       ${sayPace(opening)}${ofInsert(opening.perSecond)} (goal 1200/s, p99 250 ms)`,
    proofInChromiumMs !== undefined && `Chromium      ${proofInChromiumMs} ms a proof (goal 5 ms)`,
    visitBytes !== undefined &&
      `visit         ${visitBytes} bytes, ${visitBytesPerGrant} for each further grant (goal 40000, 1500)`,
    verifyMillionSeconds !== undefined &&
      `verify-ledger ${verifyMillionSeconds} s for a million entries (goal 60 s)`,
  ];
  return lines.filter((line) => typeof line === 'string').join('\n');
}

function sayPace({ perSecond, p50Ms, p99Ms }: Pace): string {
  return `${perSecond}/s, p50 ${p50Ms} ms, p99 ${p99Ms} ms`;
}

function share(perSecond: number, limit: number | undefined, of: string): string {
  return limit === undefined ? '' : `, ${((100 * perSecond) / limit).toFixed(1)} % ${of}`;
}
