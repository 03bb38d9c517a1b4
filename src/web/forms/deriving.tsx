import { Trans } from '@lingui/react/macro';

/** Said while a passphrase is being turned into keys, which is slow on purpose. */
export function Deriving() {
  return (
    <p className="field-hint" role="status">
      <Trans>Making your keys in this browser. This takes a second or two, on old telephones longer.</Trans>
    </p>
  );
}
