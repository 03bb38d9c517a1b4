import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { readResume, type StoredResume } from '../../../client/vault/resumes.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { CopyResume } from '../../forms/copy-resume.tsx';
import { DestroyResume } from '../../forms/destroy-resume.tsx';
import { DownloadOriginal } from '../../forms/download-original.tsx';
import { DownloadResume } from '../../forms/download-resume.tsx';
import { EditResume } from '../../forms/edit-resume.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Gap } from '../../ui/gap.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { CopiesLine } from './copies-line.tsx';

/** One résumé, opened in this browser to be edited. */
export function ResumePage() {
  const api = useApi();
  const session = useSession();
  const { documentId } = useParams({ from: '/candidate/resumes/$documentId' });
  const resume = useQuery({
    queryKey: ['resume', documentId],
    queryFn: () => readResume(api, session, documentId),
    // What is being edited is not replaced behind the editor's back; each visit fetches anew, and so does who was refused.
    gcTime: 0,
    staleTime: ({ state }) => (isRefusal(state.data) ? 0 : Number.POSITIVE_INFINITY),
  });
  return (
    <Answered page query={resume} lines={8}>
      {(stored) => <ResumeEditing key={documentId} stored={stored} />}
    </Answered>
  );
}

function ResumeEditing({ stored }: { stored: StoredResume }) {
  const { t } = useLingui();
  const { title, originalId, originalName } = stored.content;
  return (
    <>
      <PageHeader
        title={title}
        lead={
          <>
            {originalName !== null && (
              <>
                <Trans>Read from {originalName}.</Trans>
                <Gap />
              </>
            )}
            <CopiesLine stored={stored} />
          </>
        }
        above={
          <Breadcrumbs
            label={t`Where you are`}
            crumbs={[{ label: t`Résumés`, href: '/app/resumes' }, { label: title }]}
          />
        }
        actions={
          <>
            <DownloadResume documentId={stored.documentId} />
            <CopyResume stored={stored} />
            <ButtonLink tone="plain" href={`/app/resumes/${stored.documentId}/versions`}>
              <Trans>Earlier versions</Trans>
            </ButtonLink>
            {originalId !== null && <DownloadOriginal originalId={originalId} />}
            <DestroyResume stored={stored} />
          </>
        }
      />
      <EditResume stored={stored} />
    </>
  );
}
