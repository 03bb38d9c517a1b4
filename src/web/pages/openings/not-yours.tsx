import { Trans, useLingui } from '@lingui/react/macro';
import { isRefusal } from '../../../shared/errors.ts';
import { explainRefusal } from '../../explain/explain-refusal.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** Whether something was looked for that is not there, or not for this person: trying again changes nothing. */
export function isNotYours(data: unknown): boolean {
  return isRefusal(data) && data.refused === 'not_found';
}

/** In place of a posting or an application that is not there, or not for this person; the two are not told apart. */
export function NotYours() {
  const { t, i18n } = useLingui();
  return (
    <>
      <PageHeader title={t`Postings`} />
      <EmptyState
        title={i18n._(explainRefusal('not_found'))}
        action={
          <ButtonLink href="/app/openings">
            <Trans>Go to the postings</Trans>
          </ButtonLink>
        }
      >
        <Trans>Applications are shown to the team of their posting, and to nobody else.</Trans>
      </EmptyState>
    </>
  );
}
