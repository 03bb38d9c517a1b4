import './cards.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MyCard } from '../../../shared/api/cards.ts';
import { MakeCard } from '../../forms/make-card.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { resumesQuery } from '../resumes/resumes-query.ts';
import { facetTableQuery, myCardQuery, type PublicTable } from './card-query.ts';
import { MyCardView } from './my-card-view.tsx';
import { NoCard } from './no-card.tsx';

/** The candidate's own card: what it is, making it, and what becomes of it. */
export function CardPage() {
  const api = useApi();
  const mine = useQuery(myCardQuery(api));
  const table = useQuery(facetTableQuery(api));
  const [making, setMaking] = useState(false);
  return (
    <>
      <Header making={making} onCancel={() => setMaking(false)} />
      <Answered query={mine}>
        {(card) => (
          <Answered query={table}>
            {(numbers) =>
              making ? (
                <Making mine={card} table={numbers} onDone={() => setMaking(false)} />
              ) : card.card === null ? (
                <NoCard mine={card} table={numbers} onMake={() => setMaking(true)} />
              ) : (
                <MyCardView mine={card} card={card.card} table={numbers} onEdit={() => setMaking(true)} />
              )
            }
          </Answered>
        )}
      </Answered>
    </>
  );
}

function Header({ making, onCancel }: { making: boolean; onCancel: () => void }) {
  const { t } = useLingui();
  return (
    <PageHeader
      title={making ? t`Make the card` : t`Card`}
      lead={
        making ? (
          <Trans>Nothing leaves this browser before the last step.</Trans>
        ) : (
          <Trans>What employers may find of you: fixed words, and nothing that names you.</Trans>
        )
      }
      {...(making
        ? {
            above: (
              <Breadcrumbs
                label={t`Where you are`}
                crumbs={[{ label: t`Card`, href: '/app/card' }, { label: t`Make the card` }]}
              />
            ),
            actions: (
              <Button tone="quiet" onPress={onCancel}>
                <Trans>Stop making</Trans>
              </Button>
            ),
          }
        : {})}
    />
  );
}

function Making(props: { mine: MyCard; table: PublicTable; onDone: () => void }) {
  const resumes = useQuery(resumesQuery(useApi(), useSession()));
  return <Answered query={resumes}>{(all) => <MakeCard {...props} resumes={all} />}</Answered>;
}
