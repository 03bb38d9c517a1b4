import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type DualAct, decideAct } from '../../shared/api/operators.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';

/** Confirms or refuses what another operator proposed; one's own may only be taken back. Nothing once it is over. */
export function DecideAct({ act, title }: { act: DualAct; title: string }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { actId, kind } = act;
  const deciding = useAct(
    (decision: 'confirmed' | 'refused') => api(decideAct, { params: { actId }, body: { decision } }),
    async () => {
      setAsking(false);
      showToast(t`Decided.`);
      await queries.invalidateQueries({ queryKey: ['desk'] });
    },
  );
  if (act.decision !== null || act.expiresAt <= new Date().toISOString()) return null;
  const consequences = {
    admit: [t`A link is mailed to the address that was proposed. Whoever opens it becomes an operator.`],
    hold: [t`They can look and sign out, and decide nothing any more, at once.`],
    release: [t`They can do everything that their role allows again, at once.`],
  };
  return (
    <>
      {act.mine ? (
        <p>
          <Trans>You proposed it: it waits for somebody else.</Trans>
        </p>
      ) : (
        !act.confirmable && (
          <p>
            <Trans>Another operator than you decides this one.</Trans>
          </p>
        )
      )}
      {!asking && <ActTrouble act={deciding} />}
      {(act.mine || act.confirmable) && (
        <ButtonRow>
          {act.confirmable && (
            <Button label={t`Confirm: ${title}`} onPress={() => setAsking(true)}>
              <Trans>Confirm</Trans>
            </Button>
          )}
          <Button
            tone="quiet"
            label={act.mine ? t`Take it back: ${title}` : t`Refuse: ${title}`}
            disabled={deciding.pending}
            onPress={() => void deciding.run('refused')}
          >
            {act.mine ? <Trans>Take it back</Trans> : <Trans>Refuse</Trans>}
          </Button>
        </ButtonRow>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => {
          setAsking(false);
          deciding.clear();
        }}
        onConfirm={() => void deciding.run('confirmed')}
        pending={deciding.pending}
        tone={kind === 'hold' ? 'danger' : 'primary'}
        title={t`Confirm: ${title}?`}
        consequences={[
          ...consequences[kind],
          t`It stands under your name and that of who proposed it: be sure of it yourself.`,
        ]}
        confirmLabel={t`Confirm`}
        cancelLabel={t`Not now`}
      >
        <ActTrouble act={deciding} />
      </ConfirmDialog>
    </>
  );
}
