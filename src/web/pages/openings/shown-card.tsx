import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { addToShortlist, removeFromShortlist, type ShownCard } from '../../../shared/api/search.ts';
import type { Card } from '../../../shared/card/card.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { AskForResume } from '../../forms/ask-for-resume.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { TextLink } from '../../ui/link.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ActTrouble } from '../act-trouble.tsx';
import { CardFacets } from '../cards/card-facets.tsx';
import { useAct } from '../use-act.ts';
import { cardNumber } from './card-number.ts';
import { markShown } from './mark-shown.ts';
import type { PostingWithTeam } from './terms-of.ts';

/** A card as it is shown for a posting, with what can be done about it. `onOver` when its handle is no longer current. */
export function ShownCardSheet(props: {
  shown: ShownCard;
  posting: PostingWithTeam;
  onOver: () => void;
  /** More about how it came here. */
  note?: ReactNode;
}) {
  const { t } = useLingui();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState(false);
  const queries = useQueryClient();
  const { shown, posting } = props;
  const { postingId } = posting;
  const number = cardNumber(shown.handle);
  const list = useListing(props);
  // The button that had the focus is gone once somebody was asked.
  useEffect(() => {
    if (asked && !asking) title.current?.focus();
  }, [asked, asking]);
  return (
    <li>
      <article className="card shown-card" aria-labelledby={titleId}>
        <header className="card-header">
          <h2 id={titleId} ref={title} tabIndex={-1} className="shown-card-title">{t`Card ${number}`}</h2>
          {shown.asked && (
            <Badge tone="accent">
              <Trans>Already asked</Trans>
            </Badge>
          )}
        </header>
        <CardFacets card={withoutOccupation(shown.card)} />
        {props.note !== undefined && <p className="field-hint">{props.note}</p>}
        {list.refusal?.refused !== 'handle_over' && <ActTrouble act={list} />}
        <ButtonRow>
          {shown.asked ? (
            <TextLink href={`/app/openings/${postingId}/requests`}>
              <Trans>See the requests</Trans>
            </TextLink>
          ) : (
            <Button onPress={() => setAsking(true)} label={t`Ask for the résumé: card ${number}`}>
              <Trans>Ask for the résumé</Trans>
            </Button>
          )}
          {shown.listed ? (
            <Button
              tone="quiet"
              onPress={() => void list.run('remove')}
              pending={list.pending}
              label={t`Take off the shortlist: card ${number}`}
            >
              <Trans>Take off the shortlist</Trans>
            </Button>
          ) : (
            <Button
              tone="quiet"
              onPress={() => void list.run('add')}
              pending={list.pending}
              label={t`Put on the shortlist: card ${number}`}
            >
              <Trans>Put on the shortlist</Trans>
            </Button>
          )}
        </ButtonRow>
        {asking && (
          <AskForResume
            posting={posting}
            to={{ kind: 'handle', handle: shown.handle }}
            about={<CardFacets card={shown.card} />}
            onClose={() => setAsking(false)}
            onOver={props.onOver}
            onAsked={() => {
              setAsked(true);
              markShown(queries, { postingId, handle: shown.handle }, { asked: true });
            }}
          />
        )}
      </article>
    </li>
  );
}

// All cards of a posting say its occupation: it stands once above them.
function withoutOccupation(card: Card): Card {
  return { ...card, occupation: [] };
}

function useListing({ shown, posting, onOver }: Parameters<typeof ShownCardSheet>[0]) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const { postingId } = posting;
  return useAct(
    async (what: 'add' | 'remove') => {
      const params = { postingId, handle: shown.handle };
      const answer = await api(what === 'add' ? addToShortlist : removeFromShortlist, { params });
      if (isRefusal(answer) && answer.refused === 'handle_over') onOver();
      return isRefusal(answer) ? answer : what;
    },
    async (what) => {
      markShown(queries, { postingId, handle: shown.handle }, { listed: what === 'add' });
      await queries.invalidateQueries({ queryKey: ['shortlist', postingId] });
      showToast(what === 'add' ? t`It is on the shortlist` : t`It is off the shortlist`);
    },
  );
}
