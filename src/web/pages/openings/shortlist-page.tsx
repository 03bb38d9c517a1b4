import './cards.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { readShortlist } from '../../../shared/api/search.ts';
import { useApi } from '../../session/session-provider.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Answered } from '../answered.tsx';
import { OpeningPart } from './opening-part.tsx';
import { ShownCardSheet } from './shown-card.tsx';
import type { PostingWithTeam } from './terms-of.ts';

/** The cards that the team put aside for a posting, as they were first shown. */
export function ShortlistPage() {
  const { t } = useLingui();
  return (
    <OpeningPart
      title={t`Shortlist`}
      lead={t`Cards that the team put aside. They stay as they were first shown, until the posting closes or their owner stops.`}
      open
    >
      {(posting) => <Shortlist posting={posting} />}
    </OpeningPart>
  );
}

function Shortlist({ posting }: { posting: PostingWithTeam }) {
  const { t } = useLingui();
  const api = useApi();
  const { postingId } = posting;
  const shortlist = useQuery({
    queryKey: ['shortlist', postingId],
    queryFn: () => api(readShortlist, { params: { postingId } }),
    refetchOnWindowFocus: false,
  });
  return (
    <Answered query={shortlist}>
      {({ cards, most }) =>
        cards.length === 0 ? (
          <EmptyState
            title={t`Nothing is on the shortlist`}
            action={
              <ButtonLink href={`/app/openings/${postingId}/search`}>
                <Trans>Search cards</Trans>
              </ButtonLink>
            }
          >
            <Trans>Cards found in a search change each day. Those put here stay to be asked later.</Trans>
          </EmptyState>
        ) : (
          <>
            <p role="status">{t`${cards.length} of ${most} places are taken.`}</p>
            <ul className="shown-cards">
              {cards.map((shown) => (
                <ShownCardSheet
                  key={shown.handle}
                  shown={shown}
                  posting={posting}
                  onOver={() => void shortlist.refetch()}
                  note={t`Put here by ${shown.addedByName}`}
                />
              ))}
            </ul>
          </>
        )
      }
    </Answered>
  );
}
