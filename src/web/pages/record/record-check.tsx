import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CheckedRecord, RecordProblem } from '../../../client/disclosure/check-record.ts';
import { Gap } from '../../ui/gap.tsx';
import { Notice } from '../../ui/notice.tsx';
import { judgeRecord } from './judge-record.ts';
import { LogPanel } from './log-panel.tsx';
import { explainLogProblem } from './log-words.ts';

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

/** What came of checking the record and its log: how much fits, and plainly what does not. */
export function RecordCheck({ record }: { record: CheckedRecord }) {
  return (
    <>
      <WhatDoesNotFit record={record} />
      <LogPanel record={record} />
    </>
  );
}

function WhatDoesNotFit({ record }: { record: CheckedRecord }) {
  const { t, i18n } = useLingui();
  const { problems, log } = record;
  const verdict = judgeRecord(record);
  if (verdict === 'sound') return null;
  const says = [
    ...problems.map(({ code, text }) => ({ code, text, words: PROBLEMS[code] })),
    ...log.problems.map(({ code, text }) => ({ code, text, words: explainLogProblem(code) })),
  ];
  return (
    <Notice
      tone={verdict === 'doubtful' ? 'warn' : 'danger'}
      live
      title={
        verdict === 'doubtful'
          ? t`The public log gives reason to ask`
          : t`Something on this record does not fit`
      }
    >
      <ul className="record-problems">
        {says.map(({ code, text, words }, place) => (
          // The same thing can be wrong twice, and the list never changes while it is shown.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={`${place} ${code}`}>
            {i18n._(words)} <span className="code-line">{text}</span>
          </li>
        ))}
      </ul>
      {verdict === 'false' && <WhatToDo hidden={problems.length > 0} />}
    </Notice>
  );
}

/** What somebody does whose record does not fit; `hidden` when entries are left out of the list for it. */
function WhatToDo({ hidden }: { hidden: boolean }) {
  return (
    <>
      <p>
        {hidden && <Trans>Such entries are not shown below.</Trans>}
        <Gap />
        <Trans>It can mean that the platform was changed or attacked. What to do:</Trans>
      </p>
      <ol className="record-problems">
        <li>
          <Trans>Do not rely on this record until it is explained.</Trans>
        </li>
        <li>
          <Trans>Keep the receipts that you have, and a picture of this page. They are evidence.</Trans>
        </li>
        <li>
          <Trans>
            Open this page on another device and in another network, and compare what it says there.
          </Trans>
        </li>
        <li>
          <Trans>
            Ask the operator what happened. If the answer does not satisfy you, show the receipts to an
            auditor or to the authority that supervises this platform.
          </Trans>
        </li>
      </ol>
    </>
  );
}
