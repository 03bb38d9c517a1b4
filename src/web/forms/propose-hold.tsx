import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { proposeAct } from '../../shared/api/operators.ts';
import type { Operator } from '../pages/desk/operators-query.ts';
import { useOnceId } from '../pages/use-once-id.ts';
import { useApi } from '../session/session-provider.tsx';
import { showToast } from '../ui/toast.tsx';
import { ReasonDialog } from './give-reason.tsx';

/** Asks for the reason and proposes to hold another operator, or to release one who is held. */
export function ProposeHoldDialog({ operator, onClose }: { operator: Operator; onClose: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const once = useOnceId();
  const { accountId, displayName: name, heldReason } = operator;
  const kind = heldReason === null ? 'hold' : 'release';
  return (
    <ReasonDialog
      title={kind === 'hold' ? t`Propose to hold ${name}?` : t`Propose to release ${name}?`}
      confirmLabel={t`Propose`}
      danger={kind === 'hold'}
      hint={t`${name} and the other operators read it.`}
      act={(reason) => {
        const actId = once.idFor(`${kind} ${reason}`);
        return api(proposeAct, { body: { actId, kind, accountId, reason } });
      }}
      onClose={onClose}
      onDone={async () => {
        once.done();
        onClose();
        showToast(t`It waits for a second operator.`);
        await queries.invalidateQueries({ queryKey: ['desk'] });
      }}
    >
      <p>
        {kind === 'hold' ? (
          <Trans>
            Nothing happens until another operator confirms it, within seven days. That you proposed it stands
            on the record of {name} at once.
          </Trans>
        ) : (
          <Trans>Nothing happens until another operator confirms it, within seven days.</Trans>
        )}
      </p>
    </ReasonDialog>
  );
}
