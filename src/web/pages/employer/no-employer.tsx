import './employer.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { OpenInvitation } from '../../forms/open-invitation.tsx';
import { ProposeEmployer } from '../../forms/propose-employer.tsx';
import { ReclaimEmployer } from '../../forms/reclaim-employer.tsx';
import { Card } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';

/** The ways to an employer for a recruiter who has none. */
export function NoEmployer() {
  const { t } = useLingui();
  return (
    <>
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
      <details className="more-ways">
        <summary>
          <Trans>Your employer is here, but has no owner any more?</Trans>
        </summary>
        <Card title={t`Take up an employer that has no owner any more`}>
          <p>
            <Trans>
              When the last owner lost the account or went away, whoever runs the employer’s proven domain can
              take it up again and becomes its owner. Its people, postings and record stay. What was sealed
              for others stays closed to you.
            </Trans>
          </p>
          <ReclaimEmployer />
        </Card>
      </details>
    </>
  );
}
