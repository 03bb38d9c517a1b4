import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { isRefusal } from '../../shared/errors.ts';
import { sentRequestsQuery } from '../pages/openings/sent-requests-query.ts';
import { useApi } from '../session/session-provider.tsx';
import { Notice } from '../ui/notice.tsx';

/** How many requests the employer may still send. Says nothing until it is known. */
export function AskedRation({ postingId }: { postingId: string }) {
  const { t } = useLingui();
  const { data } = useQuery(sentRequestsQuery(useApi(), postingId));
  if (data === undefined || isRefusal(data)) return null;
  const { left, of } = data.ration;
  if (left > 0)
    return <p className="field-hint">{t`${left} of ${of} requests are left to your employer for now.`}</p>;
  return (
    <Notice tone="warn" title={t`All requests are used up for now`}>
      <p>
        <Trans>Each answer that you are told gives one back, and so does each day that passes.</Trans>
      </p>
    </Notice>
  );
}
