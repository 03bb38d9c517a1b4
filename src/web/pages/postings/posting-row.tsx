import { Trans } from '@lingui/react/macro';
import type { PostingSummary } from '../../../shared/api/jobs.ts';
import { languageOf, writtenIn } from '../../../shared/jobs/posting-language.ts';
import { TextLink } from '../../ui/link.tsx';
import { When } from '../../ui/when.tsx';
import { usePostingWords } from './posting-words.tsx';

/** A posting in a list: what, by whom, where, for how much, until when. */
export function PostingRow({ posting }: { posting: PostingSummary }) {
  const words = usePostingWords()(posting);
  return (
    <li className="posting-row">
      <h2 className="posting-row-title">
        <TextLink href={`/app/postings/${posting.postingId}`}>
          <bdi {...writtenIn(languageOf(posting))}>{posting.title}</bdi>
        </TextLink>
      </h2>
      <p>
        <bdi>{posting.employerName}</bdi>
      </p>
      <p className="posting-row-pay">{words.pay}</p>
      <p className="posting-row-line">
        {words.region} · {words.workMode} · {words.occupation} ·{' '}
        <Trans>
          open until <When at={posting.validUntil} style="day" />
        </Trans>
      </p>
    </li>
  );
}
