import { useLingui } from '@lingui/react/macro';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { Refused } from '../explain/refused.tsx';
import { TamperedNotice } from '../explain/tampered-notice.tsx';
import { Loading } from '../ui/loading.tsx';

/**
 * Shows what a query brought: that it is on its way, why it was refused, what does not fit, or the content. An error
 * that is neither is a fault of ours, and goes to the page's error boundary.
 */
export function Answered<T>(props: {
  query: UseQueryResult<T | Refusal>;
  children: (answer: T) => ReactNode;
  lines?: number;
}) {
  const { t } = useLingui();
  const { data, error } = props.query;
  if (error instanceof Tampered) return <TamperedNotice error={error} />;
  if (data === undefined && error !== null) throw error;
  if (data === undefined) return <Loading label={t`Loading`} lines={props.lines ?? 3} />;
  if (isRefusal(data)) return <Refused refusal={data} />;
  return <>{props.children(data)}</>;
}
