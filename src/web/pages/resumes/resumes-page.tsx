import './resumes.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { StoredResume } from '../../../client/vault/resumes.ts';
import { ENDONYMS } from '../../../shared/vocabulary/locales.ts';
import { StartEmptyResume } from '../../forms/start-empty-resume.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Lock } from '../../ui/icons.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { resumesQuery } from './resumes-query.ts';

/** All résumés. The platform stores them sealed; they are opened only here. */
export function ResumesPage() {
  const { t } = useLingui();
  const resumes = useQuery(resumesQuery(useApi(), useSession()));
  return (
    <>
      <PageHeader
        title={t`Résumés`}
        lead={<Trans>Sealed to you alone. Whoever runs this platform has no key to them.</Trans>}
        actions={
          <>
            <ButtonLink href="/app/resumes/import">
              <Trans>Import a file</Trans>
            </ButtonLink>
            <StartEmptyResume />
          </>
        }
      />
      <Answered query={resumes}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t`No résumé yet`}>
              <Trans>
                Bring the one you have, as PDF, Word document, photo, LinkedIn’s ZIP, Europass or JSON Resume:
                it is read inside this browser, and you check what was understood. Or start empty and write it
                here.
              </Trans>
            </EmptyState>
          ) : (
            <>
              <ul className="resume-list">
                {all.map((stored) => (
                  <ResumeRow key={stored.documentId} stored={stored} />
                ))}
              </ul>
              <p className="page-foot">
                <Trans>
                  Do you look for more than one kind of work? Open a résumé, copy it, and write each for its
                  own readers.
                </Trans>
              </p>
            </>
          )
        }
      </Answered>
    </>
  );
}

function ResumeRow({ stored }: { stored: StoredResume }) {
  const { title, language, leftover, originalName, resume } = stored.content;
  return (
    <li className="resume-row">
      <Lock />
      <div>
        <h2 className="resume-row-title">
          <TextLink href={`/app/resumes/${stored.documentId}`}>{title}</TextLink>
        </h2>
        {resume.basics.label !== '' && (
          <p className="resume-row-headline" translate="no">
            {resume.basics.label}
          </p>
        )}
        <p className="resume-row-line">
          {ENDONYMS[language]} ·{' '}
          <Trans>
            saved <When at={stored.updatedAt} />
          </Trans>
          {stored.history.length > 0 && (
            <>
              {' · '}
              <TextLink href={`/app/resumes/${stored.documentId}/versions`}>
                <Plural value={stored.history.length} one="# earlier version" other="# earlier versions" />
              </TextLink>
            </>
          )}
          {originalName !== null && (
            <>
              {' · '}
              <Trans>read from {originalName}</Trans>
            </>
          )}
        </p>
      </div>
      {leftover.length > 0 && (
        <Badge tone="warn">
          <Plural value={leftover.length} one="# piece to place" other="# pieces to place" />
        </Badge>
      )}
    </li>
  );
}
