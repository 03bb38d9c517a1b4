import { useLingui } from '@lingui/react/macro';
import type { LedgerEventType } from '../../shared/record/ledger-event.ts';

/** Each kind of event in a few words, without the people and postings it names. */
export function useEventNames(): Readonly<Record<LedgerEventType, string>> {
  const { t } = useLingui();
  return {
    'account.created': t`Account opened`,
    'account.held': t`Account put on hold`,
    'account.released': t`Hold on the account ended`,
    'account.looked_up': t`Account looked up by an operator`,
    'account.unlock_changed': t`What opens the account changed`,
    'account.manifest': t`Signed state of keys or documents`,
    'account.address_changed': t`Address changed`,
    'account.kit_shown': t`Recovery kit read back`,
    'account.device_let_in': t`New device let in`,
    'account.passkey_suspended': t`Passkey taken out of use`,
    'account.contact_key': t`Device for contacting candidates`,
    'account.start_over': t`Starting over`,
    'account.erasure': t`Erasure of the account`,
    'account.erased': t`Account erased`,
    'operator.act': t`Act of an operator`,
    'employer.decided': t`Decision about an employer`,
    'employer.membership': t`Somebody in the employer`,
    'employer.proof': t`Proof of an employer`,
    'employer.ties': t`Group of an employer`,
    'grant.given': t`Reading allowed`,
    'grant.revoked': t`Reading revoked`,
    'grant.expired': t`Time for reading ran out`,
    'grant.ended_with_keys': t`Reading ended with old keys`,
    'copy.reader_left': t`A reader left`,
    'copy.opened': t`Résumé opened`,
    'application.stage': t`Status of an application`,
    'card.changed': t`Card changed`,
    'card.hiding': t`Hidden employers changed`,
    'request.received': t`Request received`,
    'request.ended': t`Request ended`,
    'interest.shown': t`Interest shown`,
    'interest.ended': t`Interest ended`,
  };
}
