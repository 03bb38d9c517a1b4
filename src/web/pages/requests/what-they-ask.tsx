import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { CheckedRequest } from '../../../client/requests/open-request.ts';
import type { ReceivedRequest } from '../../../shared/api/requests.ts';
import { Card } from '../../ui/card.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { TextLink } from '../../ui/link.tsx';
import { When } from '../../ui/when.tsx';
import { Purpose } from '../access/grant-card.tsx';
import { FieldList } from '../applications/field-list.tsx';

/** What is asked for: the posting, the fields, for how long, and the message. */
export function WhatTheyAsk({ opened }: { opened: CheckedRequest }) {
  const { t } = useLingui();
  const { request, message } = opened;
  return (
    <Card title={t`What they ask for`}>
      <DataList
        rows={[
          {
            term: t`Posting`,
            value: <TextLink href={`/app/postings/${request.postingId}`}>{request.postingTitle}</TextLink>,
          },
          { term: t`For`, value: <Purpose purpose="recruitment" /> },
          { term: t`They would like to read`, value: <FieldList fields={request.fields} /> },
          { term: t`For how long`, value: <Plural value={request.keepDays} one="# day" other="# days" /> },
          { term: t`Asked on`, value: <When at={request.sentAt} /> },
          {
            term: t`Message`,
            value: <Message text={message} request={request} />,
          },
        ]}
      />
    </Card>
  );
}

function Message({ text, request }: { text: string | null; request: ReceivedRequest }) {
  if (text !== null) return <span className="posting-text">{text}</span>;
  if (!request.withMessage) return <Trans>none</Trans>;
  if (request.state === 'waiting') return <Trans>It was sealed to keys that you have lost.</Trans>;
  return <Trans>It was destroyed when the request ended.</Trans>;
}
