import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { changeStage, type ReceivedApplication } from '../../shared/api/applications.ts';
import {
  mayChangeStage,
  SETTABLE_STAGES,
  type SettableStage,
  type Stage,
} from '../../shared/jobs/posting.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useOnceId } from '../pages/use-once-id.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';

const ACTS: { readonly [Each in SettableStage]: MessageDescriptor } = {
  interview: msg`Invite to an interview`,
  offer: msg`Make an offer`,
  hired: msg`Mark as hired`,
  declined: msg`Decline`,
};

/** Tells the candidate where the application stands; only true steps are offered. Hired and declined are final. */
export function StageForm({ application }: { application: ReceivedApplication }) {
  const { t, i18n } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const once = useOnceId();
  const [asked, setAsked] = useState<SettableStage | null>(null);
  const [left, setLeft] = useState<Stage | null>(null);
  const [taken, setTaken] = useState<SettableStage | null>(null);
  const hint = useRef<HTMLParagraphElement>(null);
  const { grantId, stage } = application;
  const act = useAct(
    (to: SettableStage) =>
      api(changeStage, { params: { grantId }, body: { changeId: once.idFor(`${stage} ${to}`), stage: to } }),
    async () => {
      once.done();
      setLeft(stage);
      setAsked(null);
      await queries.invalidateQueries({ queryKey: ['received-application', grantId] });
      await queries.invalidateQueries({ queryKey: ['received'] });
      await queries.invalidateQueries({ queryKey: ['openings'] });
      showToast(t`The candidate sees it now`);
    },
  );
  const steps = SETTABLE_STAGES.filter((to) => mayChangeStage(stage, to));
  const over = steps.length === 0;
  // The button that had the focus went with the step that was taken.
  useEffect(() => {
    if (left === null || left === stage) return;
    if (over || document.activeElement === null || document.activeElement === document.body)
      hint.current?.focus();
  }, [left, stage, over]);
  if (over) {
    return (
      <p ref={hint} tabIndex={-1} className="field-hint">
        {t`The application is over. Its stage cannot be changed again.`}
      </p>
    );
  }
  return (
    <>
      <p ref={hint} tabIndex={-1} className="field-hint">
        {stage === 'sent' ? (
          <Trans>Open the copy before you go on. If you decline unread, the candidate sees that too.</Trans>
        ) : (
          <Trans>The candidate sees each step at once.</Trans>
        )}
      </p>
      {asked === null && <ActTrouble act={act} />}
      <ButtonRow>
        {steps.map((to) => (
          <Button
            key={to}
            tone={to === 'declined' ? 'quiet' : 'plain'}
            onPress={() => {
              setTaken(to);
              if (isFinal(to)) setAsked(to);
              else void act.run(to);
            }}
            pending={act.pending && taken === to}
            disabled={act.pending && taken !== to}
          >
            {i18n._(ACTS[to])}
          </Button>
        ))}
      </ButtonRow>
      <ConfirmDialog
        open={asked !== null}
        onClose={() => {
          setAsked(null);
          act.clear();
        }}
        onConfirm={() => {
          if (asked !== null) void act.run(asked);
        }}
        pending={act.pending}
        tone={asked === 'declined' ? 'danger' : 'primary'}
        title={asked === 'hired' ? t`Mark as hired?` : t`Decline this application?`}
        consequences={[
          asked === 'hired'
            ? t`The candidate sees that you hired them.`
            : t`The candidate sees that you declined.`,
          t`The application is then over, and its stage cannot be changed again.`,
        ]}
        confirmLabel={asked === 'hired' ? t`Mark as hired` : t`Decline`}
        cancelLabel={t`Not now`}
      >
        <ActTrouble act={act} />
      </ConfirmDialog>
    </>
  );
}

function isFinal(stage: SettableStage): boolean {
  return stage === 'hired' || stage === 'declined';
}
