import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ExportForm } from '../../client/leaving/sealing.ts';
import type { ExportContents } from '../../client/leaving/take-everything.ts';
import type { Refusal } from '../../shared/errors.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Card, Stack } from '../ui/card.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Notice } from '../ui/notice.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { useExportFile } from './export-file.ts';
import { Form } from './form.tsx';
import { KitNotInForce } from './kit-not-in-force.tsx';
import { TakenNotice } from './taken-notice.tsx';
import { Kit } from './typed-secret.tsx';
import { WhatIsTaken } from './what-is-taken.tsx';

type Progress = { readonly done: number; readonly all: number };
/** What was saved: its list, and its size in bytes. */
export type Taken = { readonly contents: ExportContents; readonly size: number };

/** How it shall be sealed, the recovery kit, and then the file. */
export function TakeEverything() {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const makeFile = useExportFile();
  const [form, setForm] = useState<ExportForm>('hybrid');
  const [readable, setReadable] = useState(false);
  const [kit, setKit] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const taking = useAct(
    async (): Promise<Taken | Refusal> => {
      setTaken(null);
      setProgress(null);
      return makeFile(api, session, { kit, form, readable, onProgress: setProgress });
    },
    (done) => {
      setTaken(done);
      setKit('');
    },
  );
  return (
    <Stack>
      <WhatIsTaken />
      <Card title={t`Make the file`}>
        <Form label={t`Make the file`} onSubmit={() => void taking.run(undefined)}>
          <RadioCards
            label={t`The program that will open it`}
            hint={t`age is a free program for sealed files, from age-encryption.org.`}
            value={form}
            onChange={(id) => setForm(id === 'plain' ? 'plain' : 'hybrid')}
            disabled={taking.pending}
            choices={[
              {
                id: 'hybrid',
                label: <Trans>age 1.3 or newer</Trans>,
                hint: <Trans>Made to withstand quantum computers too.</Trans>,
              },
              {
                id: 'plain',
                label: <Trans>Older versions of age</Trans>,
                hint: (
                  <Trans>
                    As safe today. A quantum computer, should there be one some day, could open it.
                  </Trans>
                ),
              },
            ]}
          />
          <Checkbox selected={readable} onChange={setReadable} disabled={taking.pending} name="readable">
            <Trans>Also readable copies on this computer</Trans>
          </Checkbox>
          {readable && (
            <Notice tone="warn" live>
              <p>
                <Trans>
                  Then whoever finds the file reads your résumés, your messages, and who read what. Without
                  this, nothing in it can be read but with your recovery kit.
                </Trans>
              </p>
            </Notice>
          )}
          <p>
            <Trans>
              The file is sealed to your recovery kit, and to nothing else. The kit stays in this browser.
            </Trans>
          </p>
          <Kit value={{ method: 'kit', secret: kit }} onChange={({ secret }) => setKit(secret)} />
          {taking.refusal?.refused === 'sign_in_failed' ? <KitNotInForce /> : <ActTrouble act={taking} />}
          <div>
            <Button tone="primary" type="submit" pending={taking.pending} disabled={kit.trim() === ''}>
              <Trans>Make the file</Trans>
            </Button>
          </div>
          {taking.pending && <Under progress={progress} />}
        </Form>
        {taken !== null && <TakenNotice {...taken} />}
      </Card>
    </Stack>
  );
}

function Under({ progress }: { progress: Progress | null }) {
  const { t } = useLingui();
  const { done = 0, all = 1 } = progress ?? {};
  return (
    <div>
      <p role="status">
        <Trans>Fetching and sealing in this browser. Keep this page open.</Trans>
      </p>
      <progress className="sealing" value={done} max={all} aria-label={t`Files sealed`} />
    </div>
  );
}
