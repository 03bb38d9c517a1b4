/**
 * The one place where a recruiter's passkey is asked for: an act towards candidates that is refused for want of it
 * waits here until the passkey was shown, and is then sent again as it was.
 */
/** Asks for the passkey, and hears whether somebody is being asked. */
export type StepUp = {
  /** True once the passkey was shown; false when its owner would rather not. Several acts may wait for one showing. */
  readonly ask: () => Promise<boolean>;
  readonly isAsking: () => boolean;
  readonly settle: (shown: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** A gate that nobody waits at yet. */
export function openStepUp(): StepUp {
  let waiting: ((shown: boolean) => void)[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    ask: () =>
      new Promise((resolve) => {
        waiting = [...waiting, resolve];
        tell();
      }),
    isAsking: () => waiting.length > 0,
    settle: (shown) => {
      const waited = waiting;
      waiting = [];
      for (const resolve of waited) resolve(shown);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
