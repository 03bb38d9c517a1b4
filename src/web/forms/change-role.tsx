import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeRole, type Member } from '../../shared/api/employers.ts';
import { type MemberRole, may } from '../../shared/employers/roles.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';
import { RoleChoice } from './role-choice.tsx';

/** Gives a colleague, or oneself, another role, after saying what ends at once. */
export function ChangeRole({ employerId, member }: { employerId: string; member: Member }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const { displayName: name } = member;
  return (
    <>
      <Button tone="quiet" label={t`Change role of ${name}`} onPress={() => setAsking(true)}>
        <Trans>Change role</Trans>
      </Button>
      {asking && (
        <ChangeRoleDialog employerId={employerId} member={member} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

function ChangeRoleDialog(props: { employerId: string; member: Member; onClose: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const { employerId, member, onClose } = props;
  const { accountId, displayName: name } = member;
  const [role, setRole] = useState<MemberRole>(member.role);
  const act = useAct(
    () => api(changeRole, { params: { employerId, accountId }, body: { role } }),
    async () => {
      onClose();
      showToast(t`The role is changed.`);
      for (const queryKey of [['employer'], ['openings'], ['posting']])
        await queries.invalidateQueries({ queryKey });
    },
  );
  const says = useConsequences(name, member.role, role);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Role of ${name}`}
      busy={act.pending}
      actions={
        <StepRow
          step={
            <Button
              tone={may(role, 'read_applications') ? 'primary' : 'danger'}
              pending={act.pending}
              disabled={role === member.role}
              onPress={() => void act.run(undefined)}
            >
              <Trans>Change the role</Trans>
            </Button>
          }
          back={
            <Button onPress={onClose} disabled={act.pending}>
              <Trans>Cancel</Trans>
            </Button>
          }
        />
      }
    >
      <RoleChoice value={role} onChange={setRole} />
      {says.length > 0 && (
        <ul className="consequences" aria-live="polite">
          {says.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <ActTrouble act={act} />
    </Dialog>
  );
}

/** What begins and ends in the moment of the change. */
function useConsequences(name: string, from: MemberRole, to: MemberRole): readonly string[] {
  const { t } = useLingui();
  if (from === to) return [];
  const endsReading = may(from, 'read_applications') && !may(to, 'read_applications');
  const ends = (act: Parameters<typeof may>[1]) => may(from, act) && !may(to, act);
  return [
    ...(endsReading
      ? [
          t`${name} is out of every team at once.`,
          t`The copies that candidates made for ${name} are destroyed in the same moment, and those candidates see it.`,
          t`What ${name} has read cannot be unread.`,
        ]
      : []),
    ...(ends('write_postings') ? [t`${name} can no longer open, change or close postings.`] : []),
    ...(ends('lead_people') ? [t`${name} can no longer invite or remove people, nor make proofs.`] : []),
    ...(!may(from, 'read_applications') && !endsReading && to !== 'viewer'
      ? [t`${name} can be put into teams, and reads only what is sent from then on.`]
      : []),
    ...(to === 'owner' ? [t`${name} can remove anybody, you too.`] : []),
    t`It holds from this moment, also where ${name} is signed in.`,
  ];
}
