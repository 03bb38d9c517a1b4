import './requests.css';
import { Trans } from '@lingui/react/macro';
import type { ReceivedRequest } from '../../../shared/api/requests.ts';
import { TextLink } from '../../ui/link.tsx';
import { When } from '../../ui/when.tsx';
import { FieldList } from '../applications/field-list.tsx';

/** A request that waits, in a list: who asks, for which posting, what, and until when it waits. */
export function WaitingRequest({ request }: { request: ReceivedRequest }) {
  return (
    <li className="request-row">
      <p>
        <strong>
          <bdi>{request.byName}</bdi>
        </strong>
        , <bdi>{request.byTitle}</bdi> · <bdi>{request.employerName}</bdi>
      </p>
      <p className="request-row-title">
        <TextLink href={`/app/requests/${request.requestId}`}>{request.postingTitle}</TextLink>
      </p>
      <p className="choice-hint">
        <Trans>
          asks for <FieldList fields={request.fields} />
        </Trans>
      </p>
      <p className="choice-hint">
        <Trans>
          waits until <When at={request.endsAt} style="day" />; you need not answer
        </Trans>
      </p>
    </li>
  );
}
