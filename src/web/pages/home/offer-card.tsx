import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isRefusal } from '../../../shared/errors.ts';
import { useApi } from '../../session/session-provider.tsx';
import { ButtonRow } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { facetTableQuery, isSmallBoard, myCardQuery } from '../cards/card-query.ts';

/** Offers a card beside the search for postings, to whoever has none; says when few cards are here. */
export function OfferCard({ children }: { children: ReactNode }) {
  const api = useApi();
  const { data: mine } = useQuery(myCardQuery(api));
  const { data: table } = useQuery(facetTableQuery(api));
  const hasNone = mine !== undefined && !isRefusal(mine) && mine.card === null;
  if (!hasNone) return children;
  return (
    <>
      <p>
        {table !== undefined && !isRefusal(table) && isSmallBoard(table) ? (
          <Trans>
            Or make a card, so that employers can ask you. Few cards are here yet: for now postings, and the
            interest you show to a posting’s team, lead further.
          </Trans>
        ) : (
          <Trans>Or make a card: employers can then find you without your name, and ask you.</Trans>
        )}
      </p>
      <ButtonRow>
        {children}
        <ButtonLink tone="plain" href="/app/card">
          <Trans>Make a card</Trans>
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
