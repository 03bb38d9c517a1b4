import { useLayoutEffect, useRef, useState } from 'react';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { SessionInterrupted } from '../session/session-interrupted.ts';

/** Something a person does: whether it runs, and why it did not come about. */
export type Act<Input> = {
  readonly run: (input: Input) => Promise<void>;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly tampered: Tampered | null;
  readonly clear: () => void;
};

/**
 * Does something once at a time. A refusal or tampering is kept to be shown in place (ActTrouble); any other error
 * is a fault of ours and is thrown in the next rendering, where the error boundary finds it. What the end of the session
 * interrupts is done again, with the new session, once the same account is back.
 */
export function useAct<Input, T>(
  act: (input: Input) => Promise<T | Refusal>,
  onDone: (result: T) => unknown,
): Act<Input> {
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const latest = useRef({ act, onDone });
  useLayoutEffect(() => {
    latest.current = { act, onDone };
  });
  if (trouble !== null && !isRefusal(trouble) && !(trouble instanceof Tampered)) throw trouble;

  const run = async (input: Input) => {
    if (pending) return;
    setPending(true);
    setTrouble(null);
    let doing = { act, onDone };
    try {
      const result = await unlessInterrupted(
        () => doing.act(input),
        () => {
          doing = latest.current;
        },
      );
      if (isRefusal(result)) setTrouble(result);
      else await doing.onDone(result);
    } catch (error) {
      setTrouble(error ?? new Error('an act failed without saying why'));
    } finally {
      setPending(false);
    }
  };
  return {
    run,
    pending,
    refusal: isRefusal(trouble) ? trouble : null,
    tampered: trouble instanceof Tampered ? trouble : null,
    clear: () => setTrouble(null),
  };
}

async function unlessInterrupted<T>(act: () => Promise<T>, renew: () => void): Promise<T | Refusal> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof SessionInterrupted)) throw error;
      if (!(await error.back)) return refuse('signed_out');
      // The page is drawn with the new session first.
      await new Promise((resolve) => setTimeout(resolve));
      renew();
    }
  }
}
