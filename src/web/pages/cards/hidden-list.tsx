import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type HideEntry, type MyCard, removeHidden } from '../../../shared/api/cards.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { useCardAct } from '../../forms/use-card-act.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ActTrouble } from '../act-trouble.tsx';

const KINDS: { readonly [Each in HideEntry['kind']]: MessageDescriptor } = {
  name: msg`by its name`,
  number: msg`by its registration number`,
  domain: msg`by its domain`,
  employer: msg`an employer that is here`,
};

/** The entries of one list, each with a way to take it off. */
export function HiddenList({ entries, empty }: { entries: MyCard['entries']; empty: string }) {
  const { t, i18n } = useLingui();
  const [taken, setTaken] = useState<string | null>(null);
  const remove = useCardAct(
    'remove',
    async (api, _changeId, hideId: string) => {
      const answer = await api(removeHidden, { params: { hideId } });
      return isRefusal(answer) ? answer : answer.mine;
    },
    () => showToast(t`Taken off the list; in force with the next cards.`),
  );
  if (entries.length === 0) return <p className="field-hint">{empty}</p>;
  return (
    <>
      <ul className="hidden-list">
        {entries.map(({ hideId, kind, label }) => (
          <li key={hideId} className="hidden-row">
            <div>
              <p className="proposal-name">{label}</p>
              <p className="choice-hint">{i18n._(KINDS[kind])}</p>
            </div>
            <Button
              tone="quiet"
              label={t`Take off ${label}`}
              pending={remove.pending && taken === hideId}
              disabled={remove.pending && taken !== hideId}
              onPress={() => {
                setTaken(hideId);
                void remove.run(hideId);
              }}
            >
              <Trans>Take off</Trans>
            </Button>
          </li>
        ))}
      </ul>
      <ActTrouble act={remove} />
    </>
  );
}
