import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { OpenedInterest } from '../../../client/interests/open-interests.ts';
import { AskForResume } from '../../forms/ask-for-resume.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { TextLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { When } from '../../ui/when.tsx';
import { CardFacets } from '../cards/card-facets.tsx';
import { shortNumber } from '../openings/short-number.ts';
import type { PostingWithTeam } from '../openings/terms-of.ts';

/** One interest: the line, the card, and the way to ask. They have numbers, not names. */
export function ShownInterest({ interest, posting }: { interest: OpenedInterest; posting: PostingWithTeam }) {
  const { t } = useLingui();
  const titleId = useId();
  const number = shortNumber(interest.interestId);
  return (
    <li>
      <article className="card shown-card" aria-labelledby={titleId}>
        <header className="card-header">
          <h2 id={titleId} className="shown-card-title">{t`Interest ${number}`}</h2>
          {interest.asked && (
            <Badge tone="accent">
              <Trans>Already asked</Trans>
            </Badge>
          )}
        </header>
        {interest.tampered ? (
          <Notice tone="danger" title={t`This one does not open`}>
            <Trans>
              It was made for another posting or for other people, or it was changed on the way. Nothing of it
              is shown. The others are not touched by it.
            </Trans>
          </Notice>
        ) : (
          <About card={interest.card} headline={interest.headline} />
        )}
        <p className="field-hint">
          <Trans>
            Shown on <When at={interest.shownOn} style="day" />
          </Trans>
        </p>
        {!interest.tampered && <Asking interest={interest} posting={posting} number={number} />}
      </article>
    </li>
  );
}

type Genuine = Extract<OpenedInterest, { card: unknown }>;

function About({ card, headline }: Pick<Genuine, 'card' | 'headline'>) {
  return (
    <div className="shown-interest">
      {headline !== '' && <p className="shown-headline">{headline}</p>}
      <CardFacets card={card} />
    </div>
  );
}

function Asking(props: { interest: Genuine; posting: PostingWithTeam; number: string }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { interest, posting, number } = props;
  const { interestId, recipient } = interest;
  const refresh = () => queries.invalidateQueries({ queryKey: ['shown-interests', posting.postingId] });
  if (interest.asked) {
    return (
      <p>
        <TextLink href={`/app/openings/${posting.postingId}/requests`}>
          <Trans>See the requests</Trans>
        </TextLink>
      </p>
    );
  }
  if (!posting.open) return null;
  return (
    <>
      <ButtonRow>
        <Button onPress={() => setAsking(true)} label={t`Ask for the résumé: interest ${number}`}>
          <Trans>Ask for the résumé</Trans>
        </Button>
      </ButtonRow>
      {asking && (
        <AskForResume
          posting={posting}
          to={{ kind: 'interest', interestId, recipient }}
          about={<About {...interest} />}
          onClose={() => setAsking(false)}
          onOver={refresh}
          onAsked={refresh}
        />
      )}
    </>
  );
}
