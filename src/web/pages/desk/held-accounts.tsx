import '../employer/employer.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { listHeldAccounts } from '../../../shared/api/desk.ts';
import type { Answer } from '../../../shared/api/endpoint.ts';
import { HoldAccountDialog } from '../../forms/hold-account.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { Gap } from '../../ui/gap.tsx';
import { When } from '../../ui/when.tsx';
import { useKindNames } from '../accounts/kind-names.ts';
import { AccountAnswers } from './account-answers.tsx';

type Held = Answer<typeof listHeldAccounts>['accounts'][number];

/** The accounts that are held, those with an answer nobody has read first. */
export function HeldAccounts(props: { accounts: readonly Held[]; onLook: (accountId: string) => void }) {
  return (
    <Stack>
      {props.accounts.map((account) => (
        <HeldAccount key={account.accountId} account={account} onLook={props.onLook} />
      ))}
    </Stack>
  );
}

function HeldAccount({ account, onLook }: { account: Held; onLook: (accountId: string) => void }) {
  const { t } = useLingui();
  const kinds = new Map<string, string>(Object.entries(useKindNames()));
  const [releasing, setReleasing] = useState(false);
  const { accountId, kind, heldReason, heldAt, answers, unread } = account;
  return (
    <Card
      title={kinds.get(kind) ?? kind}
      aside={
        unread ? (
          <Badge tone="accent">
            <Trans>new answer</Trans>
          </Badge>
        ) : undefined
      }
    >
      <p className="code-line">{accountId}</p>
      <p className="written">
        <Trans>
          Held since <When at={heldAt} style="day" />, because:
        </Trans>
        <Gap />
        <q>{heldReason}</q>
      </p>
      <AccountAnswers answers={answers} />
      <ButtonRow>
        <Button label={t`Look it up: ${accountId}`} onPress={() => onLook(accountId)}>
          <Trans>Look it up</Trans>
        </Button>
        {kind !== 'operator' && (
          <Button tone="quiet" label={t`End the hold of ${accountId}`} onPress={() => setReleasing(true)}>
            <Trans>End the hold</Trans>
          </Button>
        )}
      </ButtonRow>
      {releasing && (
        <HoldAccountDialog accountId={accountId} hold={false} onClose={() => setReleasing(false)} />
      )}
    </Card>
  );
}
