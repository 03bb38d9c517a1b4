import './cards.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { MyCard } from '../../../shared/api/cards.ts';
import { AddHidden } from '../../forms/add-hidden.tsx';
import { ChangeVisibility } from '../../forms/change-visibility.tsx';
import { FindEmployer } from '../../forms/find-employer.tsx';
import { useApi } from '../../session/session-provider.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { myCardQuery } from './card-query.ts';
import { HiddenList } from './hidden-list.tsx';

/** Whom one's card is hidden from, or shown to alone. Works before there is a card, too. */
export function HiddenPage() {
  const { t } = useLingui();
  const mine = useQuery(myCardQuery(useApi()));
  return (
    <>
      <PageHeader
        title={t`Whom my card is hidden from`}
        lead={
          <Trans>
            Hiding acts at once for new showings; an employer that was shown the card keeps what it saw until
            the day ends. Showing more begins with the next cards.
          </Trans>
        }
        above={
          <Breadcrumbs
            label={t`Where you are`}
            crumbs={[{ label: t`Card`, href: '/app/card' }, { label: t`Whom my card is hidden from` }]}
          />
        }
      />
      <Answered query={mine}>{(card) => <Lists mine={card} />}</Answered>
    </>
  );
}

function Lists({ mine }: { mine: MyCard }) {
  const { t } = useLingui();
  const of = (list: 'hidden' | 'chosen') => mine.entries.filter((entry) => entry.list === list);
  return (
    <Stack>
      <Card title={t`Hidden from`}>
        <p>
          <Trans>
            Each counts with its whole group: parent, subsidiaries, and whoever shares its domains; also one
            that registers later. No employer learns that it is on your list.
          </Trans>
        </p>
        <HiddenList
          entries={of('hidden')}
          empty={t`Nobody yet. If you work somewhere, begin with that employer.`}
        />
        <AddHidden />
      </Card>
      {(mine.mode === 'only_chosen' || of('chosen').length > 0) && (
        <Card title={t`Employers you chose`}>
          {mine.mode !== 'only_chosen' && (
            <p className="field-hint">
              <Trans>Without effect while your card is shown to all but those hidden.</Trans>
            </p>
          )}
          <HiddenList entries={of('chosen')} empty={t`None yet: nobody is shown your card.`} />
        </Card>
      )}
      <Card title={t`Find an employer that is here`}>
        <FindEmployer mine={mine} />
      </Card>
      <Card title={t`Who is shown it`}>
        <ChangeVisibility mine={mine} />
      </Card>
    </Stack>
  );
}
