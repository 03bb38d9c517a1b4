import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { formatKit } from '../../client/accounts/kit.ts';
import type { SealIdentity } from '../../shared/vault/identity.ts';
import { KitSheet } from '../pages/accounts/kit-sheet.tsx';
import { Button, ButtonRow, StepRow } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { dayOf } from '../ui/say-moment.ts';
import { TextField } from '../ui/text-field.tsx';
import { Form } from './form.tsx';
import { kitFile } from './kit-file.ts';
import { saveAsFile } from './save-as-file.ts';

/** Shows the recovery kit once, to print or save, and goes on when it is kept and its four letters are typed. */
export function KeepKit(props: {
  kit: SealIdentity;
  /** May be written on the kit; null where it is not known. */
  address: string | null;
  onBack?: () => void;
  onKept: () => void;
}) {
  const { t } = useLingui();
  const [named, setNamed] = useState(false);
  const [kept, setKept] = useState(false);
  const [typed, setTyped] = useState('');
  const { checksum } = formatKit(props.kit);
  const letters = typed.normalize('NFKC').trim().toUpperCase();
  const address = named ? props.address : null;
  const [day] = useState(() => dayOf(new Date()));
  return (
    <Form onSubmit={props.onKept}>
      <p>
        <Trans>
          If the passphrase is lost, this sheet opens your account. Print it or save it as a file, and keep it
          apart from this device. If you lose both, nobody can open your documents, not even the operator.
        </Trans>
      </p>
      {kept ? (
        <p className="field-hint">
          <Trans>The sheet is put away. Untick the box below to see it again.</Trans>
        </p>
      ) : (
        <>
          <KitSheet kit={props.kit} day={day} address={address} />
          {props.address !== null && (
            <Checkbox selected={named} onChange={setNamed} name="kit-named">
              <Trans>
                Write my mail address on it. You need the address to sign in; but who finds the sheet then
                knows whose it is.
              </Trans>
            </Checkbox>
          )}
          <ButtonRow>
            <Button onPress={() => print()}>
              <Trans>Print</Trans>
            </Button>
            <Button
              onPress={() => {
                const text = kitFile({
                  identity: props.kit,
                  checksum,
                  origin: location.origin,
                  day,
                  address,
                });
                saveAsFile(`sealfolio-kit-${checksum}.txt`, text);
              }}
            >
              <Trans>Save as a file</Trans>
            </Button>
          </ButtonRow>
        </>
      )}
      <Checkbox selected={kept} onChange={setKept} name="kit-kept">
        <Trans>I have kept the recovery kit</Trans>
      </Checkbox>
      <TextField
        label={t`The four check letters on your sheet or in your file`}
        hint={t`Look there, not here: it shows that the kit can be read.`}
        name="kit-check"
        mono
        maxLength={8}
        value={typed}
        onChange={setTyped}
        error={
          letters.length >= 4 && letters !== checksum
            ? t`These are not the letters of this kit. Look at the sheet again.`
            : undefined
        }
      />
      <StepRow
        step={
          <Button tone="primary" type="submit" disabled={!kept || letters !== checksum}>
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
