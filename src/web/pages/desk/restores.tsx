import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { isRefusal, Tampered } from '../../../shared/errors.ts';
import { TamperedNotice } from '../../explain/tampered-notice.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Figure } from '../../ui/figure.tsx';
import { When } from '../../ui/when.tsx';

/** What the platform says in public of restores from older copies; nothing where there was none. */
export function Restores() {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const { data, error } = useQuery({
    queryKey: ['restores'],
    queryFn: async () => {
      const { readOwnLost } = await import('../../../client/ledger/read-lost.ts');
      return readOwnLost(api, session);
    },
  });
  if (error instanceof Tampered) return <TamperedNotice error={error} />;
  if (data === undefined || isRefusal(data) || data.restores.length === 0) return null;
  const logNames = new Map([
    ['events', t`Public log of events`],
    ['keys', t`Public log of keys`],
  ]);
  return (
    <Card title={t`Restored from an older copy`}>
      <p>
        <Trans>
          Each restore stands in the public log of keys: of the entries named here the platform knows nothing
          but that they are there. Whoever they are about is told.
        </Trans>
      </p>
      <DataTable
        caption={t`Restored from an older copy`}
        rows={data.restores}
        rowId={({ log, from, at }) => `${log} ${from} ${at}`}
        columns={[
          { id: 'at', title: t`When`, cell: ({ at }) => <When at={at} /> },
          { id: 'log', title: t`Log`, cell: ({ log }) => logNames.get(log) ?? log },
          { id: 'from', title: t`First entry lost`, cell: ({ from }) => <Figure of={from} /> },
          { id: 'count', title: t`Entries lost`, cell: ({ from, to }) => <Figure of={to - from} /> },
        ]}
      />
    </Card>
  );
}
