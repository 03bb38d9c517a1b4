import { Plural, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isRefusal } from '../../../shared/errors.ts';
import { useApi } from '../../session/session-provider.tsx';
import { ButtonRow } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { heldQuery } from './held-query.ts';
import { operatorsQuery } from './operators-query.ts';

/**
 * What waits for an operator beside the employers on the desk, with the way there; nothing while nothing does. `employers`
 * is how many of those wait, where the desk itself is another page.
 */
export function WhatWaits({ employers = 0 }: { employers?: number }) {
  const { t } = useLingui();
  const { answers, acts } = useWaitingElsewhere();
  const ways: ReactNode[] = [];
  if (employers > 0)
    ways.push(
      <ButtonLink key="employers" href="/app/desk">
        <Plural
          value={employers}
          one="# employer: look at the evidence"
          other="# employers: look at the evidence"
        />
      </ButtonLink>,
    );
  if (answers > 0)
    ways.push(
      <ButtonLink key="answers" tone="plain" href="/app/desk/accounts?tab=held">
        <Plural value={answers} one="# held account answered" other="# held accounts answered" />
      </ButtonLink>,
    );
  if (acts > 0)
    ways.push(
      <ButtonLink key="acts" tone="plain" href="/app/desk/operators">
        <Plural value={acts} one="# proposal of another operator" other="# proposals of other operators" />
      </ButtonLink>,
    );
  if (ways.length === 0) return null;
  return (
    <Notice title={employers > 0 ? t`This waits for you` : t`This waits for you elsewhere`}>
      <ButtonRow>{ways}</ButtonRow>
    </Notice>
  );
}

function useWaitingElsewhere(): { readonly answers: number; readonly acts: number } {
  const api = useApi();
  const held = useQuery(heldQuery(api)).data;
  const operators = useQuery(operatorsQuery(api)).data;
  const now = new Date().toISOString();
  return {
    answers: held === undefined || isRefusal(held) ? 0 : held.accounts.filter(({ unread }) => unread).length,
    acts:
      operators === undefined || isRefusal(operators)
        ? 0
        : operators.acts.filter(
            (act) => act.confirmable && !act.mine && act.decision === null && act.expiresAt > now,
          ).length,
  };
}
