import { Trans, useLingui } from '@lingui/react/macro';
import { PreferencesForm } from '../../forms/choose-preferences.tsx';
import { useSession } from '../../session/session-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { When } from '../../ui/when.tsx';
import { ReleaseFacts } from '../release/release-facts.tsx';
import { AccountFrame } from './account-frame.tsx';
import { HoldCard } from './hold-card.tsx';
import { useKindNames } from './kind-names.ts';

/** One's own account: number, address, language and notices; what unlocks it and its devices stand beside. */
export function AccountPage() {
  const { t } = useLingui();
  const { heldReason, kind } = useSession().account;
  return (
    <AccountFrame title={t`Account`}>
      {heldReason !== null && <HoldCard reason={heldReason} />}
      <Facts />
      <Card title={t`Address`}>
        <p>
          <Trans>
            You sign in with it, and warnings go there. It is stored sealed, so it cannot be shown here.
          </Trans>
        </p>
        <div>
          <ButtonLink tone="plain" href="/app/account/address">
            <Trans>Change my address</Trans>
          </ButtonLink>
        </div>
      </Card>
      <Card title={t`Language and notices`}>
        <PreferencesForm />
      </Card>
      <Card title={t`What stands on the record`}>
        <p>
          <Trans>
            Every change to this account, and every look of an operator at it, is written down where it cannot
            be changed unseen.
          </Trans>
        </p>
        <div>
          <ButtonLink tone="plain" href={kind === 'candidate' ? '/app/record' : '/app/account/record'}>
            <Trans>Read my record</Trans>
          </ButtonLink>
        </div>
      </Card>
      <Card title={t`The program in this page`}>
        <p>
          <Trans>
            Everything is sealed and opened by what this page loaded. Each release of it stands in the public
            log, the same for everybody.
          </Trans>
        </p>
        <ReleaseFacts />
      </Card>
      {kind === 'candidate' && (
        <Card title={t`Take everything with you`}>
          <p>
            <Trans>
              One file with your résumés, originals, messages and all else that you have here, sealed to your
              recovery kit. It opens without this platform.
            </Trans>
          </p>
          <div>
            <ButtonLink tone="plain" href="/app/account/export">
              <Trans>Make the file</Trans>
            </ButtonLink>
          </div>
        </Card>
      )}
      {kind === 'candidate' && (
        <Card title={t`End of the account`}>
          <p>
            <Trans>
              You can have the account erased with all that is in it: after some time in which you can still
              keep it, or at once. What is destroyed, and what stays, is said before.
            </Trans>
          </p>
          <div>
            <ButtonLink tone="plain" href="/app/account/erase">
              <Trans>Erase my account</Trans>
            </ButtonLink>
          </div>
        </Card>
      )}
    </AccountFrame>
  );
}

function Facts() {
  const { t } = useLingui();
  const { account } = useSession();
  const kinds = useKindNames();
  const { displayName } = account;
  return (
    <Card title={t`About this account`}>
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
        ]}
      />
    </Card>
  );
}
