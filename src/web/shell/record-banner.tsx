import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { CheckedRecord } from '../../client/disclosure/check-record.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { judgeRecord, type Verdict } from '../pages/record/judge-record.ts';
import { recordQuery } from '../pages/record/record-query.ts';
import { useApi, useSessionState } from '../session/session-provider.tsx';
import { TextLink } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';

const RECORD_PAGES = ['/record', '/account/record'];

/**
 * Checks the record in the background at each visit, and stands on every page when something in it is false. That it
 * could not be checked, for want of a network, is no sign of that: the pages say so where it matters.
 */
export function RecordBanner() {
  const { t } = useLingui();
  const api = useApi();
  const state = useSessionState();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const session = state.is === 'unlocked' ? state.session : null;
  const { data, error } = useQuery(recordQuery(api, session));
  // What was found stays until another check finds otherwise: giving no answer must not hide it.
  const [found, setFound] = useState<Verdict | null>(null);
  const now = session === null ? null : (verdictOf(data, error) ?? found);
  if (now !== found) setFound(now);
  if (session === null || now !== 'false' || RECORD_PAGES.includes(here)) return null;
  return (
    <div className="shell-banner">
      <Notice tone="danger" live title={t`Something on your record does not fit`}>
        <p>
          <Trans>
            What this platform shows of it now cannot be true. Look what it is before you rely on anything
            here.
          </Trans>
        </p>
        <TextLink href={session.account.kind === 'candidate' ? '/app/record' : '/app/account/record'}>
          <Trans>See what does not fit, and what to do</Trans>
        </TextLink>
      </Notice>
    </div>
  );
}

function verdictOf(data: CheckedRecord | Refusal | undefined, error: Error | null): Verdict | null {
  if (error instanceof Tampered) return 'false';
  return data === undefined || isRefusal(data) ? null : judgeRecord(data);
}
