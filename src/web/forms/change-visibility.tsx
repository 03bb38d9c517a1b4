import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { changeVisibility, type MyCard, type Visibility } from '../../shared/api/cards.ts';
import { isRefusal } from '../../shared/errors.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { Button } from '../ui/button.tsx';
import { showToast } from '../ui/toast.tsx';
import { ChooseVisibility, type VisibilityDraft } from './choose-visibility.tsx';
import { Form } from './form.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { useCardAct } from './use-card-act.ts';
import { useChanged } from './use-changed.ts';

/** Whom the card is shown to, apart from the lists; saved together. */
export function ChangeVisibility({ mine }: { mine: MyCard }) {
  const { t } = useLingui();
  const { employed, mode, agencies } = mine;
  const [draft, setDraft] = useState<VisibilityDraft>({
    employed: mine.state === 'none' && mine.entries.length === 0 ? null : employed,
    mode,
    agencies,
  });
  const chosen = useChanged(draft);
  const change = useCardAct(
    'visibility',
    async (api, changeId, visibility: Visibility) => {
      const answer = await api(changeVisibility, { body: { changeId, visibility } });
      return isRefusal(answer) ? answer : answer.mine;
    },
    () => showToast(t`Saved.`),
  );
  const { employed: works } = draft;
  const same = works === employed && draft.mode === mode && draft.agencies === agencies;
  return (
    <Form
      label={t`Who is shown it`}
      onSubmit={() => {
        if (works !== null) void change.run({ ...draft, employed: works });
      }}
    >
      <LeaveDialog changed={chosen && !same} what="entries" />
      <ChooseVisibility value={draft} onChange={setDraft} disabled={change.pending} />
      <ActTrouble act={change} />
      <div>
        <Button type="submit" tone="primary" pending={change.pending} disabled={same || works === null}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </Form>
  );
}
