import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type AtTheDoor, letIn, meetNewDevice, sendAway } from '../../client/accounts/let-in.ts';
import { argon2idInWorker } from '../keys/derive-in-worker.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Deriving } from './deriving.tsx';
import { Form } from './form.tsx';
import { isReady, NO_PROOF, ProofFields, shownBy } from './proof-fields.tsx';
import { SixDigits } from './six-digits.tsx';
import { useLeaving } from './use-leaving.ts';

type Props = { readonly onEnd: (how: 'in' | 'away') => void };

/** The old device: takes a new one up by its code, compares, and lets it in or sends it away. */
export function LetInForm({ onEnd }: Props) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const [typed, setTyped] = useState('');
  const [door, setDoor] = useState<AtTheDoor | null>(null);
  const leaving = useLeaving();
  const meeting = useAct(
    () => meetNewDevice(api, session, { typed, signal: leaving.current.signal }),
    setDoor,
  );
  if (door !== null) return <CompareForm door={door} onEnd={onEnd} />;
  return (
    <Form onSubmit={() => void meeting.run(undefined)}>
      <TextField
        label={t`Code on the new device`}
        hint={t`Eight letters and digits. Capitals, spaces and dashes do not matter.`}
        name="pairing-code"
        mono
        required
        autoFocus
        maxLength={20}
        value={typed}
        onChange={setTyped}
      />
      <ActTrouble act={meeting} />
      <ButtonRow>
        <Button tone="primary" type="submit" pending={meeting.pending} disabled={typed.trim().length < 4}>
          <Trans>Continue</Trans>
        </Button>
      </ButtonRow>
      {meeting.pending && (
        <p role="status">
          <Trans>Waiting for the new device …</Trans>
        </p>
      )}
    </Form>
  );
}

function CompareForm({ door, onEnd }: Props & { door: AtTheDoor }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const [alike, setAlike] = useState(false);
  const [proving, setProving] = useState(NO_PROOF);
  const letting = useAct(
    () => letIn(api, session, door, { ...shownBy(proving), argon2id: argon2idInWorker }),
    () => onEnd('in'),
  );
  const refusing = useAct(
    () => sendAway(api, door),
    () => onEnd('away'),
  );
  const device = door.label || t`Unknown device`;
  return (
    <Form onSubmit={() => void letting.run(undefined)}>
      <SixDigits code={door.code} />
      <p>
        <Trans>
          The new device says it is: {device}. Do both screens show the same six digits? If they differ,
          somebody stands in between.
        </Trans>
      </p>
      {alike && (
        <>
          <p>
            <Trans>Show that it is you. Then your keys are sealed for the new device alone.</Trans>
          </p>
          <ProofFields value={proving} onChange={setProving} />
        </>
      )}
      <ActTrouble act={letting} />
      <ActTrouble act={refusing} />
      <ButtonRow>
        {alike ? (
          // Keys: the same element turned into a submit button within its own press would submit at once.
          <Button
            key="let-in"
            tone="primary"
            type="submit"
            pending={letting.pending}
            disabled={!isReady(proving)}
          >
            <Trans>Let it in</Trans>
          </Button>
        ) : (
          <Button key="alike" tone="primary" onPress={() => setAlike(true)}>
            <Trans>They are the same</Trans>
          </Button>
        )}
        <Button
          tone="danger"
          pending={refusing.pending}
          disabled={letting.pending}
          onPress={() => void refusing.run(undefined)}
        >
          <Trans>They differ</Trans>
        </Button>
      </ButtonRow>
      {letting.pending && proving.method === 'passphrase' && <Deriving />}
    </Form>
  );
}
