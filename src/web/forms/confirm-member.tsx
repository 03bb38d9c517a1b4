import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { confirmSeats } from '../../client/employers/seats.ts';
import type { Member } from '../../shared/api/employers.ts';
import { hashOfKeys } from '../../shared/keys/key-entry.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { SafetyNumber } from '../pages/keys/safety-number.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';

/** Confirms a colleague's keys, beside the number to compare them by. */
export function ConfirmMember({ employerId, member }: { employerId: string; member: Member }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  // As it was compared: keys that change while somebody reads are not confirmed unseen.
  const [asking, setAsking] = useState<Member | null>(null);
  const { displayName: name } = member;
  const act = useAct(
    (compared: Member) => confirmSeats(api, session, employerId, [compared]),
    async () => {
      setAsking(null);
      showToast(t`${name} is confirmed.`);
      await queries.invalidateQueries({ queryKey: ['employer'] });
    },
  );
  const close = () => {
    setAsking(null);
    act.clear();
  };
  return (
    <>
      <Button onPress={() => setAsking(member)}>
        <Trans>Confirm {name}</Trans>
      </Button>
      {asking !== null && (
        <Dialog
          open
          onClose={close}
          title={t`Are these the keys of ${name}?`}
          busy={act.pending}
          actions={
            <StepRow
              step={
                <Button tone="primary" pending={act.pending} onPress={() => void act.run(asking)}>
                  <Trans>Confirm these keys</Trans>
                </Button>
              }
              back={
                <Button onPress={close} disabled={act.pending}>
                  <Trans>Not now</Trans>
                </Button>
              }
            />
          }
        >
          <p>
            <Trans>
              Ask {name}, face to face or on the telephone, to open “Account”, “Devices”, and to read out the
              safety number there. It must be this one:
            </Trans>
          </p>
          <SafetyNumber of="person" hash={hashOfKeys(asking)} whose={t`Safety number of ${name}`} />
          <p>
            <Trans>
              If a digit differs, confirm nothing: somebody may want to read in the place of {name}. Tell the
              operator, and a witness if the platform has one.
            </Trans>
          </p>
          <p className="field-hint">
            <Trans>
              You can confirm without comparing. Then it rests on the platform’s word alone whose keys these
              are. Either way it stands in the public log for good, without names; you can end it later.
            </Trans>
          </p>
          <ActTrouble act={act} />
        </Dialog>
      )}
    </>
  );
}
