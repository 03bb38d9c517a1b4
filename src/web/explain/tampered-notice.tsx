import { Trans, useLingui } from '@lingui/react/macro';
import type { Tampered } from '../../shared/errors.ts';
import { Notice } from '../ui/notice.tsx';
import { explainTampering } from './explain-tampering.ts';

/** A grave notice: something is not what it claims to be. Says what, what was done about it, and what to do. */
export function TamperedNotice({ error }: { error: Tampered }) {
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
