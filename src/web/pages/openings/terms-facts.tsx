import { useLingui } from '@lingui/react/macro';
import type { PostingSummary } from '../../../shared/api/jobs.ts';
import { DataList } from '../../ui/data-list.tsx';
import { When } from '../../ui/when.tsx';
import { usePostingWords } from '../postings/posting-words.tsx';

/** The terms of a posting, in rows. */
export function TermsFacts({ posting }: { posting: PostingSummary }) {
  const { t } = useLingui();
  const words = usePostingWords()(posting);
  return (
    <DataList
      rows={[
        { term: t`Pay`, value: words.pay },
        { term: t`Place`, value: words.region },
        { term: t`Work mode`, value: words.workMode },
        { term: t`Occupation`, value: words.occupation },
        { term: t`Valid until`, value: <When at={`${posting.validUntil}T12:00:00Z`} style="day" /> },
      ]}
    />
  );
}
