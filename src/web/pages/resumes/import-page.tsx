import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ChooseFile } from '../../forms/choose-file.tsx';
import { ReviewImport } from '../../forms/review-import.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Steps } from '../../ui/steps.tsx';
import type { ReadFile } from './read-file.ts';

/** Brings a résumé from a file: choose it, check what was read beside it, seal both. */
export function ImportPage() {
  const { t } = useLingui();
  const [read, setRead] = useState<ReadFile | null>(null);
  const steps = [t`Choose a file`, t`Check what was read`, t`Seal it`];
  return (
    <>
      <PageHeader
        title={t`Import a résumé`}
        above={
          <Breadcrumbs
            label={t`Where you are`}
            crumbs={[{ label: t`Résumés`, href: '/app/resumes' }, { label: t`Import a résumé` }]}
          />
        }
      />
      <Steps label={t`Steps`} steps={steps} current={read === null ? 0 : 1} doneLabel={t`done`} />
      {read === null ? (
        <ChooseFile onRead={setRead} />
      ) : (
        <ReviewImport read={read} onOther={() => setRead(null)} />
      )}
    </>
  );
}
