import { Trans, useLingui } from '@lingui/react/macro';
import { CancelInvitation } from '../../forms/cancel-invitation.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { When } from '../../ui/when.tsx';
import type { MyEmployer } from '../openings/use-my-employer.ts';
import { useRoleWords } from './role-words.ts';

/** Invitations that nobody has accepted yet. */
export function OpenInvitations({ mine }: { mine: MyEmployer }) {
  const { t } = useLingui();
  const words = useRoleWords();
  return (
    <>
      <p className="field-hint">
        <Trans>They show no address: it is sealed, like every address here.</Trans>
      </p>
      <DataTable
        caption={t`Open invitations`}
        rows={mine.invitations}
        rowId={(invitation) => invitation.invitationId}
        columns={[
          { id: 'sent', title: t`Invited on`, cell: (invitation) => <When at={invitation.createdAt} /> },
          { id: 'role', title: t`Role`, cell: (invitation) => words[invitation.role].name },
          {
            id: 'until',
            title: t`Works until`,
            cell: (invitation) => <When at={invitation.expiresAt} style="day" />,
          },
          {
            id: 'act',
            title: t`Invitation`,
            cell: ({ invitationId }) => (
              <CancelInvitation employerId={mine.employer.employerId} invitationId={invitationId} />
            ),
          },
        ]}
      />
    </>
  );
}
