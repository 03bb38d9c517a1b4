/** Processes of their own for a server and for whoever asks it, so that neither waits for the other's work. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A child that was started; each message that it gets it answers with one. */
export type Child = {
  ask<Answer>(message: object): Promise<Answer>;
  stop(): Promise<void>;
};

/** Starts `file` of this folder. Node's flags are BENCH_FLAGS, such as --cpu-prof. */
export function startChild(file: string): Child {
  const flags = process.env.BENCH_FLAGS?.split(' ').filter(Boolean) ?? [];
  const child: ChildProcess = fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: [
      ...flags,
      ...(process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : []),
    ],
    serialization: 'advanced',
  });
  return {
    async ask<Answer>(message: object): Promise<Answer> {
      const over = new AbortController();
      const { signal } = over;
      const answer = Promise.race([
        once(child, 'message', { signal }),
        once(child, 'exit', { signal }).then(([code]) => {
          throw new Error(`${file} ended with ${code}`);
        }),
      ]);
      child.send(message);
      const [{ value, failed }] = (await answer.finally(() => over.abort())) as [
        { value: Answer; failed?: string },
      ];
      if (failed !== undefined) throw new Error(`${file}: ${failed}`);
      return value;
    },
    async stop() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

/** In the child: answers messages until the parent is gone, and then ends. */
export function answerParent<Message>(
  answer: (message: Message) => Promise<unknown>,
  end: () => Promise<void> = async () => {},
): void {
  process.on('message', (message: Message) => {
    answer(message).then(
      (value) => process.send?.({ value }),
      (error: unknown) => process.send?.({ failed: error instanceof Error ? error.stack : String(error) }),
    );
  });
  process.once('disconnect', () => void end().finally(() => process.exit()));
}
