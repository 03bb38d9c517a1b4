import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../../../shared/api/endpoint.ts';
import {
  type ContactKey,
  confirmContactKey,
  endContactKey,
  type listContactKeys,
} from '../../../shared/api/passkeys.ts';
import { ConfirmByDomain } from '../../forms/confirm-by-domain.tsx';
import { useApi, useStepUp } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Gap } from '../../ui/gap.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { When } from '../../ui/when.tsx';
import { ActTrouble } from '../act-trouble.tsx';
import { Answered } from '../answered.tsx';
import { useAct } from '../use-act.ts';
import { contactKeysQuery } from './contact-keys-query.ts';

type Listed = Answer<typeof listContactKeys>;

/** From which devices a recruiter may contact candidates, and how a new one is confirmed. */
export function ContactKeys() {
  const { t } = useLingui();
  const keys = useQuery(contactKeysQuery(useApi()));
  return (
    <Card title={t`Devices that may contact candidates`}>
      <p>
        <Trans>
          Opening a copy, writing to a candidate and changing a status need your passkey on a confirmed
          device. Who learns your passphrase elsewhere cannot do it in your name.
        </Trans>
      </p>
      <Answered query={keys}>{(listed) => <Listing {...listed} />}</Answered>
    </Card>
  );
}

function Listing({ keys, until, domain }: Listed) {
  const { t } = useLingui();
  const stepUp = useStepUp();
  const queries = useQueryClient();
  const waiting = keys.filter(({ confirmedAt }) => confirmedAt === null);
  return (
    <>
      {until === null ? (
        <Notice>
          <p>
            {keys.length === 0 ? (
              <Trans>No device is set up yet. The first one is confirmed at once.</Trans>
            ) : (
              <Trans>In this session your passkey was not shown yet. You are asked when it is needed.</Trans>
            )}
          </p>
          <div>
            <Button
              onPress={() =>
                void stepUp.ask().then(() => queries.invalidateQueries({ queryKey: ['contact-keys'] }))
              }
            >
              {keys.length === 0 ? <Trans>Set up this device</Trans> : <Trans>Show my passkey</Trans>}
            </Button>
          </div>
        </Notice>
      ) : (
        <Notice tone="good">
          <p>
            <Trans>
              You can contact candidates here until <When at={until} />. Then the passkey is asked for again.
            </Trans>
          </p>
        </Notice>
      )}
      {keys.length > 0 && (
        <ul className="own-list" aria-label={t`Devices that may contact candidates`}>
          {keys.map((key) => (
            <KeyRow key={key.keyId} contactKey={key} mayConfirm={until !== null} domain={domain} />
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <p className="field-hint">
          <Trans>
            A waiting device is confirmed from one that may contact candidates already, by an owner of your
            employer on the page “Employer”, or by a code to your employer’s domain.
          </Trans>
        </p>
      )}
    </>
  );
}

function KeyRow(props: { contactKey: ContactKey; mayConfirm: boolean; domain: string | null }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const { keyId, label, kind, registeredAt, confirmedAt } = props.contactKey;
  const [asking, setAsking] = useState(false);
  const again = () => queries.invalidateQueries({ queryKey: ['contact-keys'] });
  const confirming = useAct(
    () => api(confirmContactKey, { params: { keyId } }),
    async () => {
      await again();
      showToast(t`The device is confirmed.`);
    },
  );
  const ending = useAct(
    () => api(endContactKey, { params: { keyId } }),
    async () => {
      setAsking(false);
      await again();
    },
  );
  return (
    <li className="own-row">
      <div className="stack stack-tight">
        <p className="own-name">
          {label}
          <Badge tone={confirmedAt === null ? 'warn' : 'good'}>
            {confirmedAt === null ? <Trans>waits to be confirmed</Trans> : <Trans>confirmed</Trans>}
          </Badge>
        </p>
        <p className="choice-hint">
          {kind === 'passkey' ? <Trans>passkey in this device</Trans> : <Trans>key of this browser</Trans>} ·{' '}
          <Trans>since</Trans>
          <Gap />
          <When at={registeredAt} style="day" />
        </p>
        <ActTrouble act={confirming} />
        {confirmedAt === null && !props.mayConfirm && props.domain !== null && (
          <ConfirmByDomain keyId={keyId} domain={props.domain} onConfirmed={() => void again()} />
        )}
      </div>
      <ButtonRow>
        {confirmedAt === null && props.mayConfirm && (
          <Button
            pending={confirming.pending}
            label={t`Confirm: ${label}`}
            onPress={() => void confirming.run(undefined)}
          >
            <Trans>Confirm</Trans>
          </Button>
        )}
        <Button tone="quiet" label={t`End: ${label}`} onPress={() => setAsking(true)}>
          <Trans>End</Trans>
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          setAsking(false);
          ending.clear();
        }}
        onConfirm={() => void ending.run(undefined)}
        pending={ending.pending}
        title={t`End “${label}”?`}
        confirmLabel={t`End it`}
        cancelLabel={t`Keep it`}
        consequences={[
          t`Candidates cannot be contacted from it any more, at once.`,
          t`To use that device again it must be confirmed anew.`,
        ]}
      >
        <ActTrouble act={ending} />
      </ConfirmDialog>
    </li>
  );
}
