import { Trans, useLingui } from '@lingui/react/macro';
import { CopyText } from '../../ui/copy-text.tsx';
import { Notice } from '../../ui/notice.tsx';

const COMMAND = 'npm run token -- --role operator';

/** While there is one operator: how a second one comes, since nobody could confirm a proposal. */
export function OnlyOperator() {
  const { t } = useLingui();
  return (
    <Notice title={t`You are the only operator at work`}>
      <p>
        <Trans>
          A second one makes mistakes and misuse harder: from then on, letting others in and holding an
          operator takes two of you. Because nobody could confirm a proposal now, the second one comes by a
          link that is printed on the server’s machine:
        </Trans>
      </p>
      <CopyText label={t`Command`} text={COMMAND} copyLabel={t`Copy`} copiedLabel={t`Copied`} />
      <p>
        <Trans>
          The link works once, within a day. It makes an administrator; with <code>--as reviewer</code> behind
          it, a reviewer.
        </Trans>
      </p>
    </Notice>
  );
}
