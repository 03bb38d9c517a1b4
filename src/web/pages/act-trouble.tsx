import { Refused } from '../explain/refused.tsx';
import { TamperedNotice } from '../explain/tampered-notice.tsx';
import type { Act } from './use-act.ts';

/** Why an act did not come about, in its place; nothing while all is well. */
export function ActTrouble<Input>({ act }: { act: Act<Input> }) {
  if (act.tampered !== null) return <TamperedNotice error={act.tampered} />;
  if (act.refusal !== null) return <Refused refusal={act.refusal} />;
  return null;
}
