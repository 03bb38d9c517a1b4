import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { may } from '../../../shared/employers/roles.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { BeginKeys } from '../../forms/begin-keys.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Gap } from '../../ui/gap.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { MyEmployer } from '../openings/use-my-employer.ts';
import { ownKeysQuery } from './keys-query.ts';

/** What keeps candidates from sealing to this employer's people, and the next step; nothing when nothing does. */
export function KeysNeeded({ mine, act }: { mine: MyEmployer; act: 'here' | 'there' }) {
  const { t } = useLingui();
  const data = useApprovedKeys(mine);
  if (data === null) return null;
  const leads = may(mine.role, 'lead_people');
  const waiting = data.toConfirm.length;
  if (data.state === 'none') {
    return (
      <Notice
        tone="warn"
        title={t`Nobody can apply yet`}
        action={leads && (act === 'here' ? <BeginKeys employerId={mine.employer.employerId} /> : <ToKeys />)}
      >
        <p>
          <Trans>
            Candidates seal what they send to people whose keys your employer confirmed, and it has no keys
            yet.
          </Trans>
          <Gap />
          {leads ? (
            <Trans>Beginning them takes one press.</Trans>
          ) : (
            <Trans>An owner of your employer can begin them.</Trans>
          )}
        </p>
      </Notice>
    );
  }
  if (data.state !== 'mine' || waiting === 0) return null;
  return (
    <Notice tone="warn" title={t`Keys wait to be confirmed`} action={<ToKeys />}>
      <p>
        <Plural
          value={waiting}
          one="Until you confirm the keys of # colleague, candidates make no copies for them."
          other="Until you confirm the keys of # colleagues, candidates make no copies for them."
        />
      </p>
    </Notice>
  );
}

/** Whether to begin the keys is what this person has to do next. */
export function useBeginsKeys(mine: MyEmployer): boolean {
  return useApprovedKeys(mine)?.state === 'none' && may(mine.role, 'lead_people');
}

// What does not verify is told on the page of the keys, and to owners by a banner on every page.
function useApprovedKeys(mine: MyEmployer) {
  const approved = mine.employer.state === 'approved';
  const { data } = useQuery({ ...ownKeysQuery(useApi(), useSession(), mine), enabled: approved });
  return !approved || data === undefined || isRefusal(data) ? null : data;
}

function ToKeys(): ReactNode {
  return (
    <ButtonLink tone="plain" href="/app/employer/keys">
      <Trans>Go to the keys</Trans>
    </ButtonLink>
  );
}
