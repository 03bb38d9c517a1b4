import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Employer, type Member, removeMember } from '../../shared/api/employers.ts';
import { may } from '../../shared/employers/roles.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { AskFirst } from './ask-first.tsx';

/** Ends a membership, after saying what that means: an owner removes somebody, or somebody leaves. */
export function RemoveMember({ employer, member, me }: { employer: Employer; member: Member; me: boolean }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { employerId, name: employerName } = employer;
  const { accountId, displayName: name } = member;
  const consequences = useConsequences(member, me);
  const act = useAct(
    () => api(removeMember, { params: { employerId, accountId } }),
    async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ['employer'] });
      await queries.invalidateQueries({ queryKey: ['openings'] });
      await queries.invalidateQueries({ queryKey: ['posting'] });
    },
  );
  return (
    <AskFirst
      act={act}
      asking={asking}
      onAsking={setAsking}
      tone="quiet"
      label={me ? t`Leave ${employerName}` : t`Remove ${name}`}
      title={me ? t`Leave ${employerName}?` : t`Remove ${name} from ${employerName}?`}
      consequences={consequences}
      confirmLabel={me ? t`Leave` : t`Remove`}
      cancelLabel={t`Stay as it is`}
    >
      {me ? <Trans>Leave</Trans> : <Trans>Remove</Trans>}
    </AskFirst>
  );
}

/** What ends in the moment of leaving or being removed. */
function useConsequences({ role, displayName: name }: Member, me: boolean): readonly string[] {
  const { t } = useLingui();
  if (me) {
    const back = t`To come back you need a new invitation.`;
    if (!may(role, 'read_applications')) return [t`You no longer see the postings, at once.`, back];
    return [
      t`You are out of every team at once, and open no more copies.`,
      t`The copies that candidates made for you are destroyed in the same moment, and those candidates see it.`,
      t`What you have read cannot be unread.`,
      back,
    ];
  }
  if (!may(role, 'read_applications')) return [t`${name} no longer sees your postings, at once.`];
  return [
    t`${name} is out of every team at once, and opens no more copies.`,
    t`The copies that candidates made for ${name} are destroyed in the same moment, and those candidates see it.`,
    t`What ${name} has read cannot be unread.`,
  ];
}
