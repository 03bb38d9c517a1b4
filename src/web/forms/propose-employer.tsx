import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import { proposeEmployer } from '../../shared/api/employers.ts';
import type { Body } from '../../shared/api/endpoint.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { useAct } from '../pages/use-act.ts';
import { useOnceId } from '../pages/use-once-id.ts';
import { useApi } from '../session/session-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { COUNTRY_CODES } from './country-codes.ts';
import { Form } from './form.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { useChanged } from './use-changed.ts';

type Proposal = Omit<Body<typeof proposeEmployer>, 'employerId'>;
type Field = Exclude<keyof Proposal, 'agency'>;
/** Stricter than the contract in one thing: an operator who is told nothing can only refuse. */
const Shape = proposeEmployer.body
  .omit({ employerId: true })
  .refine(({ evidence }) => evidence !== '', { path: ['evidence'] });
const EMPTY: Record<Field, string> = {
  name: '',
  country: '',
  registrationNumber: '',
  website: '',
  evidence: '',
  title: '',
};

/** Proposes the employer one recruits for. */
export function ProposeEmployer() {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const once = useOnceId();
  const [values, setValues] = useState(EMPTY);
  const [agency, setAgency] = useState(false);
  const [tried, setTried] = useState(false);
  const changed = useChanged([values, agency]);
  const act = useAct(
    (proposal: Proposal) => {
      const employerId = once.idFor(JSON.stringify(proposal));
      return api(proposeEmployer, { body: { employerId, ...proposal } });
    },
    async () => {
      once.done();
      await queries.invalidateQueries({ queryKey: ['employer'] });
    },
  );
  const parsed = Shape.safeParse({ ...values, agency, website: fullAddress(values.website) });
  const wrong = new Set(tried ? parsed.error?.issues.map(({ path }) => String(path[0])) : []);
  const field = (name: Field, problem: string) => ({
    value: values[name],
    onChange: (value: string) => setValues({ ...values, [name]: value }),
    error: wrong.has(name) ? problem : undefined,
    required: true,
  });
  const submit = () => {
    setTried(true);
    if (parsed.success) void act.run(parsed.data);
  };
  return (
    <Form label={t`Propose an employer`} onSubmit={submit}>
      <LeaveDialog changed={changed} what="unsent" />
      <TextField
        label={t`Name of the employer`}
        hint={t`As it is registered. Candidates see it.`}
        {...field('name', t`Write the name in one line.`)}
        maxLength={200}
      />
      <CountryField
        value={values.country}
        onChange={(country) => setValues({ ...values, country })}
        error={wrong.has('country') ? t`Choose a country.` : undefined}
      />
      <TextField
        label={t`Registration number`}
        hint={t`In the company or association register of that country.`}
        {...field('registrationNumber', t`Write the number in one line.`)}
        maxLength={64}
      />
      <TextField
        label={t`Website`}
        type="url"
        {...field('website', t`Write its address, such as https://example.org.`)}
        maxLength={300}
      />
      <TextArea
        label={t`How the operator can check it`}
        hint={t`For example a telephone number on the website, and whom to ask for. A picture of a licence proves nothing.`}
        {...field('evidence', t`Say it in at most 2,000 letters.`)}
        maxLength={2000}
      />
      <TextField
        label={t`Your title`}
        hint={t`Candidates read it beside your name.`}
        {...field('title', t`Write your title in one line.`)}
        maxLength={100}
      />
      <Checkbox selected={agency} onChange={setAgency}>
        <Trans>
          It recruits for other employers. Cards of people who work somewhere are shown to agencies only if
          they allow it.
        </Trans>
      </Checkbox>
      <ActTrouble act={act} />
      <div>
        <Button type="submit" tone="primary" pending={act.pending}>
          <Trans>Propose it</Trans>
        </Button>
      </div>
    </Form>
  );
}

function CountryField(props: { value: string; onChange: (code: string) => void; error: string | undefined }) {
  const { t } = useLingui();
  const { locale } = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const options = COUNTRY_CODES.map((id) => ({ id, label: names.of(id) ?? id }));
  options.sort((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <ComboBox
      label={t`Country`}
      value={props.value === '' ? null : props.value}
      onChange={(id) => props.onChange(id ?? '')}
      options={options}
      empty={t`No country has this name.`}
      openLabel={t`Show all countries`}
      error={props.error}
      required
    />
  );
}

function fullAddress(website: string): string {
  const typed = website.trim();
  return typed === '' || /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
}
