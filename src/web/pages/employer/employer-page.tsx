import { Trans, useLingui } from '@lingui/react/macro';
import { useLocale } from 'react-aria-components';
import type { Employer } from '../../../shared/api/employers.ts';
import { may } from '../../../shared/employers/roles.ts';
import { AnswerDecision } from '../../forms/answer-decision.tsx';
import { ProposeEmployer } from '../../forms/propose-employer.tsx';
import { Card } from '../../ui/card.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { type MyEmployer, useMyEmployer } from '../openings/use-my-employer.ts';
import { EmployerFrame } from './employer-frame.tsx';
import { History } from './history.tsx';
import { KeysNeeded, useBeginsKeys } from './keys-needed.tsx';
import { NoEmployer } from './no-employer.tsx';
import { EmployerState } from './not-yet-approved.tsx';
import { ProofNeeded } from './proof-needed.tsx';

/** My employer: none yet, or where it stands with the operators, what they decided and what was answered. */
export function EmployerPage() {
  return (
    <Answered page query={useMyEmployer()}>
      {({ mine }) => (mine === null ? <NoEmployer /> : <Standing mine={mine} />)}
    </Answered>
  );
}

function Standing({ mine }: { mine: MyEmployer }) {
  const { t } = useLingui();
  const { employer, decisions, answers, role } = mine;
  const { name } = employer;
  const approved = employer.state === 'approved';
  const begins = useBeginsKeys(mine);
  return (
    <EmployerFrame
      title={employer.name}
      actions={
        approved ? (
          <ButtonLink tone={begins ? 'plain' : 'primary'} href="/app/openings">
            <Trans>Go to the postings</Trans>
          </ButtonLink>
        ) : undefined
      }
    >
      {approved ? (
        <Notice tone="good" title={t`${name} is approved`}>
          <Trans>Its people can post and receive applications in its name.</Trans>
        </Notice>
      ) : (
        <EmployerState employer={employer} />
      )}
      <ProofNeeded mine={mine} />
      <KeysNeeded mine={mine} act="here" />
      <Card title={t`What operators decided`}>
        {decisions.length === 0 ? (
          <p>
            <Trans>Nothing yet. Each decision stands here with its reason and the name of who made it.</Trans>
          </p>
        ) : (
          <History employerName={employer.name} decisions={decisions} answers={answers} />
        )}
        {decisions.length > 0 && may(role, 'answer_operators') && <Reply mine={mine} />}
      </Card>
      {employer.state === 'refused' && (
        <Card title={t`Propose again`}>
          <ProposeEmployer />
        </Card>
      )}
      <Card title={t`What the operator was told`}>
        <EmployerFacts employer={employer} />
      </Card>
    </EmployerFrame>
  );
}

/** To an approval there is hardly ever an answer: the field for it does not stand in the way. */
function Reply({ mine: { employer } }: { mine: MyEmployer }) {
  const answer = <AnswerDecision employerId={employer.employerId} />;
  if (employer.state !== 'approved') return answer;
  return (
    <details className="more-ways">
      <summary>
        <Trans>Answer the operators</Trans>
      </summary>
      {answer}
    </details>
  );
}

function EmployerFacts({ employer }: { employer: Employer }) {
  const { t } = useLingui();
  const { locale } = useLocale();
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(employer.country);
  return (
    <DataList
      rows={[
        { term: t`Name of the employer`, value: employer.name },
        { term: t`Country`, value: country ?? employer.country },
        { term: t`Registration number`, value: employer.registrationNumber },
        { term: t`Website`, value: employer.website },
        { term: t`How it can be checked`, value: <p className="written">{employer.evidence}</p> },
        { term: t`Proposed on`, value: <When at={employer.createdAt} style="day" /> },
      ]}
    />
  );
}
