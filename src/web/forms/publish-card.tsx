import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { publishHidden } from '../../client/cards/publish.ts';
import type { MyCard } from '../../shared/api/cards.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { AboutNumbers } from '../pages/cards/about-numbers.tsx';
import { CardLevels } from '../pages/cards/card-levels.tsx';
import type { PublicTable } from '../pages/cards/card-query.ts';
import { RarityPicture } from '../pages/cards/rarity-picture.tsx';
import { WhenShown } from '../pages/cards/when-shown.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { showToast } from '../ui/toast.tsx';
import type { CardDraft } from './card-draft.ts';
import { useCardAct } from './use-card-act.ts';

/** The last look: everything that is published, every form it may take, and when it begins to show. */
export function PublishCard(props: {
  draft: CardDraft;
  mine: MyCard;
  table: PublicTable;
  onBack: () => void;
  onPublishing: (published: boolean) => void;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { draft, mine, table } = props;
  const { card, mode, agencies } = draft;
  const employed = draft.employed ?? true;
  const entries = draft.hide.flatMap(({ entry, ticked }) => (ticked ? [entry] : []));
  const listed = mine.entries.filter(({ list }) => list === 'hidden').length;
  const publish = useCardAct(
    'publish',
    (api, changeId, part: Pick<CardDraft, 'card'> & { entries: typeof entries }) =>
      publishHidden(api, { changeId, visibility: { employed, mode, agencies }, ...part }),
    () => {
      props.onPublishing(true);
      showToast(t`Your card is published.`);
      props.onDone();
    },
  );
  return (
    <>
      <Card title={t`All that your card says`}>
        <RarityPicture card={card} table={table} />
        <AboutNumbers table={table} />
      </Card>
      <Card title={t`Every form in which it may be shown`}>
        <CardLevels card={card} />
      </Card>
      <Card title={t`When it begins to show`}>
        <WhenShown employed={employed} table={table} />
        <p>
          <Plural
            value={listed + entries.length}
            _0="Your hide list is empty."
            one="# entry is on your hide list before anything is shown."
            other="# entries are on your hide list before anything is shown."
          />
        </p>
        <p>
          <Trans>It is shown for some weeks and then lapses, unless you confirm that it is still so.</Trans>
        </p>
      </Card>
      <ActTrouble act={publish} />
      <StepRow
        step={
          <Button
            tone="primary"
            pending={publish.pending}
            disabled={card.occupation.length === 0}
            onPress={() => void publish.run({ card, entries })}
          >
            <Trans>Publish the card</Trans>
          </Button>
        }
        back={
          <Button onPress={props.onBack} disabled={publish.pending}>
            <Trans>Back</Trans>
          </Button>
        }
      />
    </>
  );
}
