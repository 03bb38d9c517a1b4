import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../../../shared/api/endpoint.ts';
import { readMailLog } from '../../../shared/api/operators.ts';
import { useApi } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Figure } from '../../ui/figure.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { HealthFrame } from './health-frame.tsx';
import { useMailNames } from './mail-names.ts';

type Mail = Answer<typeof readMailLog>['mails'][number];

const AT_FIRST = 25;

/** The log of mails, for administrators. */
export function MailPage() {
  const { t } = useLingui();
  const api = useApi();
  const query = useQuery({ queryKey: ['desk', 'mail'], queryFn: () => api(readMailLog) });
  return (
    <HealthFrame
      title={t`Mail log`}
      lead={t`Which kinds of mails went, and when. There is no address and no content in it, for nobody.`}
    >
      <Answered query={query}>{({ mails }) => <Mails mails={mails} />}</Answered>
    </HealthFrame>
  );
}

function Mails({ mails }: { mails: readonly Mail[] }) {
  const { t } = useLingui();
  const names = useMailNames();
  const [shown, setShown] = useState(AT_FIRST);
  if (mails.length === 0) {
    return (
      <EmptyState title={t`No mail yet`}>
        <Trans>The newest two hundred of the last thirty days stand here.</Trans>
      </EmptyState>
    );
  }
  // Mails have no id here: place and moment tell them apart.
  const rows = mails.slice(0, shown).map((mail, place) => ({ ...mail, id: `${mail.queuedAt} ${place}` }));
  return (
    <Card>
      <DataTable
        caption={t`Mail log`}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'what', title: t`Mail`, cell: ({ template }) => names.get(template) ?? template },
          { id: 'queued', title: t`Asked for`, cell: ({ queuedAt }) => <When at={queuedAt} /> },
          { id: 'sent', title: t`Went`, cell: (mail) => <Went mail={mail} /> },
          {
            id: 'failures',
            title: t`Failed tries`,
            cell: ({ failures }) => (failures === 0 ? null : <Figure of={failures} />),
          },
        ]}
      />
      {shown < mails.length && (
        <div>
          <Button onPress={() => setShown(mails.length)}>
            <Trans>Show older ones</Trans>
          </Button>
        </div>
      )}
    </Card>
  );
}

function Went({ mail: { sentAt, failures } }: { mail: Mail }) {
  if (sentAt !== null) return <When at={sentAt} />;
  return (
    <Badge tone={failures > 0 ? 'warn' : 'neutral'}>
      {failures > 0 ? <Trans>not yet, is tried again</Trans> : <Trans>not yet</Trans>}
    </Badge>
  );
}
