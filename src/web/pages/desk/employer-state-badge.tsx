import { useLingui } from '@lingui/react/macro';
import type { EmployerState } from '../../../shared/api/employers.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';

const TONES: Record<EmployerState, BadgeTone> = {
  proposed: 'accent',
  approved: 'good',
  refused: 'neutral',
  held: 'warn',
};

/** Where an employer stands with the operators, in a word. */
export function EmployerStateBadge({ state }: { state: EmployerState }) {
  const { t } = useLingui();
  const states: Record<EmployerState, string> = {
    proposed: t`Waiting`,
    approved: t`Approved`,
    refused: t`Refused`,
    held: t`Held`,
  };
  return <Badge tone={TONES[state]}>{states[state]}</Badge>;
}
