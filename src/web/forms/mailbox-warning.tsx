import { Trans } from '@lingui/react/macro';
import { isPublicMailDomain } from '../../shared/employers/public-mail.ts';
import { Notice } from '../ui/notice.tsx';

/** Warns who seems to name a mailbox at an organisation's own domain, which may be the present employer's. */
export function MailboxWarning({ address }: { address: string }) {
  const domain = /^[^\s@]+@([^\s@]+\.[^\s@.]{2,})$/.exec(address)?.[1];
  if (domain === undefined || isPublicMailDomain(domain.toLowerCase())) return null;
  return (
    <Notice>
      <Trans>
        If {domain} belongs to your present employer, take another mailbox: whoever runs it can read what
        comes, and see from whom. Our mails name nobody and no posting, but they show that you are here.
      </Trans>
    </Notice>
  );
}
