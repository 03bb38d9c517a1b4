import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readTerms } from '../../../client/disclosure/open-copy.ts';
import type { ReceivedApplication } from '../../../shared/api/applications.ts';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { BeforeOpening } from './before-opening.tsx';
import { Reader } from './reader.tsx';
import type { Opening } from './use-opening.ts';

const LOOK_EVERY_MS = 20_000;

/** The copy of an application: its terms, then, once opened on the record, what it says; or why there is nothing. */
export function CopyPanel(props: { application: ReceivedApplication; opening: Opening }) {
  const { application, opening } = props;
  const { copyId } = application;
  if (application.revokedAt !== null) return <TakenBack application={application} onGone={opening.close} />;
  if (copyId === null) return <NoCopy />;
  return <Copy copyId={copyId} application={application} opening={opening} />;
}

function Copy(props: { copyId: string; application: ReceivedApplication; opening: Opening }) {
  const { copyId, application, opening } = props;
  const api = useApi();
  const session = useSession();
  const terms = useQuery({
    queryKey: ['terms', copyId],
    queryFn: () => readTerms(api, session, copyId),
    // Somebody may take it back while it is on the screen.
    refetchInterval: LOOK_EVERY_MS,
  });
  return (
    <Answered query={terms}>
      {(read) => {
        if (read.state === 'revoked') return <TakenBack application={application} onGone={opening.close} />;
        if (read.state === 'expired') return <RunOut at={read.statement.expiresAt} onGone={opening.close} />;
        if (opening.opened === null) return <BeforeOpening terms={read} act={opening.open} />;
        return (
          <Reader
            application={application}
            statement={read.statement}
            copy={opening.opened}
            onClose={opening.close}
          />
        );
      }}
    </Answered>
  );
}

/** `onGone` drops what was opened: what may not be read is not kept in memory either. */
function TakenBack(props: { application: ReceivedApplication; onGone: () => void }) {
  const { t } = useLingui();
  const { application, onGone } = props;
  useEffect(onGone, [onGone]);
  return (
    <Notice
      live
      title={
        application.stage === 'withdrawn' ? t`The candidate withdrew` : t`The candidate took the copy back`
      }
    >
      {application.revokedAt !== null && (
        <p>
          <When at={application.revokedAt} />
        </p>
      )}
      <p>
        <Trans>
          The copy is destroyed, and there is nothing to read here. What was read cannot be unread: please do
          not use it any more.
        </Trans>
      </p>
    </Notice>
  );
}

function RunOut({ at, onGone }: { at: string; onGone: () => void }) {
  const { t } = useLingui();
  useEffect(onGone, [onGone]);
  return (
    <Notice live title={t`The time for reading is over`}>
      <p>
        <Trans>
          It ended on <When at={at} style="day" />. To read again, ask the candidate in the conversation.
        </Trans>
      </p>
    </Notice>
  );
}

function NoCopy() {
  const { t } = useLingui();
  return (
    <EmptyState title={t`There is no copy for you`}>
      <Trans>
        This was sealed to those who were in the team when it was sent. Nobody can make another copy but the
        candidate. A colleague who has one can answer.
      </Trans>
    </EmptyState>
  );
}
