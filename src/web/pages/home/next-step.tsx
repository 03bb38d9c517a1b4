import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { Steps } from '../../ui/steps.tsx';

// It needs all vocabularies, and the first page does not wait for them.
const OfferCard = lazy(async () => ({ default: (await import('./offer-card.tsx')).OfferCard }));

/** The one thing to do next: bring a résumé, find a posting or make a card, apply. */
export function NextStep({ resumes, applications }: { resumes: number; applications: number }) {
  const { t } = useLingui();
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
        <ButtonLink href="/app/resumes/import">
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
      <Suspense fallback={<SearchPostings />}>
        <OfferCard>
          <SearchPostings />
        </OfferCard>
      </Suspense>
    </section>
  );
}

function SearchPostings() {
  return (
    <ButtonLink href="/app/postings">
      <Trans>Search postings</Trans>
    </ButtonLink>
  );
}
