/**
 * The memory of the processes that this one started, Chromium's above all: the sum of their proportional set sizes
 * (a page shared by n processes counts as 1/n), out of /proc. Null where there is no /proc.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** Samples until stopped; the answer is the highest sum above the one at the start, in MB. */
export function watchMemory(every = 100): { readonly stop: () => number | null } {
  const idle = memoryNow();
  let peak = idle ?? 0;
  const sample = () => {
    peak = Math.max(peak, memoryNow() ?? 0);
  };
  const timer = setInterval(sample, every);
  return {
    stop: () => {
      clearInterval(timer);
      sample();
      return idle === null ? null : Math.round((peak - idle) / 1024);
    },
  };
}

function memoryNow(): number | null {
  const parents = new Map<number, number>();
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
      parents.set(Number(pid), parentOf(pid));
  } catch {
    return null;
  }
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === process.pid || isOurs(parents.get(pid)));
  return [...parents.keys()]
    .filter((pid) => pid !== process.pid && isOurs(pid))
    .reduce((sum, pid) => sum + sizeOf(pid), 0);
}

// A process may end between two looks.
function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function sizeOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
