import '../openings/cards.css';
import './interests.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Answered } from '../answered.tsx';
import { OpeningPart } from '../openings/opening-part.tsx';
import type { PostingWithTeam } from '../openings/terms-of.ts';
import { ShownInterest } from './shown-interest.tsx';
import { shownInterestsQuery } from './shown-interests-query.ts';

/** Who showed interest in a posting, for its team. */
export function ShownInterestsPage() {
  const { t } = useLingui();
  return (
    <OpeningPart
      title={t`Interested`}
      lead={t`People who showed this team their card by themselves, without their name. Ask for the résumé of whom you would like to meet.`}
    >
      {(posting) => <ShownInterests posting={posting} />}
    </OpeningPart>
  );
}

function ShownInterests({ posting }: { posting: PostingWithTeam }) {
  const { t } = useLingui();
  const { postingId } = posting;
  const interests = useQuery(shownInterestsQuery(useApi(), useSession(), postingId));
  return (
    <Answered query={interests}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState
            title={t`Nobody has shown interest yet`}
            action={
              posting.open && (
                <ButtonLink href={`/app/openings/${postingId}/search`}>
                  <Trans>Search cards</Trans>
                </ButtonLink>
              )
            }
          >
            <Trans>
              When somebody does, the team gets a mail that says only that there is something new. You see
              those that were shown while you were in the team.
            </Trans>
          </EmptyState>
        ) : (
          <ul className="shown-cards">
            {all.map((interest) => (
              <ShownInterest key={interest.interestId} interest={interest} posting={posting} />
            ))}
          </ul>
        )
      }
    </Answered>
  );
}
