/**
 * Ends a command in good order at the first SIGTERM or SIGINT: `end` runs, then the process exits with 0, or with 1 where it
 * threw. Further ones change nothing: Ctrl-C reaches npm and the command it runs alike, and npm passes it on, so that
 * a command which gave in to the second would always be cut off in the middle of its end.
 */
export function endBySignal(end: () => Promise<unknown>): void {
  let ending = false;
  const begin = () => {
    if (ending) return;
    ending = true;
    end().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, begin);
}
