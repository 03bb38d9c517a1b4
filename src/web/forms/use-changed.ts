import { useState } from 'react';

/**
 * Whether what stands in a form is anything else than what it began with, typed, ticked or chosen, in whichever step.
 * `value` is what JSON can hold.
 */
export function useChanged(value: unknown): boolean {
  const now = JSON.stringify(value);
  const [first] = useState(now);
  return now !== first;
}
