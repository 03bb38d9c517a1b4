/** One line for each table and log, for whoever watches; standard output may be the backup itself. */
export function tellProgress(what: string, count: number, bytes: number): void {
  const mebibytes = (bytes / 1024 / 1024).toFixed(1);
  console.error(`${what.padEnd(32)} ${String(count).padStart(10)}  ${mebibytes.padStart(9)} MiB`);
}
