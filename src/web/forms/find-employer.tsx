import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addHidden, findEmployers, type HideEntry, type MyCard } from '../../shared/api/cards.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { isRefusal } from '../../shared/errors.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { Answered } from '../pages/answered.tsx';
import { useApi } from '../session/session-provider.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { showToast } from '../ui/toast.tsx';
import { Form } from './form.tsx';
import { useCardAct } from './use-card-act.ts';

type FoundEmployer = Answer<typeof findEmployers>['employers'][number];

/** Finds an approved employer by its name, to hide from it or, where only those are shown the card, to choose it. */
export function FindEmployer({ mine }: { mine: MyCard }) {
  const { t } = useLingui();
  const api = useApi();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const found = useQuery({
    queryKey: ['employers', asked],
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    queryFn: () => api(findEmployers, { query: { words: asked } }),
  });
  return (
    <>
      <Form label={t`Find an employer`} onSubmit={() => setAsked(typed.trim())}>
        <SearchField
          label={t`Name of the employer`}
          clearLabel={t`Clear`}
          value={typed}
          onChange={setTyped}
        />
        <div>
          <Button type="submit">
            <Trans>Find</Trans>
          </Button>
        </div>
      </Form>
      {asked !== '' && (
        <Answered query={found}>
          {({ employers }) =>
            employers.length === 0 ? (
              <p className="field-hint" role="status">
                <Trans>
                  No approved employer has a name that begins so. You can hide from it by its name all the
                  same.
                </Trans>
              </p>
            ) : (
              <ul className="hidden-list">
                {employers.map((employer) => (
                  <EmployerRow key={employer.employerId} employer={employer} mine={mine} />
                ))}
              </ul>
            )
          }
        </Answered>
      )}
    </>
  );
}

function EmployerRow({ employer, mine }: { employer: FoundEmployer; mine: MyCard }) {
  const { t } = useLingui();
  const { employerId, name, country, domains, agency } = employer;
  const [taken, setTaken] = useState<HideEntry['list'] | null>(null);
  const add = useCardAct(
    `list ${employerId}`,
    async (api, hideId, list: HideEntry['list']) => {
      const entry = { hideId, list, kind: 'employer', value: employerId } as const;
      const answer = await api(addHidden, { body: { entries: [entry] } });
      return isRefusal(answer) ? answer : answer.mine;
    },
    () => showToast(t`The list is changed.`),
  );
  const act = (list: HideEntry['list']) => ({
    pending: add.pending && taken === list,
    disabled: add.pending && taken !== list,
    onPress: () => {
      setTaken(list);
      void add.run(list);
    },
  });
  const listed = (list: HideEntry['list']) =>
    mine.entries.some((one) => one.list === list && one.kind === 'employer' && one.value === employerId);
  return (
    <li className="hidden-row">
      <div>
        <p className="proposal-name">{name}</p>
        <p className="choice-hint">
          {[country, ...domains].join(' · ')}{' '}
          {agency && (
            <Badge>
              <Trans>agency</Trans>
            </Badge>
          )}
        </p>
        <ActTrouble act={add} />
      </div>
      <div className="proposal-acts">
        {listed('hidden') ? (
          <Badge>
            <Trans>hidden from it</Trans>
          </Badge>
        ) : (
          <Button label={t`Hide from ${name}`} {...act('hidden')}>
            <Trans>Hide from it</Trans>
          </Button>
        )}
        {mine.mode === 'only_chosen' &&
          (listed('chosen') ? (
            <Badge tone="good">
              <Trans>chosen</Trans>
            </Badge>
          ) : (
            <Button label={t`Choose ${name}`} {...act('chosen')}>
              <Trans>Choose it</Trans>
            </Button>
          ))}
      </div>
    </li>
  );
}
