import './versions.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { changesBetween } from '../../../client/vault/resume-changes.ts';
import { MAX_VERSIONS, versionsOf } from '../../../client/vault/resume-history.ts';
import { readResume, type StoredResume } from '../../../client/vault/resumes.ts';
import { BringBack } from '../../forms/bring-back.tsx';
import { ForgetVersions } from '../../forms/forget-versions.tsx';
import { LivePicture } from '../../picture/live-picture.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { ChangeWords } from './change-words.tsx';

/** What a résumé said before: each version by its time, to be looked at and brought back. */
export function VersionsPage() {
  const api = useApi();
  const session = useSession();
  const { documentId } = useParams({ from: '/candidate/resumes/$documentId/versions' });
  const resume = useQuery({
    queryKey: ['resume', documentId, 'versions'],
    queryFn: () => readResume(api, session, documentId),
    gcTime: 0,
  });
  return (
    <Answered page query={resume} lines={8}>
      {(stored) => <Versions key={stored.version} stored={stored} onChanged={() => void resume.refetch()} />}
    </Answered>
  );
}

function Versions({ stored, onChanged }: { stored: StoredResume; onChanged: () => void }) {
  const { t } = useLingui();
  const { title } = stored.content;
  const href = `/app/resumes/${stored.documentId}`;
  return (
    <>
      <PageHeader
        title={t`Earlier versions`}
        lead={
          <Trans>
            Each save keeps the version before it, up to {MAX_VERSIONS}, sealed with the résumé to you alone.
            Destroying the résumé destroys them too.
          </Trans>
        }
        above={
          <Breadcrumbs
            label={t`Where you are`}
            crumbs={[
              { label: t`Résumés`, href: '/app/resumes' },
              { label: title, href },
              { label: t`Earlier versions` },
            ]}
          />
        }
        actions={stored.history.length > 0 && <ForgetVersions stored={stored} onForgotten={onChanged} />}
      />
      {stored.history.length === 0 ? (
        <EmptyState title={t`No earlier version yet`}>
          <Trans>Change the résumé and save it: what it says now will then stand here.</Trans>
        </EmptyState>
      ) : (
        <ChooseVersion stored={stored} />
      )}
    </>
  );
}

function ChooseVersion({ stored }: { stored: StoredResume }) {
  const { t } = useLingui();
  const versions = useMemo(() => versionsOf(stored), [stored]);
  const [chosen, setChosen] = useState(versions[1] ?? stored);
  return (
    <div className="versions">
      <RadioCards
        label={t`Versions, newest first`}
        value={String(chosen.version)}
        onChange={(id) => setChosen(versions.find(({ version }) => String(version) === id) ?? stored)}
        choices={versions.map(({ version, updatedAt, content }, place) => {
          const before = versions[place + 1];
          return {
            id: String(version),
            label: <When at={updatedAt} />,
            hint: (
              <>
                {place === 0 && (
                  <span className="version-change">
                    <Trans>as it is now</Trans>
                  </span>
                )}
                {before === undefined ? (
                  <span className="version-change">
                    <Trans>the oldest that is kept</Trans>
                  </span>
                ) : (
                  <ChangeWords changes={changesBetween(before.content, content)} />
                )}
              </>
            ),
          };
        })}
      />
      <div className="stack">
        {chosen.version !== stored.version && <BringBack stored={stored} chosen={chosen} />}
        <LivePicture draft={chosen.content} />
      </div>
    </div>
  );
}
