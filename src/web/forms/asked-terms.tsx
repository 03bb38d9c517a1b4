import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { ANSWER_DAYS, KEEP_DAYS } from '../../shared/api/sent-requests.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { readKeepDays } from './asked-choice.ts';
import type { AskedPart } from './asked-fields.tsx';

/** For how long it may be kept, and until when there is time to answer. */
export function AskedTerms({ choice, onChange }: AskedPart) {
  const { t } = useLingui();
  const { least, most } = KEEP_DAYS;
  const days = Array.from(
    { length: ANSWER_DAYS.most - ANSWER_DAYS.least + 1 },
    (_, index) => ANSWER_DAYS.least + index,
  );
  return (
    <div className="asked-terms">
      <TextField
        label={t`Days you want to keep it`}
        hint={t`From ${least} to ${most}. The person can end it earlier.`}
        inputMode="numeric"
        value={choice.keepDays}
        onChange={(keepDays) => onChange({ ...choice, keepDays })}
        error={
          readKeepDays(choice.keepDays) === undefined
            ? t`Write a whole number from ${least} to ${most}.`
            : undefined
        }
      />
      <Select
        label={t`Time to answer`}
        hint={t`Then the request lapses by itself.`}
        value={String(choice.answerDays)}
        onChange={(answerDays) => onChange({ ...choice, answerDays: Number(answerDays) })}
        options={days.map((day) => ({
          id: String(day),
          label: t`${plural(day, { one: '# day', other: '# days' })}`,
        }))}
      />
    </div>
  );
}
