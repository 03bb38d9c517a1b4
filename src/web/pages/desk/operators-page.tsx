import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../../shared/api/endpoint.ts';
import type { listOperators } from '../../../shared/api/operators.ts';
import { ProposeOperator } from '../../forms/propose-operator.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { ActList } from './act-list.tsx';
import { OnlyOperator } from './only-operator.tsx';
import { OperatorTable } from './operator-table.tsx';
import { operatorsQuery } from './operators-query.ts';
import { useOperatorRole } from './use-operator-role.ts';

/** Who runs the platform, and what waits for two of them. */
export function OperatorsPage() {
  const { t } = useLingui();
  const query = useQuery(operatorsQuery(useApi()));
  return (
    <>
      <PageHeader
        title={t`Operators`}
        lead={t`Nobody runs this platform alone: to let an operator in, to hold one or to release one takes two of you.`}
      />
      <Answered query={query}>{(answer) => <Operators {...answer} />}</Answered>
    </>
  );
}

function Operators({ operators, acts }: Answer<typeof listOperators>) {
  const { t } = useLingui();
  const administers = useOperatorRole() === 'administrator';
  const alone = operators.filter(({ heldReason }) => heldReason === null).length < 2;
  const now = new Date().toISOString();
  const waiting = acts.filter((act) => act.decision === null && act.expiresAt > now);
  const over = acts.filter((act) => !waiting.includes(act));
  return (
    <Stack>
      {alone && <OnlyOperator />}
      <Card title={t`Waiting for a second operator`}>
        {waiting.length === 0 ? (
          <p>
            <Trans>Nothing waits.</Trans>
          </p>
        ) : (
          <ActList label={t`Waiting for a second operator`} acts={waiting} />
        )}
      </Card>
      <Card title={t`Who runs the platform`}>
        <OperatorTable operators={operators} mayPropose={administers && !alone} />
      </Card>
      {administers && !alone && (
        <Card title={t`Let somebody in`}>
          <ProposeOperator />
        </Card>
      )}
      {over.length > 0 && (
        <Card title={t`Lately decided`}>
          <ActList label={t`Lately decided`} acts={over} />
        </Card>
      )}
    </Stack>
  );
}
