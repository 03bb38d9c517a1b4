import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { may } from '../../../shared/employers/roles.ts';
import { useApi } from '../../session/session-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { Figure } from '../../ui/figure.tsx';
import { Answered } from '../answered.tsx';
import { openingsQuery } from './openings-query.ts';
import type { MyEmployer } from './use-my-employer.ts';

/** In place of the applications, for who is not in the team: how many there are, and why no more is shown. */
export function ReceivedCounts({ mine, postingId }: { mine: MyEmployer; postingId: string }) {
  const { t } = useLingui();
  const openings = useQuery(openingsQuery(useApi(), mine.employer.employerId));
  return (
    <Card title={t`Applications`}>
      <p>
        {may(mine.role, 'read_applications') ? (
          <Trans>
            You are not in the team of this posting. Candidates seal a copy to each person of the team, and to
            nobody else, so there is nothing here that you could open. Who changes the posting can add you;
            you then read what is sent from that moment.
          </Trans>
        ) : (
          <Trans>
            As a viewer you see how many applied, and nothing of them: candidates seal their copies to the
            people of the team. An owner can give you another role.
          </Trans>
        )}
      </p>
      <Answered query={openings}>
        {({ postings }) => {
          const row = postings.find((posting) => posting.postingId === postingId);
          return (
            row !== undefined && (
              <DataList
                rows={[
                  { term: t`Applications`, value: <Figure of={row.applications} /> },
                  { term: t`Unanswered`, value: <Figure of={row.unanswered} /> },
                ]}
              />
            )
          );
        }}
      </Answered>
    </Card>
  );
}
