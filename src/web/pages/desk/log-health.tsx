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

type Health = Answer<typeof readHealth>;
type Log = Health['log'];
type State = Log['witnesses'][number]['state'];

/** How the two public logs are, and whether their witnesses sign. */
export function LogHealth({ log, keysLog }: Pick<Health, 'log' | 'keysLog'>) {
  const { t } = useLingui();
  const states = [log, keysLog].flatMap(({ witnesses }) => witnesses.map(({ state }) => state));
  const grave = states.some((state) => state === 'ahead' || state === 'refused');
  return (
    <Stack>
      {grave && (
        <Notice tone="danger" title={t`A witness saw another log`}>
          <Trans>
            It saw more of a log than the platform knows, or another past. Restore nothing and change nothing
            before you have compared both with whoever runs the witness.
          </Trans>
        </Notice>
      )}
      <OneLog title={t`Public log of events`} log={log} daily={t`Newest daily index`} />
      <OneLog title={t`Public log of keys`} log={keysLog} daily={t`Newest daily map`} />
    </Stack>
  );
}

function OneLog({ title, log, daily }: { title: string; log: Log; daily: string }) {
  const { t } = useLingui();
  return (
    <Card title={title}>
      <DataList
        rows={[
          { term: t`Name of the log`, value: log.origin },
          { term: t`Entries`, value: <Figure of={log.size} /> },
          { term: t`Signed last`, value: <When at={log.signedAt} /> },
          { term: t`Entries that wait to come in`, value: <Figure of={log.waiting} /> },
          { term: daily, value: log.indexedAt === null ? t`none yet` : <When at={log.indexedAt} /> },
        ]}
      />
      <Witnesses origin={log.origin} witnesses={log.witnesses} />
    </Card>
  );
}

function Witnesses({ origin, witnesses }: Pick<Log, 'origin' | 'witnesses'>) {
  const { t } = useLingui();
  if (witnesses.length === 0) return <p>{t`No witness is asked from here to sign the log.`}</p>;
  return (
    <DataTable
      caption={t`Witnesses of ${origin}`}
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
