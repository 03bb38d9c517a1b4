import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { lookUpAccount } from '../../../shared/api/desk.ts';
import type { Answer } from '../../../shared/api/endpoint.ts';
import { HoldAccountDialog } from '../../forms/hold-account.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { When } from '../../ui/when.tsx';
import { useKindNames } from '../accounts/kind-names.ts';
import { AccountAnswers } from './account-answers.tsx';

/** An account as an operator sees it, and what can be done about it. */
export function FoundAccount({ account }: { account: Answer<typeof lookUpAccount> }) {
  const { t } = useLingui();
  const kinds = new Map<string, string>(Object.entries(useKindNames()));
  const [asking, setAsking] = useState(false);
  const held = account.heldReason !== null;
  return (
    <>
      <DataList
        rows={[
          { term: t`Number`, value: account.accountId },
          { term: t`Kind`, value: kinds.get(account.kind) ?? account.kind },
          { term: t`Opened on`, value: <When at={account.createdAt} style="day" /> },
          {
            term: t`State`,
            value: held ? <Badge tone="warn">{t`Held`}</Badge> : <Badge tone="good">{t`Free`}</Badge>,
          },
          ...(held
            ? [{ term: t`Held because`, value: <p className="written">{account.heldReason}</p> }]
            : []),
        ]}
      />
      {(held || account.answers.length > 0) && <AccountAnswers answers={account.answers} />}
      {account.kind === 'operator' ? (
        <p className="field-hint">
          <Trans>
            An operator is not held by another one alone. Two of them do it, on the page of the operators.
          </Trans>
        </p>
      ) : (
        <ButtonRow>
          <Button onPress={() => setAsking(true)}>
            {held ? <Trans>End the hold</Trans> : <Trans>Hold this account</Trans>}
          </Button>
        </ButtonRow>
      )}
      {asking && (
        <HoldAccountDialog accountId={account.accountId} hold={!held} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
