import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { SentRequest } from '../../../shared/api/sent-requests.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { Beside } from '../../ui/gap.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { When } from '../../ui/when.tsx';
import { FieldList } from '../applications/field-list.tsx';
import { CardFacets } from '../cards/card-facets.tsx';
import { cardNumber } from './card-number.ts';
import { shortNumber } from './short-number.ts';

type State = SentRequest['state'];

const STATES: { readonly [Each in State]: { readonly name: MessageDescriptor; readonly tone: BadgeTone } } = {
  waiting: { name: msg`Waits for an answer`, tone: 'neutral' },
  granted: { name: msg`Granted`, tone: 'good' },
  declined: { name: msg`No, thank you`, tone: 'neutral' },
  lapsed: { name: msg`Lapsed without an answer`, tone: 'neutral' },
};

/** One request as its employer sees it. */
export function SentRequestSheet({ request }: { request: SentRequest }) {
  const { t, i18n } = useLingui();
  const titleId = useId();
  const { to, state, postingId } = request;
  const number = to.kind === 'handle' ? cardNumber(to.handle) : shortNumber(to.interestId);
  const { name, tone } = STATES[state];
  return (
    <li>
      <article className="card" aria-labelledby={titleId}>
        <header className="card-header">
          <h2 id={titleId} className="shown-card-title">
            {to.kind === 'handle' ? t`Card ${number}` : t`Interest ${number}`}
          </h2>
          <Badge tone={tone}>{i18n._(name)}</Badge>
        </header>
        <DataList
          rows={[
            { term: t`Asked to read`, value: <FieldList fields={request.fields} /> },
            { term: t`To be kept`, value: <Plural value={request.keepDays} one="# day" other="# days" /> },
            { term: t`Asked by`, value: <AskedBy request={request} /> },
            { term: t`Time to answer until`, value: <When at={request.endsAt} /> },
          ]}
        />
        {request.card !== null && (
          <details className="asked-card">
            <summary>
              <Trans>What the card said</Trans>
            </summary>
            <CardFacets card={request.card} />
          </details>
        )}
        {request.grantId !== null && (
          <div>
            <ButtonLink tone="plain" href={`/app/openings/${postingId}/applications/${request.grantId}`}>
              <Trans>Go to the application</Trans>
            </ButtonLink>
          </div>
        )}
      </article>
    </li>
  );
}

function AskedBy({ request: { byName, sentAt, withMessage } }: { request: SentRequest }) {
  const { t } = useLingui();
  return (
    <>
      {byName}
      <Beside />
      <When at={sentAt} />
      {withMessage && ` · ${t`with a message`}`}
    </>
  );
}
