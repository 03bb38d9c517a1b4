import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import type { Tampered } from '../../shared/errors.ts';
import { withTexts } from '../i18n.tsx';
import { Notice } from '../ui/notice.tsx';
import { explainTampering } from './explain-tampering.ts';

// It asks with the keys: the first page loads without all that.
const AfterRestore = lazy(async () => ({
  default: (await withTexts(() => import('./after-restore.tsx'))).AfterRestore,
}));

/** A grave notice: something is not what it claims to be. Says what, what was done about it, and what to do. */
export function TamperedNotice({ error }: { error: Tampered }) {
  const grave = <Grave error={error} />;
  if (error.code !== 'stale_version') return grave;
  return (
    <Suspense fallback={grave}>
      <AfterRestore error={error} otherwise={grave} />
    </Suspense>
  );
}

function Grave({ error }: { error: Tampered }) {
  const { i18n, t } = useLingui();
  return (
    <Notice tone="danger" live title={t`Something here is not what it claims to be`}>
      <p>{i18n._(explainTampering(error.code))}</p>
      <p>
        <Trans>
          It is not shown, and nothing was done with it. Reload the page once. If this stays, do not enter a
          passphrase or kit here, keep a picture of this page, and ask the operator what happened.
        </Trans>
      </p>
      <p className="code-line">
        {error.code}: {error.message}
      </p>
    </Notice>
  );
}
