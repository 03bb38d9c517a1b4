import { useLingui } from '@lingui/react/macro';

/** By what somebody signed in, in words; the method itself where it has none. */
export function useMethodNames(): (method: string) => string {
  const { t } = useLingui();
  const names = new Map([
    ['passphrase', t`by passphrase`],
    ['kit', t`by recovery kit`],
    ['passkey', t`by passkey`],
    ['pairing', t`let in by another device`],
    ['sign_up', t`account opened`],
    ['start_over', t`started over`],
  ]);
  return (method) => names.get(method) ?? method;
}
