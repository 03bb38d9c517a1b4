import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Member } from '../../shared/api/employers.ts';
import { may } from '../../shared/employers/roles.ts';
import { writtenIn } from '../../shared/jobs/posting-language.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import type { Act } from '../pages/use-act.ts';
import { Button, StepRow } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { CheckboxGroup } from '../ui/checkbox.tsx';
import { ButtonLink } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { ChooseMattering } from './choose-mattering.tsx';
import { Form } from './form.tsx';
import { LanguageField } from './language-field.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { PayFields } from './pay-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import {
  checkDraft,
  type DraftField,
  draftLanguage,
  type PostingDraft,
  type ReadyPosting,
} from './posting-draft.ts';
import { POSTING_PROBLEMS } from './posting-problems.ts';
import { useChanged } from './use-changed.ts';

/**
 * Writes a new posting, or changes one. `backHref` is where giving up leads. What matters most is chosen as a posting opens,
 * and only told afterwards.
 */
export function PostingForm(props: {
  employerId: string;
  opens: boolean;
  first: PostingDraft;
  members: readonly Member[];
  /** Accounts of those whose keys nobody confirmed yet. */
  unconfirmed: ReadonlySet<string>;
  act: Act<ReadyPosting>;
  submitLabel: string;
  backHref: string;
}) {
  const { t, i18n } = useLingui();
  const [draft, setDraft] = useState(props.first);
  const [mattering, setMattering] = useState<readonly Facet[] | null>(null);
  const [tried, setTried] = useState(false);
  const changed = useChanged([draft, mattering]);
  const checked = checkDraft(draft, new Date().toISOString().slice(0, 10));
  // Nobody is told what is missing before they say that they are done.
  const wrong = tried && 'wrong' in checked ? checked.wrong : [];
  const readers = props.members.filter(({ role }) => may(role, 'read_applications'));
  const change = (part: Partial<PostingDraft>) => setDraft({ ...draft, ...part });
  const written = writtenIn(draftLanguage(draft) ?? undefined);
  const error = (field: DraftField) => (wrong.includes(field) ? i18n._(POSTING_PROBLEMS[field]) : undefined);

  const submit = () => {
    setTried(true);
    if ('wrong' in checked) return;
    void props.act.run({ ...checked, ...(mattering !== null && { mattering: [...mattering] }) });
  };

  return (
    <Form label={t`Posting`} onSubmit={submit}>
      <LeaveDialog changed={changed} what="entries" />
      <Card title={t`The work`}>
        <TextField
          label={t`Title`}
          value={draft.title}
          onChange={(title) => change({ title })}
          written={written}
          error={error('title')}
          maxLength={160}
          required
        />
        <PlaceFields draft={draft} change={change} error={error} />
        <TextArea
          label={t`Description`}
          hint={t`What is done, with whom, and what it takes. Blank lines make paragraphs.`}
          value={draft.description}
          onChange={(description) => change({ description })}
          written={written}
          error={error('description')}
          maxLength={10_000}
          rows={10}
          required
        />
        <LanguageField draft={draft} change={change} error={error} />
      </Card>
      <Card title={t`Pay and time`}>
        <PayFields draft={draft} change={change} error={error} />
        <TextField
          label={t`Valid until`}
          hint={t`The last day on which people can apply.`}
          type="date"
          value={draft.validUntil}
          onChange={(validUntil) => change({ validUntil })}
          error={error('validUntil')}
          required
        />
      </Card>
      <ChooseMattering
        employerId={props.employerId}
        occupation={draft.occupation}
        value={mattering}
        {...(props.opens && { onChange: setMattering })}
      />
      <Card title={t`Who will read`} sealed>
        <CheckboxGroup
          label={t`Team`}
          hint={t`Candidates see these names before they apply, and seal a copy to each. Somebody who joins later cannot open what was sent before.`}
          value={draft.team}
          onChange={(team) => change({ team })}
          error={error('team')}
          choices={readers.map(({ accountId, displayName, title }) => ({
            id: accountId,
            label: displayName,
            hint: props.unconfirmed.has(accountId)
              ? t`${title} · keys not confirmed: gets no copies yet`
              : title,
          }))}
        />
      </Card>
      {wrong.length > 0 && (
        <Notice tone="warn" live>
          <Trans>Something is missing or does not fit. The fields say what.</Trans>
        </Notice>
      )}
      <ActTrouble act={props.act} />
      <StepRow
        step={
          <Button type="submit" tone="primary" pending={props.act.pending}>
            {props.submitLabel}
          </Button>
        }
        back={
          <ButtonLink tone="quiet" href={props.backHref}>
            <Trans>Cancel</Trans>
          </ButtonLink>
        }
      />
    </Form>
  );
}
