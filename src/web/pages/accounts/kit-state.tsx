import { Trans, useLingui } from '@lingui/react/macro';
import { useSession } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { ButtonLink } from '../../ui/link.tsx';

/** Whether the recovery kit was shown to be at hand. */
export function KitState() {
  const { t } = useLingui();
  const { kitDrill } = useSession().account;
  const done = kitDrill === 'done';
  return (
    <Card
      title={t`Try your recovery kit`}
      aside={
        done ? (
          <Badge tone="good">
            <Trans>It works</Trans>
          </Badge>
        ) : (
          <Badge tone={kitDrill === 'due' ? 'warn' : 'neutral'}>
            {kitDrill === 'due' ? <Trans>due</Trans> : <Trans>not tried yet</Trans>}
          </Badge>
        )
      }
    >
      {done ? (
        <p>
          <Trans>
            You have shown that your kit can be read back. Trying it again now and then does no harm.
          </Trans>
        </p>
      ) : (
        <p>
          <Trans>
            A kit that cannot be read back is no kit. Try it once, while nothing is lost; before your second
            application it is needed.
          </Trans>
        </p>
      )}
      <div>
        <ButtonLink tone={done ? 'quiet' : 'plain'} href="/app/account/kit">
          {done ? <Trans>Try it again</Trans> : <Trans>Try the kit now</Trans>}
        </ButtonLink>
      </div>
    </Card>
  );
}
