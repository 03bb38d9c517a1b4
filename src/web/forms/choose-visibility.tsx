import { useLingui } from '@lingui/react/macro';
import type { Visibility } from '../../shared/api/cards.ts';
import { RadioCards } from '../ui/radio-cards.tsx';

/** Whom a card is shown to; `employed` is null until it is answered. */
export type VisibilityDraft = Omit<Visibility, 'employed'> & { readonly employed: boolean | null };

/** Whether one works at present, whether agencies see the card, and whether all do or only those chosen. */
export function ChooseVisibility(props: {
  value: VisibilityDraft;
  onChange: (value: VisibilityDraft) => void;
  disabled?: boolean;
}) {
  const { t } = useLingui();
  const { value, onChange, disabled = false } = props;
  return (
    <>
      <RadioCards
        label={t`Do you work somewhere at present?`}
        value={value.employed === null ? null : value.employed ? 'yes' : 'no'}
        onChange={(id) => onChange({ ...value, employed: id === 'yes' })}
        disabled={disabled}
        choices={[
          {
            id: 'yes',
            label: t`Yes`,
            hint: t`Each change then begins to show at a secret moment within a week, so that nobody can tell when you made it.`,
          },
          { id: 'no', label: t`No`, hint: t`Changes begin to show with the next day’s cards.` },
        ]}
      />
      {value.employed === true && (
        <RadioCards
          label={t`Recruitment agencies`}
          value={value.agencies}
          onChange={(id) => onChange({ ...value, agencies: id === 'shown' ? 'shown' : 'hidden' })}
          disabled={disabled}
          choices={[
            {
              id: 'hidden',
              label: t`Hide my card from agencies`,
              hint: t`An agency may work for your present employer. This is what we advise.`,
            },
            { id: 'shown', label: t`Show it to agencies too` },
          ]}
        />
      )}
      <RadioCards
        label={t`Who may be shown the card?`}
        value={value.mode}
        onChange={(id) =>
          onChange({ ...value, mode: id === 'only_chosen' ? 'only_chosen' : 'all_but_hidden' })
        }
        disabled={disabled}
        choices={[
          { id: 'all_but_hidden', label: t`All approved employers but those on my hide list` },
          {
            id: 'only_chosen',
            label: t`Only employers I choose`,
            hint: t`You choose them on the page of your hide list. Until you have chosen one, nobody is shown it.`,
          },
        ]}
      />
    </>
  );
}
