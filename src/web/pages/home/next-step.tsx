import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import type { ButtonTone } from '../../ui/button.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { Steps } from '../../ui/steps.tsx';
import { useWhatWaits } from '../requests/use-what-waits.ts';

// It needs all vocabularies, and the first page does not wait for them.
const OfferCard = lazy(async () => ({ default: (await import('./offer-card.tsx')).OfferCard }));

/**
 * What to do next: bring a résumé, find a posting or make a card, apply. Its button is the page's step, unless a request
 * waits: then the step is there.
 */
export function NextStep({ resumes, applications }: { resumes: number; applications: number }) {
  const { t } = useLingui();
  const tone = useWhatWaits().length > 0 ? 'plain' : 'primary';
  const steps = [t`Bring a résumé`, t`Find a posting`, t`Apply, and see who reads`];
  if (resumes === 0) {
    return (
      <section className="next-step" aria-label={t`Next step`}>
        <Steps label={t`Steps`} steps={steps} current={0} doneLabel={t`done`} />
        <h2>
          <Trans>Bring the résumé you have</Trans>
        </h2>
        <p>
          <Trans>
            As PDF, Word document, photo, or from LinkedIn or Europass. It is read and sealed inside this
            browser; nobody else sees it before you apply.
          </Trans>
        </p>
        <ButtonLink tone={tone} href="/app/resumes/import">
          <Trans>Import a résumé</Trans>
        </ButtonLink>
        <p>
          <TextLink href="/app/resumes">
            <Trans>Or write one here</Trans>
          </TextLink>
        </p>
      </section>
    );
  }
  return (
    <section className="next-step" aria-label={t`Next step`}>
      {applications === 0 && <Steps label={t`Steps`} steps={steps} current={1} doneLabel={t`done`} />}
      <h2>{applications === 0 ? <Trans>Find a posting</Trans> : <Trans>Look for the next posting</Trans>}</h2>
      <p>
        <Trans>
          Each names the people who will read your application. No employer learns what you look at.
        </Trans>
      </p>
      <Suspense fallback={<SearchPostings tone={tone} />}>
        <OfferCard>
          <SearchPostings tone={tone} />
        </OfferCard>
      </Suspense>
    </section>
  );
}

function SearchPostings({ tone }: { tone: ButtonTone }) {
  return (
    <ButtonLink tone={tone} href="/app/postings">
      <Trans>Search postings</Trans>
    </ButtonLink>
  );
}
