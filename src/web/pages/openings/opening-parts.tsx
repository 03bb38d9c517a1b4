import { useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { PartNav } from '../../ui/part-nav.tsx';

/** The way between the parts of one posting: who came by themselves first, then whom one may look for. */
export function OpeningParts({ postingId }: { postingId: string }) {
  const { t } = useLingui();
  const here = useLocation({ select: (place) => place.publicHref.replace(/[?#].*$/, '') });
  const opening = `/app/openings/${postingId}`;
  return (
    <PartNav
      label={t`Parts of this posting`}
      current={here}
      parts={[
        { href: opening, label: t`Applications` },
        { href: `${opening}/interests`, label: t`Interested` },
        { href: `${opening}/search`, label: t`Search` },
        { href: `${opening}/shortlist`, label: t`Shortlist` },
        { href: `${opening}/requests`, label: t`Requests` },
      ]}
    />
  );
}
