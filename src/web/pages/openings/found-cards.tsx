import { Trans, useLingui } from '@lingui/react/macro';
import type { Answer } from '../../../shared/api/endpoint.ts';
import type { searchCards } from '../../../shared/api/search.ts';
import type { CoarseCount } from '../../../shared/card/coarse.ts';
import { useLanguage } from '../../i18n.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { When } from '../../ui/when.tsx';
import { codeName, FACET_NAMES } from '../cards/facet-names.ts';
import { EpochOver, useEpochOver } from './epoch-over.tsx';
import { NoCards, RationSpent, SmallBoard } from './few-cards.tsx';
import { ShownCardSheet } from './shown-card.tsx';
import type { PostingWithTeam } from './terms-of.ts';

/** What a search brought: how many in three words, how long it holds, and the cards. */
export function FoundCards(props: {
  posting: PostingWithTeam;
  found: Answer<typeof searchCards>;
  page: number;
  /** Whether anything was chosen to search by. */
  narrowed: boolean;
  onPage: (page: number) => void;
  onOver: () => void;
}) {
  const { posting, found, page } = props;
  const { cards, ration } = found;
  const over = useEpochOver(found.epoch);
  return (
    <>
      {over && <EpochOver onSearch={props.onOver} />}
      <FoundHead found={found} occupation={posting.occupation} />
      {ration.left === 0 && <RationSpent />}
      {cards.length === 0 ? (
        <NoCards posting={posting} narrowed={props.narrowed} page={page} spent={ration.left === 0} />
      ) : (
        <ul className="shown-cards">
          {cards.map((shown) => (
            <ShownCardSheet key={shown.handle} shown={shown} posting={posting} onOver={props.onOver} />
          ))}
        </ul>
      )}
      {(page > 1 || found.more) && (
        <ButtonRow>
          <Button disabled={page <= 1} onPress={() => props.onPage(page - 1)}>
            <Trans>Earlier page</Trans>
          </Button>
          <Button disabled={!found.more} onPress={() => props.onPage(page + 1)}>
            <Trans>Next page</Trans>
          </Button>
        </ButtonRow>
      )}
      {cards.length > 0 && found.count === '<10' && <SmallBoard posting={posting} />}
    </>
  );
}

function FoundHead({ found, occupation }: { found: Answer<typeof searchCards>; occupation: string }) {
  const { t, i18n } = useLingui();
  const { locale } = useLanguage();
  const { epoch, ration, mattering } = found;
  const facets = new Intl.ListFormat(locale).format(mattering.map((facet) => i18n._(FACET_NAMES[facet])));
  const counts: { readonly [Each in CoarseCount]: string } = {
    '<10': t`Fewer than 10 cards`,
    '10–50': t`10 to 49 cards`,
    '50+': t`50 cards or more`,
  };
  return (
    <div className="found-head">
      <p role="status" className="found-count">
        {codeName('occupation', occupation, locale)}
        {found.cards.length > 0 && ` · ${counts[found.count]}`}
      </p>
      <p>
        <Trans>
          Cards as of <When at={epoch.began} />; they change at <When at={epoch.ends} />.
        </Trans>
      </p>
      <p>{t`${ration.left} of ${ration.of} new cards are left today.`}</p>
      {mattering.length > 0 && <p>{t`What matters for this posting is kept longest: ${facets}.`}</p>}
      <p>
        <Trans>
          Cards name nobody, and say only what enough others say too; a fact that few share is left out.
        </Trans>
      </p>
    </div>
  );
}
