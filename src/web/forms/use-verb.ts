import { useRef, useState } from 'react';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';

/** How a verb that was started by a form goes. */
export type Verb<Input> = {
  readonly run: (input: Input) => void;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly tampered: Tampered | null;
};

/**
 * Runs a verb once at a time and keeps how it ended; `onDone` gets its result. What was passed in, e.g. a passphrase,
 * is kept nowhere. Errors other than tampering are thrown to the page's boundary.
 */
export function useVerb<Input, Result>(
  verb: (input: Input) => Promise<Result | Refusal>,
  onDone: (result: Exclude<Result, Refusal>) => void,
): Verb<Input> {
  const busy = useRef(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  if (failure !== null && !(failure.error instanceof Tampered)) throw failure.error;

  async function start(input: Input): Promise<void> {
    busy.current = true;
    setPending(true);
    setRefusal(null);
    setFailure(null);
    try {
      const result = await verb(input);
      if (isRefusal(result)) setRefusal(result);
      else onDone(result as Exclude<Result, Refusal>);
    } catch (error) {
      setFailure({ error });
    } finally {
      busy.current = false;
      setPending(false);
    }
  }
  return {
    run: (input) => {
      if (!busy.current) void start(input);
    },
    pending,
    refusal,
    tampered: failure?.error instanceof Tampered ? failure.error : null,
  };
}
