import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endSeats } from '../../client/employers/seats.ts';
import type { Seat } from '../../shared/keys/key-chain.ts';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { showToast } from '../ui/toast.tsx';
import { AskFirst } from './ask-first.tsx';

/** Ends a seat whose keys nobody has any more; `name` tells it from the others. */
export function EndSeat({ employerId, seat, name }: { employerId: string; seat: Seat; name: string }) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const act = useAct(
    () => endSeats(api, session, employerId, [seat]),
    async () => {
      setAsking(false);
      showToast(t`The seat has ended.`);
      await queries.invalidateQueries({ queryKey: ['employer'] });
    },
  );
  return (
    <AskFirst
      act={act}
      asking={asking}
      onAsking={setAsking}
      label={t`End: ${name}`}
      title={t`End this seat?`}
      consequences={[
        t`From now on no candidate seals anything to these keys.`,
        t`What was sealed to them before stays sealed to them.`,
        t`It stands in the public log, without names.`,
      ]}
      confirmLabel={t`End this seat`}
      cancelLabel={t`Leave it`}
    >
      <Trans>End the seat</Trans>
    </AskFirst>
  );
}
