import '../access/access.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { copiesOf, copiesOfNone } from '../../../client/disclosure/given-copies.ts';
import type { StoredResume } from '../../../client/vault/resumes.ts';
import type { GrantEntry } from '../../../shared/api/disclosure.ts';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Stack } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { GrantCard } from '../access/grant-card.tsx';
import { grantsQuery } from '../access/grants-query.ts';
import { Answered } from '../answered.tsx';
import { resumesQuery } from './resumes-query.ts';
import { VersionGiven } from './version-given.tsx';

/** Where copies of a résumé were given: to whom, of which version, whether they were opened, and what has ended. */
export function CopiesPage() {
  const { documentId } = useParams({ from: '/candidate/resumes/$documentId/copies' });
  const resumes = useQuery(resumesQuery(useApi(), useSession()));
  return (
    <Answered page query={resumes} lines={8}>
      {(all) => {
        const stored = all.find((one) => one.documentId === documentId);
        return stored === undefined ? <NoSuchResume /> : <Copies stored={stored} all={all} />;
      }}
    </Answered>
  );
}

function Copies({ stored, all }: { stored: StoredResume; all: readonly StoredResume[] }) {
  const { t } = useLingui();
  const grants = useQuery(grantsQuery(useApi()));
  const { title } = stored.content;
  return (
    <>
      <PageHeader
        title={t`Who was given a copy`}
        lead={
          <Trans>
            Only your keys can tell from which résumé a copy was made. Neither the platform nor those who read
            are told.
          </Trans>
        }
        above={
          <Breadcrumbs
            label={t`Where you are`}
            crumbs={[
              { label: t`Résumés`, href: '/app/resumes' },
              { label: title, href: `/app/resumes/${stored.documentId}` },
              { label: t`Who was given a copy` },
            ]}
          />
        }
      />
      <Answered query={grants}>{(entries) => <Given stored={stored} all={all} grants={entries} />}</Answered>
    </>
  );
}

function Given(props: { stored: StoredResume; all: readonly StoredResume[]; grants: readonly GrantEntry[] }) {
  const { t } = useLingui();
  const { keyring } = useSession();
  const { stored, all, grants } = props;
  const given = copiesOf(keyring, grants, stored);
  const ofNone = copiesOfNone(keyring, grants, all);
  const inForce = given.filter(({ grant }) => grant.state === 'active');
  const ended = given.filter(({ grant }) => grant.state !== 'active');
  const card = ({ grant, version }: (typeof given)[number]) => (
    <GrantCard
      key={grant.grantId}
      grant={grant}
      madeFrom={<VersionGiven stored={stored} version={version} />}
    />
  );
  return (
    <Stack>
      {inForce.length === 0 && (
        <EmptyState title={t`Nobody can read a copy of it now`}>
          <Trans>When you apply with this résumé, or share from it, those who can read it stand here.</Trans>
        </EmptyState>
      )}
      {inForce.map(card)}
      {ended.length > 0 && (
        <details className="ended-grants">
          <summary>{t`Ended (${ended.length})`}</summary>
          <Stack>{ended.map(card)}</Stack>
        </details>
      )}
      {ofNone.length > 0 && (
        <details className="ended-grants">
          <summary>{t`Not noted from which résumé (${ofNone.length})`}</summary>
          <p className="page-foot">
            <Trans>
              These were given before it was noted, or from a résumé that is destroyed. They may hold what
              this one says.
            </Trans>
          </p>
          <Stack>
            {ofNone.map((grant) => (
              <GrantCard key={grant.grantId} grant={grant} madeFrom={<Trans>not noted</Trans>} />
            ))}
          </Stack>
        </details>
      )}
    </Stack>
  );
}

function NoSuchResume() {
  const { t } = useLingui();
  return (
    <EmptyState
      page
      title={t`This résumé is not there any more`}
      action={
        <ButtonLink href="/app/access">
          <Trans>Who can read what</Trans>
        </ButtonLink>
      }
    >
      <Trans>It was destroyed. Copies that were given before stay as they are until you revoke them.</Trans>
    </EmptyState>
  );
}
