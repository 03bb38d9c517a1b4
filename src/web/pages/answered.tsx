import { useLingui } from '@lingui/react/macro';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { Refused } from '../explain/refused.tsx';
import { TamperedNotice } from '../explain/tampered-notice.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/**
 * Shows what a query brought: that it is on its way, why it was refused, what does not fit, or the content. An error
 * that is neither is a fault of ours, and goes to the page's error boundary. `page` where the content brings the page's
 * title: then a title stands above what is shown in its place. When the platform cannot be reached for a
 * while, what was shown stays under the notice, so that nothing half written is lost.
 */
export function Answered<T>(props: {
  query: UseQueryResult<T | Refusal>;
  children: (answer: T) => ReactNode;
  lines?: number;
  page?: boolean;
}) {
  const { t } = useLingui();
  const { data, error } = props.query;
  const [kept, setKept] = useState<{ readonly answer: T } | null>(null);
  if (data === undefined && kept !== null) setKept(null);
  if (data !== undefined && !isRefusal(data) && data !== kept?.answer) setKept({ answer: data });

  const untitled = props.page && <PageHeader title={t`This page cannot be shown`} />;
  if (error instanceof Tampered) {
    return (
      <>
        {untitled}
        <TamperedNotice error={error} />
      </>
    );
  }
  if (data === undefined && error !== null) throw error;
  if (data === undefined) return <Loading label={t`Loading`} lines={props.lines ?? 3} />;
  const refusal = isRefusal(data) ? data : null;
  if (refusal !== null && (kept === null || refusal.refused !== 'unavailable')) {
    return (
      <>
        {untitled}
        <Refused refusal={refusal} onRetry={() => void props.query.refetch()} />
      </>
    );
  }
  const answer = isRefusal(data) ? kept?.answer : data;
  return (
    <>
      {refusal !== null && (
        <div className="answered-late">
          <Refused refusal={refusal} onRetry={() => void props.query.refetch()} />
        </div>
      )}
      {answer !== undefined && props.children(answer)}
    </>
  );
}
