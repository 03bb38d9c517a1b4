import { Trans, useLingui } from '@lingui/react/macro';
import { PageHeader } from '../../ui/page-header.tsx';

/** The first page of the application. */
export function StartPage() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader title={t`Your résumé stays yours`} />
      <div className="prose">
        <p>
          <Trans>
            It is sealed in this browser before it leaves it. You choose who opens it, you see each time it is
            opened, and you can take it back.
          </Trans>
        </p>
      </div>
    </>
  );
}
