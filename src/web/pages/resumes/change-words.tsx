import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ResumeChange, WholePart } from '../../../client/vault/resume-changes.ts';
import { SECTION_PARTS } from './section-parts.ts';

const WHOLES: { readonly [Each in WholePart]: MessageDescriptor } = {
  title: msg`Your name for it`,
  language: msg`Language`,
  about: msg`About you`,
  contact: msg`How to reach you`,
  picture: msg`Picture`,
  leftover: msg`Pieces to place`,
};

/** What a save changed, in few words: which parts, and of the sections how many entries. */
export function ChangeWords({ changes }: { changes: readonly ResumeChange[] }) {
  const { i18n } = useLingui();
  return changes.map((change) =>
    'part' in change ? (
      <span key={change.part} className="version-change">
        {i18n._(WHOLES[change.part])}
      </span>
    ) : (
      <span key={change.section} className="version-change">
        {i18n._(SECTION_PARTS[change.section].title)} (<EntryCounts {...change} />)
      </span>
    ),
  );
}

function EntryCounts(change: Extract<ResumeChange, { section: unknown }>) {
  const { added, removed, changed, moved } = change;
  if (moved) return <Trans>other order</Trans>;
  const counts = [
    added > 0 && <Plural key="added" value={added} one="# added" other="# added" />,
    changed > 0 && <Plural key="changed" value={changed} one="# changed" other="# changed" />,
    removed > 0 && <Plural key="removed" value={removed} one="# removed" other="# removed" />,
  ].filter((count) => count !== false);
  return counts.flatMap((count, place) => (place === 0 ? [count] : [', ', count]));
}
