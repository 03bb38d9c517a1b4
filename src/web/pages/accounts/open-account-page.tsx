import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { AccountKind } from '../../../shared/api/accounts.ts';
import { leadingTo, useNextPlace } from '../../session/next-place.ts';
import { useSessionState } from '../../session/session-provider.tsx';
import { accountOf } from '../../session/session-state.ts';
import { LoadingPage } from '../../shell/loading-page.tsx';
import { TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AlreadySignedIn } from './already-signed-in.tsx';
import type { JustOpened } from './new-account.ts';
import { Opened } from './opened.tsx';
import { Opening } from './opening.tsx';

/** Opening an account as a candidate or recruiter; `?as=recruiter` comes from invitations. */
export function OpenAccountPage() {
  const { t } = useLingui();
  const next = useNextPlace();
  const asRecruiter = useLocation({
    select: (place) => new URLSearchParams(place.searchStr).get('as') === 'recruiter',
  });
  return (
    <OpeningPlace
      title={t`Open an account`}
      kind={asRecruiter ? 'recruiter' : 'candidate'}
      fixed={asRecruiter}
      operatorToken={null}
      next={next}
    >
      <p className="page-foot">
        <Trans>You have an account?</Trans>{' '}
        <TextLink href={leadingTo('/app/sign-in', next)}>
          <Trans>Sign in</Trans>
        </TextLink>
      </p>
    </OpeningPlace>
  );
}

/** What stands around the opening of an account of any kind: for whom it is, and what comes after it. */
export function OpeningPlace(props: {
  title: string;
  kind: AccountKind;
  fixed: boolean;
  operatorToken: string | null;
  next: string;
  children?: ReactNode;
}) {
  const { t } = useLingui();
  const state = useSessionState();
  const [opened, setOpened] = useState<JustOpened | null>(null);
  if (opened !== null && state.is === 'unlocked') return <Opened {...opened} next={props.next} />;
  if (state.is === 'finding') return <LoadingPage />;
  const account = accountOf(state);
  if (account !== null && opened === null) return <AlreadySignedIn account={account} />;
  return (
    <div className="narrow">
      <PageHeader
        title={props.title}
        lead={t`Your keys are made in this browser. Keep the passphrase and the recovery kit: nobody else has them.`}
      />
      <Opening
        kind={props.kind}
        fixed={props.fixed}
        operatorToken={props.operatorToken}
        onOpened={setOpened}
      />
      {props.children}
    </div>
  );
}
