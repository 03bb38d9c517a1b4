import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { isRefusal } from '../../../shared/errors.ts';
import { useSession } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { shortNumber } from '../openings/short-number.ts';
import { MessageThread } from './message-thread.tsx';
import { useThread } from './use-thread.ts';

/** One conversation. */
export function ThreadPage() {
  const { t } = useLingui();
  const { grantId } = useParams({ from: '/member/messages/$grantId' });
  const { kind } = useSession().account;
  const { data } = useThread(grantId);
  const conversation = data === undefined || isRefusal(data) ? undefined : data.conversation;
  const number = shortNumber(grantId);
  const title = conversation?.postingTitle ?? t`Conversation`;
  const application =
    kind === 'candidate'
      ? `/app/applications/${grantId}`
      : `/app/openings/${conversation?.postingId ?? ''}/applications/${grantId}`;
  return (
    <>
      <PageHeader
        title={title}
        above={
          <Breadcrumbs
            label={t`Where you are`}
            crumbs={[{ label: t`Messages`, href: '/app/messages' }, { label: title }]}
          />
        }
        lead={
          conversation !== undefined && (
            <>
              {kind === 'candidate' ? conversation.employerName : t`Application ${number}`} ·{' '}
              <TextLink href={application}>
                <Trans>See the application</Trans>
              </TextLink>
            </>
          )
        }
      />
      <MessageThread grantId={grantId} />
    </>
  );
}
