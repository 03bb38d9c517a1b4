import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { MyInterest } from '../../../shared/api/interests.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { EndInterest } from '../../forms/end-interest.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { myInterestsQuery } from './interests-query.ts';

/** Where I showed interest, newest first. */
export function InterestsPage() {
  const { t } = useLingui();
  const interests = useQuery(myInterestsQuery(useApi()));
  const { data } = interests;
  // Where there are none, the same step stands below.
  const hasSome = data !== undefined && !isRefusal(data) && data.length > 0;
  return (
    <>
      <PageHeader
        title={t`Interests you showed`}
        lead={t`Postings whose team you showed a card to, without your name.`}
        above={
          <Breadcrumbs
            label={t`Way back`}
            crumbs={[
              { label: t`Applications`, href: '/app/applications' },
              { label: t`Interests you showed` },
            ]}
          />
        }
        actions={
          hasSome && (
            <ButtonLink href="/app/postings">
              <Trans>Find a posting</Trans>
            </ButtonLink>
          )
        }
      />
      <Answered query={interests}>
        {(all) => (all.length === 0 ? <NoInterest /> : <InterestsTable interests={all} />)}
      </Answered>
    </>
  );
}

function NoInterest() {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`You have not shown interest yet`}
      action={
        <ButtonLink href="/app/postings">
          <Trans>Find a posting</Trans>
        </ButtonLink>
      }
    >
      <Trans>
        Showing interest is less than applying: the team of one posting sees what you can do, not who you are.
        If they like it, they ask for your résumé, and you decide.
      </Trans>
    </EmptyState>
  );
}

function InterestsTable({ interests }: { interests: readonly MyInterest[] }) {
  const { t, i18n } = useLingui();
  const columns: Column<MyInterest>[] = [
    {
      id: 'posting',
      title: t`Posting`,
      cell: ({ postingId, postingTitle, employerName }) => (
        <>
          <TextLink href={`/app/postings/${postingId}`}>{postingTitle}</TextLink>
          <span className="choice-hint">
            <bdi>{employerName}</bdi>
          </span>
        </>
      ),
    },
    {
      id: 'readers',
      title: t`Shown to`,
      cell: ({ readers }) => new Intl.ListFormat(i18n.locale).format(readers),
    },
    { id: 'shown', title: t`Shown on`, cell: ({ shownAt }) => <When at={shownAt} style="day" /> },
    { id: 'state', title: t`State`, cell: (interest) => <InterestState {...interest} /> },
  ];
  return (
    <DataTable
      caption={t`Interests you showed`}
      columns={columns}
      rows={interests}
      rowId={({ interestId }) => interestId}
    />
  );
}

function InterestState(interest: MyInterest) {
  if (interest.endedAt === null) return <EndInterest interest={interest} />;
  return (
    <span>
      <Badge>
        <Trans>Ended</Trans>
      </Badge>{' '}
      <When at={interest.endedAt} style="day" />
    </span>
  );
}
