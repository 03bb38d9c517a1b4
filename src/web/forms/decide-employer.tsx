import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { decideEmployer } from '../../shared/api/desk.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { useApi } from '../session/session-provider.tsx';
import { showToast } from '../ui/toast.tsx';
import { ReasonDialog } from './give-reason.tsx';

/** What an operator can decide about an employer. */
export type Decision = 'approved' | 'refused' | 'held';

/** Asks for the reason of a decision about an employer, and decides. */
export function DecideEmployerDialog(props: {
  employer: { readonly employerId: string; readonly name: string };
  decision: Decision;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  // Made once, so that a decision that is sent again is the same one.
  const [decisionId] = useState(() => newUuidV7());
  const { employerId, name } = props.employer;
  const { decision } = props;
  const words: Record<Decision, { title: string; label: string; says: React.ReactNode }> = {
    approved: {
      title: t`Approve ${name}?`,
      label: t`Approve`,
      says: <Trans>Its people can then post and receive applications in its name.</Trans>,
    },
    refused: {
      title: t`Refuse ${name}?`,
      label: t`Refuse`,
      says: <Trans>It cannot post. Its people see the reason and can ask you about it.</Trans>,
    },
    held: {
      title: t`Hold ${name}?`,
      label: t`Hold`,
      says: (
        <Trans>
          At once its people can open nothing more and post nothing. What was read before cannot be unread.
        </Trans>
      ),
    },
  };
  return (
    <ReasonDialog
      title={words[decision].title}
      confirmLabel={words[decision].label}
      danger={decision !== 'approved'}
      hint={t`Its people read this reason.`}
      act={(reason) =>
        api(decideEmployer, { params: { employerId }, body: { decisionId, decision, reason } })
      }
      onClose={props.onClose}
      onDone={async () => {
        props.onClose();
        showToast(t`Decided.`);
        await queries.invalidateQueries({ queryKey: ['desk'] });
      }}
    >
      <p>{words[decision].says}</p>
    </ReasonDialog>
  );
}
