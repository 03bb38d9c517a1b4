import { useState } from 'react';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';

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
 * is a fault of ours and is thrown in the next rendering, where the error boundary finds it.
 */
export function useAct<Input, T>(
  act: (input: Input) => Promise<T | Refusal>,
  onDone: (result: T) => unknown,
): Act<Input> {
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  if (trouble !== null && !isRefusal(trouble) && !(trouble instanceof Tampered)) throw trouble;

  const run = async (input: Input) => {
    if (pending) return;
    setPending(true);
    setTrouble(null);
    try {
      const result = await act(input);
      if (isRefusal(result)) setTrouble(result);
      else await onDone(result);
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
