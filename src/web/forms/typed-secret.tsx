import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { TypedSecret } from '../../client/accounts/derive-unlock.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { kitOfFile } from './kit-file.ts';

type Props = { readonly value: TypedSecret; readonly onChange: (value: TypedSecret) => void };

/** Nothing typed yet. */
export const NO_SECRET: TypedSecret = { method: 'passphrase', secret: '' };

/** Passphrase or recovery kit, as typed, pasted or read from a file. */
export function TypedSecretFields({ value, onChange }: Props) {
  const { t } = useLingui();
  return (
    <Tabs
      label={t`Unlock with`}
      selected={value.method}
      onSelect={(method) => {
        if (method !== value.method)
          onChange({ method: method === 'kit' ? 'kit' : 'passphrase', secret: '' });
      }}
      tabs={[
        { id: 'passphrase', title: t`Passphrase`, content: <Passphrase value={value} onChange={onChange} /> },
        { id: 'kit', title: t`Recovery kit`, content: <Kit value={value} onChange={onChange} /> },
      ]}
    />
  );
}

/** The passphrase, hidden while it is typed unless it shall be shown. */
export function Passphrase({ value, onChange }: Props) {
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  return (
    <div className="stack stack-tight">
      <TextField
        label={t`Passphrase`}
        hint={t`Sixteen letters and digits. Capitals, spaces and dashes do not matter.`}
        type={shown ? 'text' : 'password'}
        mono
        required
        name="passphrase"
        autoComplete="current-password"
        value={value.secret}
        onChange={(secret) => onChange({ method: 'passphrase', secret })}
      />
      <Checkbox selected={shown} onChange={setShown}>
        <Trans>Show the passphrase</Trans>
      </Checkbox>
    </div>
  );
}

/** The text of the kit, or its file. */
export function Kit({ value, onChange }: Props) {
  const { t } = useLingui();
  return (
    <div className="stack stack-tight">
      <TextArea
        label={t`Text of the recovery kit`}
        hint={t`Paste or type it. Capitals and spaces do not matter.`}
        required
        name="kit"
        value={value.secret}
        onChange={(secret) => onChange({ method: 'kit', secret })}
      />
      <div>
        <FileTrigger
          acceptedFileTypes={['.txt', 'text/plain']}
          onSelect={async (files) => {
            const text = await files?.item(0)?.text();
            if (text !== undefined) onChange({ method: 'kit', secret: kitOfFile(text) });
          }}
        >
          <Button>
            <Trans>Open the file of the kit</Trans>
          </Button>
        </FileTrigger>
      </div>
    </div>
  );
}
