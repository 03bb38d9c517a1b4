import { startTransition, useEffect, useState } from 'react';

/** Milliseconds without a keystroke after which the picture is drawn. */
const CALM = 350;

/** The newest `value` there was, once it has stayed the same for a moment; undefined is passed over. */
export function useCalm<T>(value: T | undefined): T | undefined {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    if (value === undefined) return;
    // A transition: typing goes before drawing.
    const timer = setTimeout(() => startTransition(() => setCalm(value)), CALM);
    return () => clearTimeout(timer);
  }, [value]);
  return calm;
}
