import { Trans, useLingui } from '@lingui/react/macro';
import type { AccountKind } from '../../../shared/api/accounts.ts';
import { ButtonRow } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import type { JustOpened } from './new-account.ts';
import { OfferPasskey } from './offer-passkey.tsx';

/** An account was opened: the next step of its kind, or back to what one came for. */
export function Opened({ kind, kit, next }: JustOpened & { next: string }) {
  const { t } = useLingui();
  const first: Record<AccountKind, { says: string; label: string; href: string }> = {
    candidate: {
      says: t`Next, bring your résumé. It is read and sealed in this browser; nobody sees it until you apply with it.`,
      label: t`Bring your résumé`,
      href: '/app/resumes/import',
    },
    recruiter: {
      says: t`Next, name your employer. The operator looks at its evidence; after that you can post.`,
      label: t`Name your employer`,
      href: '/app/employer',
    },
    operator: {
      says: t`Next, look who waits at the desk. You decide about employers; you cannot read a résumé, a message or an address.`,
      label: t`Go to the desk`,
      href: '/app/desk',
    },
  };
  const step = first[kind];
  return (
    <div className="narrow">
      <PageHeader title={t`Your account is open`} />
      <Card>
        {next === '/app' ? <p>{step.says}</p> : <p>{t`Now go on with what you came for.`}</p>}
        <ButtonRow>
          {next === '/app' ? (
            <ButtonLink href={step.href}>{step.label}</ButtonLink>
          ) : (
            <ButtonLink href={next}>
              <Trans>Continue</Trans>
            </ButtonLink>
          )}
          {next !== '/app' && kind === 'candidate' && (
            <ButtonLink tone="plain" href={step.href}>
              {step.label}
            </ButtonLink>
          )}
        </ButtonRow>
      </Card>
      <OfferPasskey kind={kind} kit={kit} />
    </div>
  );
}
