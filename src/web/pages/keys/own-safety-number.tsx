import { Trans, useLingui } from '@lingui/react/macro';
import { hashOfKeys } from '../../../shared/keys/key-entry.ts';
import { useSession } from '../../session/session-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { SafetyNumber } from './safety-number.tsx';

/** A recruiter's own safety number, to be read out to an owner of the employer. */
export function OwnSafetyNumber() {
  const { t } = useLingui();
  const { account } = useSession();
  return (
    <Card title={t`Your safety number`}>
      <p>
        <Trans>
          It stands for your keys. When an owner of your employer confirms you, read it out, face to face or
          on the telephone: if they see the same digits, nobody has put other keys in place of yours.
        </Trans>
      </p>
      <SafetyNumber of="person" hash={hashOfKeys(account)} whose={t`Your safety number`} />
      <p className="field-hint">
        <Trans>It is no secret. It changes only when you make new keys.</Trans>
      </p>
    </Card>
  );
}
