import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { isSmallBoard, type PublicTable } from './card-query.ts';

/** Says that few cards are here, and what leads further; nothing where there are many. */
export function SmallBoard({ table }: { table: PublicTable }) {
  const { t } = useLingui();
  if (!isSmallBoard(table)) return null;
  return (
    <Notice
      title={t`Few cards are here yet`}
      action={
        <ButtonLink tone="plain" href="/app/postings">
          <Trans>Search postings</Trans>
        </ButtonLink>
      }
    >
      <Trans>
        A card is shown only among others that look the same, so it will seldom be found now. At present
        postings lead further: apply to one, or show its team your interest.
      </Trans>
    </Notice>
  );
}
