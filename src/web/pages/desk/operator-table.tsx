import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ProposeHoldDialog } from '../../forms/propose-hold.tsx';
import { useSession } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { When } from '../../ui/when.tsx';
import type { Operator } from './operators-query.ts';
import { useOperatorRoles } from './role-names.ts';

/** The operators with their roles; administrators propose to hold or to release another one. */
export function OperatorTable(props: { operators: readonly Operator[]; mayPropose: boolean }) {
  const { t } = useLingui();
  const roles = useOperatorRoles();
  const me = useSession().account.accountId;
  return (
    <DataTable
      caption={t`Operators`}
      rows={props.operators}
      rowId={(operator) => operator.accountId}
      columns={[
        {
          id: 'name',
          title: t`Name`,
          cell: ({ displayName, accountId }) => (accountId === me ? t`${displayName} (you)` : displayName),
        },
        { id: 'role', title: t`Role`, cell: ({ role }) => roles[role].name },
        { id: 'since', title: t`Here since`, cell: ({ createdAt }) => <When at={createdAt} style="day" /> },
        { id: 'state', title: t`State`, cell: (operator) => <State operator={operator} /> },
        ...(props.mayPropose
          ? [
              {
                id: 'act',
                title: t`Propose`,
                cell: (operator: Operator) =>
                  operator.accountId === me ? null : <Propose operator={operator} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function State({ operator: { heldReason } }: { operator: Operator }) {
  if (heldReason === null)
    return (
      <Badge tone="good">
        <Trans>at work</Trans>
      </Badge>
    );
  return (
    <div className="stack stack-tight">
      <span>
        <Badge tone="warn">
          <Trans>held</Trans>
        </Badge>
      </span>
      <span className="written">{heldReason}</span>
    </div>
  );
}

function Propose({ operator }: { operator: Operator }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const { displayName: name, heldReason } = operator;
  const hold = heldReason === null;
  return (
    <>
      <Button
        tone="quiet"
        label={hold ? t`Propose to hold ${name}` : t`Propose to release ${name}`}
        onPress={() => setAsking(true)}
      >
        {hold ? <Trans>Hold</Trans> : <Trans>Release</Trans>}
      </Button>
      {asking && <ProposeHoldDialog operator={operator} onClose={() => setAsking(false)} />}
    </>
  );
}
