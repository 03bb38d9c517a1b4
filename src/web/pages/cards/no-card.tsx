import { Trans, useLingui } from '@lingui/react/macro';
import type { MyCard } from '../../../shared/api/cards.ts';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AboutCard } from './about-card.tsx';
import { isSmallBoard, type PublicTable } from './card-query.ts';
import { SmallBoard } from './small-board.tsx';

/** Before there is a card, and after it was withdrawn. */
export function NoCard({ mine, table, onMake }: { mine: MyCard; table: PublicTable; onMake: () => void }) {
  const { t } = useLingui();
  const { length } = mine.entries;
  return (
    <Stack>
      {mine.state === 'withdrawn' && (
        <Notice title={t`You withdrew your card`}>
          <Trans>What it said was deleted. Your hide list stays in force for a new one.</Trans>
        </Notice>
      )}
      <Card title={t`Be found without being named`}>
        <AboutCard />
        <ButtonRow>
          <Button tone="primary" onPress={onMake}>
            <Trans>Make a card</Trans>
          </Button>
          {!isSmallBoard(table) && (
            <ButtonLink tone="plain" href="/app/postings">
              <Trans>Search postings</Trans>
            </ButtonLink>
          )}
        </ButtonRow>
        <p>
          <TextLink href="/app/card/hidden">
            {length === 0 ? (
              <Trans>First say whom it shall be hidden from</Trans>
            ) : (
              <Trans>Your hide list</Trans>
            )}
          </TextLink>
        </p>
      </Card>
      <SmallBoard table={table} />
    </Stack>
  );
}
