import './home.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ApplicationEntry } from '../../../shared/api/applications.ts';
import { isRefusal, type Refusal } from '../../../shared/errors.ts';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { applicationsQuery } from '../applications/applications-query.ts';
import { StageBadge } from '../applications/stage-badge.tsx';
import { resumesQuery } from '../resumes/resumes-query.ts';
import { KitReminder } from './kit-reminder.tsx';
import { LastReadings } from './last-readings.tsx';
import { NextStep } from './next-step.tsx';
import { RecordLine } from './record-line.tsx';
import { WaitingRequests } from './waiting-requests.tsx';

/** The candidate's start page: what to do next, and what happened lately. */
export function HomePage() {
  const { t } = useLingui();
  const api = useApi();
  const resumes = useQuery(resumesQuery(api, useSession()));
  const applications = useQuery(applicationsQuery(api));
  return (
    <>
      <PageHeader title={t`Home`} />
      <Stack>
        <RecordLine />
        <WaitingRequests />
        <KitReminder />
        <Answered query={resumes}>
          {(all) => <NextStep resumes={all.length} applications={countOf(applications.data)} />}
        </Answered>
        <Answered query={applications}>
          {(entries) =>
            entries.length > 0 && (
              <div className="home-columns">
                <RecentApplications entries={entries.slice(0, 5)} />
                <LastReadings />
              </div>
            )
          }
        </Answered>
      </Stack>
    </>
  );
}

function RecentApplications({ entries }: { entries: readonly ApplicationEntry[] }) {
  const { t } = useLingui();
  return (
    <Card
      title={t`Your applications`}
      aside={
        <TextLink href="/app/applications">
          <Trans>All applications</Trans>
        </TextLink>
      }
    >
      <ul className="home-list">
        {entries.map((entry) => (
          <li key={entry.grantId} className="home-row">
            <span>
              <TextLink href={`/app/applications/${entry.grantId}`}>{entry.postingTitle}</TextLink>
              <span className="choice-hint">
                <bdi>{entry.employerName}</bdi>
              </span>
            </span>
            <span className="home-state">
              {entry.unread > 0 && (
                <TextLink href={`/app/messages/${entry.grantId}`}>
                  <Plural value={entry.unread} one="# new message" other="# new messages" />
                </TextLink>
              )}
              <StageBadge stage={entry.stage} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function countOf(entries: readonly unknown[] | Refusal | undefined): number {
  return entries === undefined || isRefusal(entries) ? 0 : entries.length;
}
