import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import { goOn } from '../../client/disclosure/go-on.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useApi, useSession } from '../session/session-provider.tsx';
import { Button, ButtonRow } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/checkbox.tsx';
import { sayMoment } from '../ui/say-moment.ts';
import { setBeside } from '../ui/set-words.ts';
import { showToast } from '../ui/toast.tsx';
import { Form } from './form.tsx';
import { useKeptWhile } from './use-kept-while.ts';

/** What is paused since a restore, and what it is about. */
export type Paused = {
  readonly grantId: string;
  readonly title: string;
  readonly employerName: string;
  readonly givenAt: string;
};

/** Asks which of the paused permissions go on; the others are revoked. None is chosen beforehand. */
export function GoOnAfterRestore({ paused }: { paused: readonly Paused[] }) {
  const { t } = useLingui();
  const { locale } = useLocale();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  useKeptWhile(chosen.length > 0);
  const act = useAct(
    () => {
      const ended = paused.map(({ grantId }) => grantId).filter((grantId) => !chosen.includes(grantId));
      return goOn(api, session, { grantIds: chosen, ended });
    },
    async () => {
      await queries.invalidateQueries();
      showToast(t`Noted: what you chose goes on, and the rest is revoked.`);
    },
  );
  return (
    <Form label={t`What goes on`} onSubmit={() => void act.run(undefined)}>
      <CheckboxGroup
        label={t`These go on`}
        hint={t`You may have revoked some of them, and the platform forgot it. What you do not choose is revoked now, and its copies are destroyed.`}
        value={chosen}
        onChange={setChosen}
        choices={paused.map(({ grantId, title, employerName, givenAt }) => ({
          id: grantId,
          label: title,
          hint: setBeside([employerName, sayMoment(givenAt, locale, 'minute')], locale),
        }))}
      />
      <ActTrouble act={act} />
      <ButtonRow>
        <Button tone="danger" type="submit" pending={act.pending}>
          {chosen.length === 0 ? (
            <Trans>Revoke all of them</Trans>
          ) : (
            <Trans>Go on with those chosen, revoke the rest</Trans>
          )}
        </Button>
      </ButtonRow>
    </Form>
  );
}
