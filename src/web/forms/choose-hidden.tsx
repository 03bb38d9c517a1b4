import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { hiddenName } from '../../client/cards/propose-hidden.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/checkbox.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { CardDraft, HideChoice } from './card-draft.ts';

/** Which of the employers proposed are hidden from, and a field to name another. */
export function ChooseHidden(props: {
  draft: CardDraft;
  listed: readonly string[];
  onChange: (hide: readonly HideChoice[]) => void;
}) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const { draft, listed, onChange } = props;
  const { hide } = draft;
  const add = () => {
    const value = hiddenName(name);
    if (value === '') return;
    const entry = { hideId: newUuidV7(), list: 'hidden', kind: 'name', value } as const;
    onChange([...hide, { entry, ticked: true, present: false }]);
    setName('');
  };
  const none = listed.length === 0 && !hide.some(({ ticked }) => ticked);
  return (
    <>
      {hide.length > 0 && (
        <CheckboxGroup
          label={t`Hide the card from`}
          hint={t`From the names in your résumé. An employer counts with its whole group, also one that registers later.`}
          value={hide.flatMap(({ entry, ticked }) => (ticked ? [entry.hideId] : []))}
          onChange={(ids) =>
            onChange(hide.map((one) => ({ ...one, ticked: ids.includes(one.entry.hideId) })))
          }
          choices={hide.map(({ entry, present }) => ({
            id: entry.hideId,
            label: entry.value,
            hint: hintOf(entry.kind === 'domain', present, {
              domain: t`its domain`,
              present: t`you work there at present`,
            }),
          }))}
        />
      )}
      {listed.length > 0 && (
        <p className="field-hint">
          <Trans>On your list already: {listed.join(' · ')}</Trans>
        </p>
      )}
      <div className="facet-row">
        <TextField
          label={t`Hide from another employer`}
          hint={t`Its name as it is written. More ways are on the page of your hide list.`}
          value={name}
          onChange={setName}
          maxLength={200}
        />
        <div>
          <Button onPress={add} disabled={name.trim() === ''}>
            <Trans>Add to the list</Trans>
          </Button>
        </div>
      </div>
      {draft.employed === true && none && draft.mode === 'all_but_hidden' && (
        <Notice tone="warn" live title={t`Nobody is hidden from yet`}>
          <Trans>You work somewhere at present. Name that employer, or it may be shown your card.</Trans>
        </Notice>
      )}
    </>
  );
}

function hintOf(domain: boolean, present: boolean, words: { domain: string; present: string }): string {
  return [...(domain ? [words.domain] : []), ...(present ? [words.present] : [])].join(' · ');
}
