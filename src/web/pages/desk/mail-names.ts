import { useLingui } from '@lingui/react/macro';

/** The kinds of mails in words, by the names that the log knows them by. */
export function useMailNames(): ReadonlyMap<string, string> {
  const { t } = useLingui();
  return new Map([
    ['code', t`Code for an address`],
    ['invitation', t`Invitation of a colleague`],
    ['operator_invitation', t`Invitation of an operator`],
    ['news', t`Something new in the account`],
    ['employer_decided', t`Decision about an employer`],
    ['erasure_begun', t`An erasure waits`],
    ['erasure_stopped', t`An account was kept`],
    ['account_erased', t`Erased account`],
    ['domain_proof', t`Code that proves a domain`],
    ['domain_reclaim', t`Code to take up an employer again`],
    ['domain_device', t`Code to confirm a device`],
    ['new_sign_in', t`Sign-in from a new device`],
    ['refused_sign_ins', t`Many refused sign-ins`],
    ['passkey_suspended', t`Passkey taken out of use`],
    ['start_over_begun', t`A start over was begun`],
    ['start_over_soon', t`A start over can soon be finished`],
    ['keys_replaced', t`New keys of an account`],
    ['keys_changed', t`Changed keys of an employer`],
    ['address_changed', t`Changed address`],
  ]);
}
