import { Refused } from '../explain/refused.tsx';
import { TamperedNotice } from '../explain/tampered-notice.tsx';
import type { Verb } from './use-verb.ts';

/** Why a form's verb did not do what was asked; nothing while all is well. */
export function Outcome<Input>({ of }: { of: Verb<Input> }) {
  if (of.tampered !== null) return <TamperedNotice error={of.tampered} />;
  return of.refusal === null ? null : <Refused refusal={of.refusal} />;
}
