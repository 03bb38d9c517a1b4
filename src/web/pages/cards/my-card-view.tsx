import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { MyCard } from '../../../shared/api/cards.ts';
import type { Card as CardCodes } from '../../../shared/card/card.ts';
import { ConfirmCard } from '../../forms/confirm-card.tsx';
import { PauseCard } from '../../forms/pause-card.tsx';
import { WithdrawCard } from '../../forms/withdraw-card.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { Gap } from '../../ui/gap.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { AboutNumbers } from './about-numbers.tsx';
import { CardLevels } from './card-levels.tsx';
import type { PublicTable } from './card-query.ts';
import { CardState } from './card-state.tsx';
import { RarityPicture } from './rarity-picture.tsx';
import { SmallBoard } from './small-board.tsx';

/** A card that was published: what it says, whether it is shown, whom it is hidden from, and how it ends. */
export function MyCardView(props: { mine: MyCard; card: CardCodes; table: PublicTable; onEdit: () => void }) {
  const { t } = useLingui();
  const { mine, card, table } = props;
  const shown = mine.state === 'published' && !mine.lapsed;
  return (
    <Stack>
      <CardState mine={mine} card={card} table={table} />
      <Card
        title={t`What your card says`}
        aside={
          <Button onPress={props.onEdit}>
            <Trans>Change it</Trans>
          </Button>
        }
      >
        <RarityPicture card={card} table={table} />
        <AboutNumbers table={table} />
      </Card>
      <SmallBoard table={table} />
      <Card
        title={t`Whom it is hidden from`}
        aside={
          <ButtonLink tone="plain" href="/app/card/hidden">
            <Trans>Change the list</Trans>
          </ButtonLink>
        }
      >
        <HiddenWords mine={mine} />
      </Card>
      {shown && <ConfirmCard mine={mine} />}
      <Card title={t`Every form in which it may be shown`}>
        <CardLevels card={card} />
      </Card>
      <Card title={t`Stop showing it`}>
        {shown && <PauseCard />}
        <WithdrawCard />
      </Card>
    </Stack>
  );
}

function HiddenWords({ mine }: { mine: MyCard }) {
  const hidden = mine.entries.filter(({ list }) => list === 'hidden').length;
  const chosen = mine.entries.length - hidden;
  return (
    <>
      {mine.mode === 'only_chosen' && (
        <p>
          <Plural
            value={chosen}
            _0="Shown only to employers that you choose; you have chosen none, so nobody is shown it."
            one="Shown only to the # employer that you chose."
            other="Shown only to the # employers that you chose."
          />
        </p>
      )}
      <p>
        <Plural
          value={hidden}
          _0="Your hide list is empty."
          one="# entry on your hide list, each with the employer’s whole group."
          other="# entries on your hide list, each with the employer’s whole group."
        />
        {mine.employed && mine.agencies === 'hidden' && (
          <>
            <Gap />
            <Trans>Recruitment agencies are not shown it while you work somewhere.</Trans>
          </>
        )}
      </p>
    </>
  );
}
