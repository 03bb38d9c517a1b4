import { Trans, useLingui } from '@lingui/react/macro';
import { useLocale } from 'react-aria-components';
import type { Employer } from '../../../shared/api/employers.ts';
import { OpenInvitation } from '../../forms/open-invitation.tsx';
import { ProposeEmployer } from '../../forms/propose-employer.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { type MyEmployer, useMyEmployer } from '../openings/use-my-employer.ts';
import { EmployerState } from './not-yet-approved.tsx';
import { People } from './people.tsx';

/** My employer: none yet, waiting, refused, held, or approved with its people. */
export function EmployerPage() {
  return (
    <Answered query={useMyEmployer()}>
      {({ mine }) => (mine === null ? <NoEmployer /> : <WithEmployer mine={mine} />)}
    </Answered>
  );
}

function NoEmployer() {
  const { t } = useLingui();
  return (
    <Stack>
      <PageHeader
        title={t`Your employer`}
        lead={t`Say for whom you recruit. If a colleague is already here, ask for an invitation instead.`}
      />
      <Tabs
        label={t`Ways to begin`}
        tabs={[
          {
            id: 'propose',
            title: t`Propose an employer`,
            content: (
              <Card>
                <ProposeEmployer />
              </Card>
            ),
          },
          {
            id: 'invitation',
            title: t`I have an invitation`,
            content: (
              <Card>
                <OpenInvitation />
              </Card>
            ),
          },
        ]}
      />
    </Stack>
  );
}

function WithEmployer({ mine }: { mine: MyEmployer }) {
  const { t } = useLingui();
  const { employer } = mine;
  const approved = employer.state === 'approved';
  return (
    <Stack>
      <PageHeader
        title={employer.name}
        {...(approved
          ? {
              actions: (
                <ButtonLink href="/app/openings">
                  <Trans>Go to the postings</Trans>
                </ButtonLink>
              ),
            }
          : {})}
      />
      <EmployerState employer={employer} />
      {approved && <People mine={mine} />}
      {employer.state === 'refused' && (
        <Card title={t`Propose again`}>
          <ProposeEmployer />
        </Card>
      )}
      <Card title={t`What the operator was told`}>
        <EmployerFacts employer={employer} />
      </Card>
    </Stack>
  );
}

function EmployerFacts({ employer }: { employer: Employer }) {
  const { t } = useLingui();
  const { locale } = useLocale();
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(employer.country);
  return (
    <DataList
      rows={[
        { term: t`Name`, value: employer.name },
        { term: t`Country`, value: country ?? employer.country },
        { term: t`Registration number`, value: employer.registrationNumber },
        { term: t`Website`, value: employer.website },
        { term: t`How it can be checked`, value: employer.evidence },
        { term: t`Proposed on`, value: <When at={employer.createdAt} style="day" /> },
        ...(employer.state === 'approved' && employer.reason !== null
          ? [{ term: t`Approved, because`, value: employer.reason }]
          : []),
      ]}
    />
  );
}
