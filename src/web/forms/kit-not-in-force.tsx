import { Trans } from '@lingui/react/macro';
import { TextLink } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';

/** Says that what was typed is a recovery kit, and not the one that opens this account now. */
export function KitNotInForce() {
  return (
    <Notice tone="warn" live>
      <p>
        <Trans>
          This is a kit, but not the one in force: perhaps an older one.{' '}
          <TextLink href="/app/account/security" target="_blank">
            Make a new one
          </TextLink>{' '}
          if you cannot find it.
        </Trans>
      </p>
    </Notice>
  );
}
