import { useLingui } from '@lingui/react/macro';
import type { Body } from '../../shared/api/endpoint.ts';
import type { beginMailProof } from '../../shared/api/proofs.ts';
import { PROOF_MAILBOXES } from '../../shared/employers/domain.ts';
import { Select } from '../ui/select.tsx';

/** One of the mailboxes to which a code for a domain may go. */
export type Mailbox = Body<typeof beginMailProof>['mailbox'];

/** Chooses to which mailbox of a domain a code goes. */
export function MailboxField(props: {
  domain: string;
  value: Mailbox;
  onChange: (mailbox: Mailbox) => void;
}) {
  const { t } = useLingui();
  const domain = props.domain.trim() === '' ? '…' : props.domain.trim();
  return (
    <Select
      label={t`Mailbox`}
      hint={t`These five, and no other: anybody could have an address such as info@.`}
      value={props.value}
      onChange={(id) => props.onChange(PROOF_MAILBOXES.find((name) => name === id) ?? props.value)}
      options={PROOF_MAILBOXES.map((name) => ({ id: name, label: `${name}@${domain}` }))}
    />
  );
}
