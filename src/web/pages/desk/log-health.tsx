import { Trans, useLingui } from '@lingui/react/macro';
import type { Answer } from '../../../shared/api/endpoint.ts';
import type { readHealth } from '../../../shared/api/operators.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Figure } from '../../ui/figure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { When } from '../../ui/when.tsx';

type Log = Answer<typeof readHealth>['log'];
type State = Log['witnesses'][number]['state'];

/** How the public log is, and whether its witnesses sign. */
export function LogHealth({ log }: { log: Log }) {
  const { t } = useLingui();
  const grave = log.witnesses.some(({ state }) => state === 'ahead' || state === 'refused');
  return (
    <Stack>
      {grave && (
        <Notice tone="danger" title={t`A witness saw another log`}>
          <Trans>
            It saw more of this log than the platform knows, or another past. Restore nothing and change
            nothing before you have compared both with whoever runs the witness.
          </Trans>
        </Notice>
      )}
      <Card title={t`Public log`}>
        <DataList
          rows={[
            { term: t`Name of the log`, value: log.origin },
            { term: t`Entries`, value: <Figure of={log.size} /> },
            { term: t`Signed last`, value: <When at={log.signedAt} /> },
            { term: t`Entries that wait to come in`, value: <Figure of={log.waiting} /> },
            {
              term: t`Newest daily index`,
              value: log.indexedAt === null ? t`none yet` : <When at={log.indexedAt} />,
            },
          ]}
        />
        <Witnesses witnesses={log.witnesses} />
      </Card>
    </Stack>
  );
}

function Witnesses({ witnesses }: { witnesses: Log['witnesses'] }) {
  const { t } = useLingui();
  if (witnesses.length === 0) return <p>{t`No witness is asked from here to sign the log.`}</p>;
  return (
    <DataTable
      caption={t`Witnesses of the log`}
      rows={witnesses}
      rowId={({ name }) => name}
      columns={[
        { id: 'name', title: t`Witness`, cell: ({ name }) => name },
        { id: 'state', title: t`State`, cell: ({ state }) => <StateBadge state={state} /> },
        { id: 'seen', title: t`Entries it saw`, cell: ({ seen }) => <Figure of={seen} /> },
      ]}
    />
  );
}

function StateBadge({ state }: { state: State }) {
  switch (state) {
    case 'cosigned':
      return (
        <Badge tone="good">
          <Trans>Signed</Trans>
        </Badge>
      );
    case 'down':
      return (
        <Badge tone="warn">
          <Trans>Does not answer</Trans>
        </Badge>
      );
    case 'unknown_log':
      return (
        <Badge tone="warn">
          <Trans>Does not follow this log</Trans>
        </Badge>
      );
    case 'ahead':
      return (
        <Badge tone="danger">
          <Trans>Saw more than there is</Trans>
        </Badge>
      );
    case 'refused':
      return (
        <Badge tone="danger">
          <Trans>Saw another past</Trans>
        </Badge>
      );
  }
}
