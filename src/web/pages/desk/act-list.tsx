import '../employer/employer.css';
import { Trans, useLingui } from '@lingui/react/macro';
import type { DualAct } from '../../../shared/api/operators.ts';
import { DecideAct } from '../../forms/decide-act.tsx';
import { Badge } from '../../ui/badge.tsx';
import { When } from '../../ui/when.tsx';
import { useOperatorRoles } from './role-names.ts';

/** Acts that take two operators: what, why, by whom, and what the reader may do about each. */
export function ActList({ label, acts }: { label: string; acts: readonly DualAct[] }) {
  const title = useActTitles();
  return (
    <ul className="plain-list" aria-label={label}>
      {acts.map((act) => (
        <li key={act.actId} className="plain-entry">
          <p className="entry-title">
            {title(act)} <Outcome act={act} />
          </p>
          <p className="field-hint">
            <Trans>
              proposed by {act.proposedBy}, <When at={act.proposedAt} />
            </Trans>
          </p>
          <p className="written">{act.reason}</p>
          <DecideAct act={act} title={title(act)} />
        </li>
      ))}
    </ul>
  );
}

function Outcome({ act: { decision, decidedBy, expiresAt } }: { act: DualAct }) {
  if (decision === 'confirmed')
    return (
      <Badge tone="good">
        <Trans>confirmed by {decidedBy}</Trans>
      </Badge>
    );
  if (decision === 'refused')
    return (
      <Badge>
        <Trans>refused by {decidedBy}</Trans>
      </Badge>
    );
  if (expiresAt <= new Date().toISOString())
    return (
      <Badge>
        <Trans>its time is over</Trans>
      </Badge>
    );
  return null;
}

/** Says in a few words what an act would do. */
export function useActTitles(): (act: DualAct) => string {
  const { t } = useLingui();
  const roles = useOperatorRoles();
  return ({ kind, displayName, role }) => {
    const name = displayName ?? '';
    const roleName = role === null ? '' : roles[role].name;
    if (kind === 'hold') return t`Hold ${name}`;
    if (kind === 'release') return t`Release ${name}`;
    return t`Let a new operator in (${roleName})`;
  };
}
