import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'react-aria-components';
import type { Answer } from '../../../shared/api/endpoint.ts';
import { readHealth } from '../../../shared/api/operators.ts';
import { useApi } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Figure } from '../../ui/figure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { HealthFrame } from './health-frame.tsx';
import { LogHealth } from './log-health.tsx';
import { useQueueNames } from './queue-names.ts';
import { Restores } from './restores.tsx';

type Health = Answer<typeof readHealth>;

const LOOK_EVERY_MS = 30_000;
/** Below this the disk is called nearly full: a gigabyte. */
const LITTLE_DISK = 1_000_000_000;

/** How the platform is, for administrators: no path, no host and no setting. */
export function HealthPage() {
  const { t } = useLingui();
  const api = useApi();
  const query = useQuery({
    queryKey: ['desk', 'health'],
    queryFn: () => api(readHealth),
    refetchInterval: LOOK_EVERY_MS,
  });
  return (
    <HealthFrame title={t`Health`} lead={t`How the machine that runs this platform is, as it says itself.`}>
      <Answered query={query}>{(health) => <Facts health={health} />}</Answered>
    </HealthFrame>
  );
}

function Facts({ health }: { health: Health }) {
  const { t } = useLingui();
  const { database, queues, diskFree } = health;
  const failing = queues.some((queue) => queue.failing > 0);
  return (
    <Stack>
      {diskFree !== null && diskFree < LITTLE_DISK && (
        <Notice tone="danger" title={t`The disk is nearly full`}>
          <Trans>When it is full, nothing can be saved any more. Make room now.</Trans>
        </Notice>
      )}
      {failing && (
        <Notice tone="warn" title={t`Some background work fails`}>
          <Trans>It is tried again by itself. If it stays, the log of the server says why.</Trans>
        </Notice>
      )}
      <Card title={t`Platform`}>
        <DataList
          rows={[
            { term: t`Version`, value: health.version },
            { term: t`Running since`, value: <When at={health.startedAt} /> },
            {
              term: t`Database`,
              value:
                database.engine === 'embedded'
                  ? t`PostgreSQL ${database.version}, run by the platform itself`
                  : t`PostgreSQL ${database.version}, on a server of its own`,
            },
            { term: t`Size of the database`, value: <Size bytes={database.size} /> },
            { term: t`State of the schema`, value: <Figure of={database.migration} /> },
            {
              term: t`Disk still free`,
              value: diskFree === null ? t`not known here` : <Size bytes={diskFree} />,
            },
          ]}
        />
      </Card>
      <LogHealth log={health.log} keysLog={health.keysLog} />
      <Restores />
      <Card title={t`Queues`}>
        <Queues queues={queues} />
      </Card>
    </Stack>
  );
}

function Queues({ queues }: { queues: Health['queues'] }) {
  const { t } = useLingui();
  const names = useQueueNames();
  if (queues.length === 0) return <p>{t`Nothing waits: all background work is done.`}</p>;
  return (
    <DataTable
      caption={t`Queues`}
      rows={queues}
      rowId={(queue) => queue.task}
      columns={[
        { id: 'task', title: t`Work`, cell: ({ task }) => names.get(task) ?? task },
        { id: 'waiting', title: t`Waiting`, cell: ({ waiting }) => <Figure of={waiting} /> },
        {
          id: 'failing',
          title: t`Failed at least once`,
          cell: ({ failing }) =>
            failing === 0 ? (
              <Figure of={0} />
            ) : (
              <Badge tone="warn">
                <Figure of={failing} />
              </Badge>
            ),
        },
        {
          id: 'oldest',
          title: t`Oldest waits since`,
          cell: ({ oldest }) => (oldest === null ? '–' : <When at={oldest} />),
        },
      ]}
    />
  );
}

/** Bytes as megabytes or gigabytes, in the reader's language. */
function Size({ bytes }: { bytes: number }) {
  const { locale } = useLocale();
  const large = bytes >= 1e9;
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: large ? 'gigabyte' : 'megabyte',
    maximumFractionDigits: 1,
  });
  return <span className="figure">{format.format(bytes / (large ? 1e9 : 1e6))}</span>;
}
