import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { Session } from '../../client/accounts/session.ts';
import { may } from '../../shared/employers/roles.ts';
import { isRefusal, Tampered } from '../../shared/errors.ts';
import { ownKeysQuery } from '../pages/employer/keys-query.ts';
import { bannerOf, type Loudness } from '../pages/keys/judge-alerts.ts';
import { saidOurs } from '../pages/keys/said-ours.ts';
import { type MyEmployer, myEmployerQuery } from '../pages/openings/use-my-employer.ts';
import { useApi, useSessionState } from '../session/session-provider.tsx';
import { TextLink } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';

const VISIT_MS = 5 * 60_000;

/**
 * Stands on every page of an employer's owners when keys are served as the employer's that they did not make. That they could
 * not be read, for want of a network, is no sign of that.
 */
export function KeysBanner() {
  const state = useSessionState();
  if (state.is !== 'unlocked' || state.session.account.kind !== 'recruiter') return null;
  return <OfRecruiter session={state.session} />;
}

function OfRecruiter({ session }: { session: Session }) {
  const { data } = useQuery({ ...myEmployerQuery(useApi()), staleTime: VISIT_MS });
  if (data === undefined || isRefusal(data) || data.mine === null) return null;
  const { mine } = data;
  if (mine.employer.state !== 'approved' || !may(mine.role, 'lead_people')) return null;
  return <OfOwner session={session} mine={mine} />;
}

function OfOwner({ session, mine }: { session: Session; mine: MyEmployer }) {
  const { t } = useLingui();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const { data, error } = useQuery(ownKeysQuery(useApi(), session, mine));
  // What was found stays until another look finds otherwise: giving no answer must not hide it.
  const [found, setFound] = useState<Loudness | null>(null);
  const judged =
    data === undefined || isRefusal(data)
      ? found
      : bannerOf(data.alerts, (rootHash) => saidOurs(session, rootHash).is());
  const now = error instanceof Tampered ? 'grave' : judged;
  if (now !== found) setFound(now);
  if (now === null || here === '/employer/keys') return null;
  const { name } = mine.employer;
  return (
    <div className="shell-banner">
      <Notice
        tone={now === 'grave' ? 'danger' : 'warn'}
        live
        title={
          now === 'grave'
            ? t`The keys of ${name} are not as you left them`
            : t`Look at the keys of ${name} once`
        }
      >
        <p>
          {now === 'grave' ? (
            <Trans>
              Somebody else may want to read in your place. Look at it now: new keys count 72 hours after they
              were shown.
            </Trans>
          ) : (
            <Trans>Somebody else began them. See whether it was one of you.</Trans>
          )}
        </p>
        <TextLink href="/app/employer/keys">
          <Trans>See the keys, and what to do</Trans>
        </TextLink>
      </Notice>
    </div>
  );
}
