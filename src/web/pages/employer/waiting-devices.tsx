import './employer.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Member } from '../../../shared/api/employers.ts';
import { AnswerDevice } from '../../forms/answer-device.tsx';
import { Card } from '../../ui/card.tsx';
import { When } from '../../ui/when.tsx';

/** New devices of colleagues that wait for an owner; nothing while none does. */
export function WaitingDevices({ members }: { members: readonly Member[] }) {
  const { t } = useLingui();
  const waiting = members.flatMap((member) => member.waitingKeys.map((key) => ({ member, key })));
  if (waiting.length === 0) return null;
  return (
    <Card title={<Plural value={waiting.length} one="A new device waits" other="# new devices wait" />}>
      <p>
        <Trans>
          From a device you confirm, your colleague can open copies and write to candidates. Ask them first,
          in person or by telephone: whoever stole their passphrase would look the same here.
        </Trans>
      </p>
      <ul className="plain-list" aria-label={t`New devices that wait`}>
        {waiting.map(({ member, key }) => (
          <li key={key.keyId} className="plain-entry">
            <p className="entry-title">
              {member.displayName}: {key.label}
            </p>
            <p className="field-hint">
              {key.kind === 'passkey' ? (
                <Trans>passkey in that device</Trans>
              ) : (
                <Trans>key of that browser</Trans>
              )}{' '}
              · <When at={key.registeredAt} />
            </p>
            <AnswerDevice keyId={key.keyId} name={member.displayName} device={key.label} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
