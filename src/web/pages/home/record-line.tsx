import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { CheckedRecord } from '../../../client/disclosure/check-record.ts';
import { isRefusal, Tampered } from '../../../shared/errors.ts';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Check, Info } from '../../ui/icons.tsx';
import { TextLink } from '../../ui/link.tsx';
import { judgeRecord } from '../record/judge-record.ts';
import { recordQuery } from '../record/record-query.ts';

/** In one line: that the record was checked, or that it could not be. What is false stands above every page. */
export function RecordLine() {
  const record = useQuery(recordQuery(useApi(), useSession()));
  const { data, error } = record;
  const failed = error !== null || (data !== undefined && isRefusal(data));
  if (error instanceof Tampered) return null;
  if (failed && !record.isFetching) {
    return (
      <div className="record-line">
        <Info />
        <p role="status">
          {isRefusal(data) && data.refused === 'unavailable' ? (
            <Trans>Your record could not be checked just now: the platform did not answer.</Trans>
          ) : (
            <Trans>Your record could not be checked just now.</Trans>
          )}
        </p>
        <Button tone="quiet" onPress={() => void record.refetch()}>
          <Trans>Try again</Trans>
        </Button>
      </div>
    );
  }
  if (data === undefined || isRefusal(data)) {
    return (
      <div className="record-line">
        <p>
          <Trans>Checking your record…</Trans>
        </p>
      </div>
    );
  }
  return <Verified record={data} />;
}

function Verified({ record }: { record: CheckedRecord }) {
  const { t } = useLingui();
  const verdict = judgeRecord(record);
  if (verdict === 'false') return null;
  const { verified } = record.log;
  const says =
    verified === 0
      ? t`Your record is checked; it enters the public log within minutes`
      : t`${plural(verified, {
          one: 'Your record is verified: # event',
          other: 'Your record is verified: # events',
        })}`;
  return (
    <div className={verdict === 'sound' ? 'record-line record-line-good' : 'record-line'}>
      {verdict === 'sound' ? <Check /> : <Info />}
      <p>
        <TextLink href="/app/record">{says}</TextLink>
        {verdict === 'doubtful' && (
          <>
            {' · '}
            <Trans>There is something to ask about the public log.</Trans>
          </>
        )}
      </p>
    </div>
  );
}
