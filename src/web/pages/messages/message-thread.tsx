import './messages.css';
import { Trans } from '@lingui/react/macro';
import type { ConversationPart } from '../../../client/conversations/read.ts';
import { Notice } from '../../ui/notice.tsx';
import { Answered } from '../answered.tsx';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { useMarkRead, useThread } from './use-thread.ts';

/**
 * The conversation of one grant: its messages and, while it is open, a place to write. For candidates and recruiters
 * alike. `candidateName` is what the copy said, where the reader has opened it; the platform knows no name.
 */
export function MessageThread({ grantId, candidateName }: { grantId: string; candidateName?: string }) {
  const thread = useThread(grantId);
  useMarkRead(grantId, thread.data);
  return (
    <Answered query={thread}>
      {(part) => (
        <div className="thread">
          <MessageList part={part} candidateName={candidateName} />
          {part.conversation.open ? (
            <Composer grantId={grantId} parties={part.parties} readers={readersOf(part)} />
          ) : (
            <Notice>
              <Trans>
                This conversation has ended: the application was withdrawn, revoked or has run out. What was
                written can still be read here.
              </Trans>
            </Notice>
          )}
        </div>
      )}
    </Answered>
  );
}

// The platform knows no name of a candidate, so that a list for recruiters would leave out who matters most.
function readersOf(part: ConversationPart): readonly string[] {
  if (part.parties.find(({ partyId }) => partyId === part.me)?.side !== 'candidate') return [];
  return part.parties
    .filter((party) => party.active && party.partyId !== part.me)
    .flatMap(({ displayName }) => (displayName === null ? [] : [displayName]));
}
