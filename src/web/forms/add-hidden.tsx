import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { addHidden, type HideEntry } from '../../shared/api/cards.ts';
import { spellNumber } from '../../shared/card/hiding.ts';
import { parseDomain } from '../../shared/employers/domain.ts';
import { isRefusal } from '../../shared/errors.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { showToast } from '../ui/toast.tsx';
import { Form } from './form.tsx';
import { useCardAct } from './use-card-act.ts';

type Kind = Exclude<HideEntry['kind'], 'employer'>;

/** Hides from an employer by its name, registration number or domain, whether it is here or not. */
export function AddHidden() {
  const { t } = useLingui();
  const [kind, setKind] = useState<Kind>('name');
  const [value, setValue] = useState('');
  const [tried, setTried] = useState(false);
  const add = useCardAct(
    'add',
    async (api, hideId, part: Pick<HideEntry, 'kind' | 'value'>) => {
      const answer = await api(addHidden, { body: { entries: [{ hideId, list: 'hidden', ...part }] } });
      return isRefusal(answer) ? answer : answer.mine;
    },
    () => {
      setValue('');
      setTried(false);
      showToast(t`Hidden from now on.`);
    },
  );
  const typed = value.replace(/\s+/g, ' ').trim();
  const wrong = wrongWith(kind, typed);
  const errors = {
    name: t`Write the name as it is written on its sign or its letters.`,
    number: t`A registration number has letters or digits.`,
    domain: t`A domain looks like example.com, and is not that of a public mail service.`,
  };
  const kinds = [
    { id: 'name', label: t`By its name` },
    { id: 'number', label: t`By its registration number` },
    { id: 'domain', label: t`By its domain` },
  ];
  return (
    <Form
      label={t`Hide from an employer`}
      onSubmit={() => {
        setTried(true);
        if (!wrong) void add.run({ kind, value: typed });
      }}
    >
      <div className="field-row">
        <Select
          label={t`How it is named`}
          value={kind}
          onChange={(id) => setKind(id === 'number' || id === 'domain' ? id : 'name')}
          options={kinds}
        />
        <TextField
          label={t`Employer`}
          value={value}
          onChange={setValue}
          maxLength={200}
          error={tried && wrong ? errors[kind] : undefined}
        />
      </div>
      <ActTrouble act={add} />
      <div>
        <Button type="submit" tone="primary" pending={add.pending}>
          <Trans>Hide from it</Trans>
        </Button>
      </div>
    </Form>
  );
}

function wrongWith(kind: Kind, typed: string): boolean {
  if (kind === 'domain') return isRefusal(parseDomain(typed, { reservedNames: true }));
  return kind === 'name' ? !/[\p{L}\p{N}]/u.test(typed) : spellNumber(typed) === '';
}
