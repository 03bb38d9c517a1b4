import { Trans, useLingui } from '@lingui/react/macro';
import { useLanguage } from '../../i18n.tsx';
import { ButtonRow } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PostingWithTeam } from './terms-of.ts';

/** In place of cards: why there are none, and what leads further on a small board. */
export function NoCards(props: {
  posting: PostingWithTeam;
  narrowed: boolean;
  page: number;
  spent: boolean;
}) {
  const { t } = useLingui();
  if (props.page > 1 || props.spent) {
    return (
      <EmptyState title={props.spent ? t`No card that you saw before fits` : t`No more cards`}>
        {props.spent ? (
          <Trans>New ones are shown again tomorrow.</Trans>
        ) : (
          <Trans>These were all that fit what you chose.</Trans>
        )}
      </EmptyState>
    );
  }
  if (props.narrowed) {
    return (
      <EmptyState title={t`No card says all of this`}>
        <Trans>
          Choose less, or something wider. A card may be right and not say it: what few share is left out.
        </Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t`No cards are shown to you yet`} action={<WaysOn posting={props.posting} />}>
      <Trans>
        A card of this occupation is shown once a crowd of others looks the same, so that it points to nobody.
        Until then, your posting can be found and answered.
      </Trans>
    </EmptyState>
  );
}

/** Beside few cards: on a small board, the posting itself reaches more people than a search. */
export function SmallBoard({ posting }: { posting: PostingWithTeam }) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const { postingId } = posting;
  return (
    <Notice title={t`Few cards so far`}>
      <p>
        <Trans>
          Where few people look, few cards are alike enough to be shown. Your{' '}
          <TextLink href={`/${locale}/postings/${postingId}`}>posting</TextLink> reaches the others: see who
          is <TextLink href={`/app/openings/${postingId}/interests`}>interested</TextLink> in it.
        </Trans>
      </p>
    </Notice>
  );
}

/** That today's new cards are used up. */
export function RationSpent() {
  const { t } = useLingui();
  return (
    <Notice title={t`Today’s new cards are used up`}>
      <p>
        <Trans>
          Cards that your employer saw before stay in the list. New ones are shown again from midnight UTC;
          the ration keeps anybody from collecting them all.
        </Trans>
      </p>
    </Notice>
  );
}

function WaysOn({ posting }: { posting: PostingWithTeam }) {
  const { locale } = useLanguage();
  return (
    <ButtonRow>
      <ButtonLink tone="plain" href={`/app/openings/${posting.postingId}/interests`}>
        <Trans>See who is interested</Trans>
      </ButtonLink>
      <ButtonLink tone="plain" href={`/${locale}/postings/${posting.postingId}`}>
        <Trans>The public page</Trans>
      </ButtonLink>
    </ButtonRow>
  );
}
