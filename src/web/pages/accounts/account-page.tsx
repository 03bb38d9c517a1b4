import { Trans, useLingui } from '@lingui/react/macro';
import { PreferencesForm } from '../../forms/choose-preferences.tsx';
import { ReplaceUnlock } from '../../forms/replace-unlock.tsx';
import { useSession } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { When } from '../../ui/when.tsx';
import { EndSessions } from './end-sessions.tsx';
import { useKindNames } from './kind-names.ts';

/** One's own account: number, language, notices, passphrase, kit, sessions. */
export function AccountPage() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader title={t`Account`} />
      <Stack>
        <Facts />
        <Card title={t`Language and notices`}>
          <PreferencesForm />
        </Card>
        <Card title={t`Passphrase and recovery kit`}>
          <p>
            <Trans>
              Either of them opens your account. Make a new one when somebody may have seen the old one, or
              when it is lost. The old one stops working at once, and all other devices are signed out.
            </Trans>
          </p>
          <ReplaceUnlock />
        </Card>
        <Card title={t`Devices`}>
          <EndSessions />
        </Card>
      </Stack>
    </>
  );
}

function Facts() {
  const { t } = useLingui();
  const { account } = useSession();
  const kinds = useKindNames();
  const { displayName } = account;
  return (
    <Card
      title={t`About this account`}
      aside={account.heldReason === null ? null : <Badge tone="warn">{t`Held`}</Badge>}
    >
      <DataList
        rows={[
          { term: t`Kind`, value: kinds[account.kind] },
          ...(displayName === null ? [] : [{ term: t`Name`, value: displayName }]),
          { term: t`Opened on`, value: <When at={account.createdAt} style="day" /> },
          {
            term: t`Account number`,
            value: (
              <div className="stack stack-tight">
                <CopyText
                  label={t`Account number`}
                  text={account.accountId}
                  copyLabel={t`Copy`}
                  copiedLabel={t`Copied`}
                />
                <span className="field-hint">
                  <Trans>
                    Tell it to the operator when you need help. It shows that the account exists, of what kind
                    it is and whether it is held, and nothing else.
                  </Trans>
                </span>
              </div>
            ),
          },
          ...(account.heldReason === null ? [] : [{ term: t`Held because`, value: account.heldReason }]),
        ]}
      />
    </Card>
  );
}
