import { Trans, useLingui } from '@lingui/react/macro';
import { useSession } from '../../session/session-provider.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';

/** From the second visit on, until the recovery kit was tried. */
export function KitReminder() {
  const { t } = useLingui();
  if (useSession().account.kitDrill !== 'due') return null;
  return (
    <Notice
      title={t`Try your recovery kit`}
      action={
        <ButtonLink tone="plain" href="/app/account/kit">
          <Trans>Try the kit now</Trans>
        </ButtonLink>
      }
    >
      <p>
        <Trans>
          Take it from where you keep it and show once that it can be read. If a device is lost later, it is
          what brings you back. Before your second application it is needed.
        </Trans>
      </p>
    </Notice>
  );
}
