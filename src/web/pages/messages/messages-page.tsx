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
import { shortNumber } from '../openings/short-number.ts';

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
      <Answered query={conversations}>{(entries) => <Conversations entries={entries} />}</Answered>
    </>
  );
}

/** Recruiters have one with each applicant: those in which somebody wrote, unread ones first. */
function Conversations({ entries }: { entries: readonly ConversationEntry[] }) {
  const recruits = useSession().account.kind === 'recruiter';
  const shown = recruits
    ? entries
        .filter(({ messages }) => messages > 0)
        .toSorted((one, other) => Number(other.unread > 0) - Number(one.unread > 0))
    : entries;
  if (entries.length === 0) return <NoConversations />;
  if (shown.length === 0) return <NothingWritten />;
  return (
    <ul className="conversation-list">
      {shown.map((entry) => (
        <ConversationRow key={entry.grantId} entry={entry} recruits={recruits} />
      ))}
    </ul>
  );
}

function ConversationRow({ entry, recruits }: { entry: ConversationEntry; recruits: boolean }) {
  const { t } = useLingui();
  const number = shortNumber(entry.grantId);
  return (
    <li className={entry.unread > 0 ? 'conversation conversation-unread' : 'conversation'}>
      <div>
        <p className="conversation-title">
          <TextLink href={`/app/messages/${entry.grantId}`}>{entry.postingTitle}</TextLink>
        </p>
        <p className="conversation-line">
          {recruits ? t`Application ${number}` : entry.employerName} ·{' '}
          <Plural value={entry.messages} one="# message" other="# messages" />
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

function NothingWritten() {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`Nobody has written yet`}
      action={
        <ButtonLink href="/app/openings">
          <Trans>Go to your postings</Trans>
        </ButtonLink>
      }
    >
      <Trans>To write first, open an application: its conversation stands beside it.</Trans>
    </EmptyState>
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
