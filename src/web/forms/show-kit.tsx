import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { showKit } from '../../client/accounts/kit-drill.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession, useSessionKeeper } from '../session/session-provider.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { showToast } from '../ui/toast.tsx';
import { Form } from './form.tsx';
import { KitNotInForce } from './kit-not-in-force.tsx';
import { Kit } from './typed-secret.tsx';

const EMPTY = { method: 'kit', secret: '' } as const;

/** The kit's drill: it is typed, pasted or opened once, while nothing is lost. */
export function ShowKitForm(props: { onShown: () => void; onCancel?: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const keeper = useSessionKeeper();
  const [kit, setKit] = useState('');
  const showing = useAct(
    () => showKit(api, session, kit),
    ({ account }) => {
      keeper.renew(account);
      showToast(t`Your recovery kit works.`);
      props.onShown();
    },
  );
  return (
    <Form label={t`Try your recovery kit`} onSubmit={() => void showing.run(undefined)}>
      <Kit value={{ ...EMPTY, secret: kit }} onChange={({ secret }) => setKit(secret)} />
      {showing.refusal?.refused === 'sign_in_failed' ? <KitNotInForce /> : <ActTrouble act={showing} />}
      <StepRow
        step={
          <Button tone="primary" type="submit" pending={showing.pending} disabled={kit.trim() === ''}>
            <Trans>Try the kit</Trans>
          </Button>
        }
        back={
          props.onCancel !== undefined && (
            <Button tone="quiet" disabled={showing.pending} onPress={props.onCancel}>
              <Trans>Not now</Trans>
            </Button>
          )
        }
      />
    </Form>
  );
}
