import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { useLocale } from 'react-aria-components';
import type { ConversationPart, ReadMessage } from '../../../client/conversations/read.ts';
import { Alert } from '../../ui/icons.tsx';

/** The messages in their order, with a line where a day begins. */
export function MessageList(props: { part: ConversationPart; candidateName: string | undefined }) {
  const { t } = useLingui();
  const { locale } = useLocale();
  const { messages } = props.part;
  const scroll = useRef<HTMLElement>(null);
  const last = messages.at(-1)?.number;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is what scrolls
  useEffect(() => {
    // Only this part is scrolled: the page around it stays where its reader is.
    scroll.current?.scrollTo(0, scroll.current.scrollHeight);
  }, [last]);
  if (messages.length === 0) {
    return (
      <p className="thread-empty">
        <Trans>Nobody has written yet.</Trans>
      </p>
    );
  }
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by the keyboard
    <section ref={scroll} className="thread-scroll" tabIndex={0} aria-label={t`Messages`}>
      <ol className="thread-list" aria-live="polite">
        {messages.map((message, index) => {
          const written = day.format(new Date(message.sentAt));
          const before = messages[index - 1];
          const newDay = before === undefined || day.format(new Date(before.sentAt)) !== written;
          return (
            <li key={message.messageId} className={message.mine ? 'message message-mine' : 'message'}>
              {newDay && <p className="thread-day">{written}</p>}
              <Sender message={message} part={props.part} candidateName={props.candidateName} />
              <MessageBody message={message} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Sender(props: { message: ReadMessage; part: ConversationPart; candidateName: string | undefined }) {
  const { locale } = useLocale();
  const { message, part } = props;
  const party = part.parties.find(({ partyId }) => partyId === message.senderId);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(message.sentAt));
  return (
    <p className="message-head">
      <bdi className="message-sender">
        {message.mine ? (
          <Trans>You</Trans>
        ) : party?.side === 'candidate' ? (
          (props.candidateName ?? <Trans>The candidate</Trans>)
        ) : (
          (message.senderName ?? <Trans>Someone</Trans>)
        )}
      </bdi>
      {party?.title != null && !message.mine && <bdi>{party.title}</bdi>}
      {party !== undefined && !party.active && (
        <span>
          <Trans>has left the team</Trans>
        </span>
      )}
      <time dateTime={message.sentAt}>{time}</time>
    </p>
  );
}

function MessageBody({ message }: { message: ReadMessage }) {
  if (message.tampered !== true) return <p className="message-text">{message.text}</p>;
  return (
    <p className="message-text message-tampered" role="alert">
      <Alert />
      <span>
        <Trans>
          This message does not fit: it was changed on the way, or was not written by the person it names. It
          is not shown. Do not act on it; ask in a new message, and tell the operator.
        </Trans>
      </span>
    </p>
  );
}
