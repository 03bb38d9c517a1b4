import './messages.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ConversationEntry, listConversations } from '../../../shared/api/conversations.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';

const LOOK_EVERY_MS = 15_000;

/** All conversations, newest first; one for each application. */
export function MessagesPage() {
  const { t } = useLingui();
  const api = useApi();
  const conversations = useQuery({
    queryKey: ['conversations'],
    refetchInterval: LOOK_EVERY_MS,
    queryFn: async () => {
      const answer = await api(listConversations);
      return isRefusal(answer) ? answer : answer.conversations;
    },
  });
  return (
    <>
      <PageHeader
        title={t`Messages`}
        lead={
          <Trans>Each application has its own conversation. Only the people named in it can read it.</Trans>
        }
      />
      <Answered query={conversations}>
        {(entries) =>
          entries.length === 0 ? (
            <NoConversations />
          ) : (
            <ul className="conversation-list">
              {entries.map((entry) => (
                <ConversationRow key={entry.grantId} entry={entry} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}

function ConversationRow({ entry }: { entry: ConversationEntry }) {
  return (
    <li className={entry.unread > 0 ? 'conversation conversation-unread' : 'conversation'}>
      <div>
        <p className="conversation-title">
          <TextLink href={`/app/messages/${entry.grantId}`}>{entry.postingTitle}</TextLink>
        </p>
        <p className="conversation-line">
          {entry.employerName} · <Plural value={entry.messages} one="# message" other="# messages" />
        </p>
      </div>
      <div className="conversation-state">
        {entry.unread > 0 && (
          <Badge tone="accent">
            <Plural value={entry.unread} one="# unread" other="# unread" />
          </Badge>
        )}
        {!entry.open && (
          <Badge>
            <Trans>ended</Trans>
          </Badge>
        )}
        <When at={entry.lastAt} />
      </div>
    </li>
  );
}

function NoConversations() {
  const { t } = useLingui();
  const { kind } = useSession().account;
  return (
    <EmptyState
      title={t`No conversations yet`}
      action={
        kind === 'candidate' ? (
          <ButtonLink href="/app/postings">
            <Trans>Find a posting</Trans>
          </ButtonLink>
        ) : (
          <ButtonLink href="/app/openings">
            <Trans>Go to your postings</Trans>
          </ButtonLink>
        )
      }
    >
      <Trans>A conversation opens with each application that is sent.</Trans>
    </EmptyState>
  );
}
