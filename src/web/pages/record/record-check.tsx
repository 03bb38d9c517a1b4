import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { CheckedRecord, RecordProblem } from '../../../client/disclosure/check-record.ts';
import { Notice } from '../../ui/notice.tsx';

const PROBLEMS: { readonly [Each in RecordProblem['code']]: MessageDescriptor } = {
  record_false: msg`An entry does not fit its seal: it was changed after it was written, or is not yours.`,
  record_gap: msg`The entries do not run from the first to the last: one is missing or stands twice.`,
  record_elsewhere: msg`An entry was written for another platform than this one.`,
  rule_unknown: msg`An entry was decided by a rule that this browser does not know.`,
  grant_not_mine: msg`An entry says that you allowed or revoked something, but your key did not sign it.`,
  grant_ended_early: msg`An entry says that something you allowed ran out before its day.`,
  opening_not_granted: msg`An entry says that somebody opened a copy that you never made, or not for this person and these fields.`,
  request_unsigned: msg`An entry says that somebody asked you for your résumé, but that person's key did not sign it, or signed it for another entry.`,
  opening_unsigned: msg`An entry says that somebody opened a copy, but that person's key did not sign it, or signed it for another entry.`,
  manifest_not_mine: msg`An entry says that you changed what opens your account, or your documents, but your keys did not sign it.`,
};

/** What came of checking the record: how much fits, and plainly what does not. */
export function RecordCheck({ record }: { record: CheckedRecord }) {
  const { t, i18n } = useLingui();
  const { entries, problems } = record;
  return (
    <>
      {problems.length > 0 && (
        <Notice tone="danger" live title={t`Something on this record does not fit`}>
          <ul className="record-problems">
            {problems.map(({ code, text }, place) => (
              // The same thing can be wrong twice, and the list never changes while it is shown.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={`${place} ${code}`}>
                {i18n._(PROBLEMS[code])} <span className="code-line">{text}</span>
              </li>
            ))}
          </ul>
          <p>
            <Trans>
              Such entries are not shown below. Keep a picture of this page, and ask the operator what
              happened; it can mean that the platform was changed or attacked.
            </Trans>
          </p>
        </Notice>
      )}
      <Notice tone={problems.length === 0 ? 'good' : 'info'}>
        <p>
          <Plural
            value={entries.length}
            one="# entry checked in this browser"
            other="# entries checked in this browser"
          />
          {problems.length === 0 && (
            <>
              {': '}
              <Trans>each is signed, and none is missing between the first and the last.</Trans>
            </>
          )}
        </p>
        <p className="choice-hint">
          <Trans>
            A copy is given out only once its opening stands in the platform’s public log, and the reader’s
            browser checks that. What this page cannot show yet: whether the platform left out the newest
            entries, or shows others something else.
          </Trans>
        </p>
      </Notice>
    </>
  );
}
