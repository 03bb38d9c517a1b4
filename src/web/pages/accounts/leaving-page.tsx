import { Trans, useLingui } from '@lingui/react/macro';
import { keepAccount } from '../../../shared/api/erasure.ts';
import { useApi, useSessionKeeper } from '../../session/session-provider.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showToast } from '../../ui/toast.tsx';
import { When } from '../../ui/when.tsx';
import { ActTrouble } from '../act-trouble.tsx';
import { useAct } from '../use-act.ts';

/** All that there is to see of an account that waits to be erased; keeping it takes one click, and no keys. */
export function LeavingPage({ eraseAt }: { eraseAt: string }) {
  const { t } = useLingui();
  const api = useApi();
  const keeper = useSessionKeeper();
  const keeping = useAct(
    () => api(keepAccount),
    ({ account }) => {
      keeper.renew(account);
      showToast(t`Your account stays.`);
    },
  );
  return (
    <div className="narrow">
      <PageHeader
        title={t`Your account will be erased`}
        lead={
          <Trans>
            On <When at={eraseAt} /> everything in it is destroyed. Until then you can keep it.
          </Trans>
        }
      />
      <Stack>
        <Card title={t`Have you changed your mind?`}>
          <p>
            <Trans>
              One click opens everything again as it was. Your card, if it was shown, comes back with the next
              change of cards; employers that had it on a list have to find it again.
            </Trans>
          </p>
          <ActTrouble act={keeping} />
          <ButtonRow>
            <Button tone="primary" pending={keeping.pending} onPress={() => void keeping.run(undefined)}>
              <Trans>Keep my account</Trans>
            </Button>
          </ButtonRow>
        </Card>
        <WhatIsClosed />
        <Card title={t`Before it is gone`}>
          <p>
            <Trans>
              You can still look at your record and take everything with you. Or have it erased now, without
              waiting and without a way back.
            </Trans>
          </p>
          <ButtonRow>
            <ButtonLink tone="plain" href="/app/account/export">
              <Trans>Take everything with you</Trans>
            </ButtonLink>
            <ButtonLink tone="plain" href="/app/record">
              <Trans>Read my record</Trans>
            </ButtonLink>
            <ButtonLink tone="quiet" href="/app/account/erase">
              <Trans>Erase it now</Trans>
            </ButtonLink>
          </ButtonRow>
        </Card>
      </Stack>
    </div>
  );
}

function WhatIsClosed() {
  const { t } = useLingui();
  return (
    <Card title={t`What is closed now`}>
      <ul className="consequences">
        <li>
          <Trans>
            Your card is shown to nobody new. Who was shown it already sees it until the cards change: within
            a day, as a rule.
          </Trans>
        </li>
        <li>
          <Trans>
            Nobody opens a copy of your résumé, reads an interest of yours, or writes to you. They are told
            that it cannot be opened now, and not why. What was read cannot be unread.
          </Trans>
        </li>
        <li>
          <Trans>
            No new request reaches you. Those that came before run out when it was said, unless you stay and
            answer.
          </Trans>
        </li>
      </ul>
    </Card>
  );
}
