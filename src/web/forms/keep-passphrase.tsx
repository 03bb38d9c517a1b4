import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button, StepRow } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { CopyText } from '../ui/copy-text.tsx';
import { Form } from './form.tsx';

/** Shows a generated passphrase once, and goes on when it is kept. */
export function KeepPassphrase(props: { passphrase: string; onBack?: () => void; onKept: () => void }) {
  const { t } = useLingui();
  const [kept, setKept] = useState(false);
  return (
    <Form onSubmit={props.onKept}>
      <p>
        <Trans>
          This passphrase opens your account. It was made in this browser; the platform does not know it and
          cannot send it to you again.
        </Trans>
      </p>
      <div className="passphrase">
        <CopyText
          label={t`Your passphrase`}
          text={props.passphrase}
          copyLabel={t`Copy`}
          copiedLabel={t`Copied`}
        />
      </div>
      <p className="field-hint">
        <Trans>A password manager is a good place; so is a note that you keep at home.</Trans>
      </p>
      <Checkbox selected={kept} onChange={setKept} name="passphrase-kept">
        <Trans>I have kept my passphrase</Trans>
      </Checkbox>
      <StepRow
        step={
          <Button tone="primary" type="submit" disabled={!kept}>
            <Trans>Continue</Trans>
          </Button>
        }
        back={
          props.onBack !== undefined && (
            <Button tone="quiet" onPress={props.onBack}>
              <Trans>Back</Trans>
            </Button>
          )
        }
      />
    </Form>
  );
}
