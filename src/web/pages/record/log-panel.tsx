import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { CheckedRecord } from '../../../client/disclosure/check-record.ts';
import type { LogStanding } from '../../../client/ledger/check-own-log.ts';
import { Colon, Gap } from '../../ui/gap.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useList } from '../../ui/use-list.ts';
import { When } from '../../ui/when.tsx';
import { judgeRecord } from './judge-record.ts';
import { LogFacts } from './log-facts.tsx';

/** How the record stands to the public log: how much of it was found there, what was checked, and what was not. */
export function LogPanel({ record }: { record: CheckedRecord }) {
  const { t } = useLingui();
  const { log } = record;
  const verdict = judgeRecord(record);
  const title =
    log.verified === 0
      ? t`Nothing of yours stands in the public log yet`
      : t`${plural(log.verified, {
          one: 'Verified: # event stands in the public log',
          other: 'Verified: # events stand in the public log',
        })}`;
  return (
    <Notice tone={verdict === 'sound' ? 'good' : 'info'} {...(verdict === 'false' ? {} : { title })}>
      {verdict === 'false' ? (
        <p>
          <Entries record={record} />
        </p>
      ) : (
        <ul className="log-checks">
          <li>
            <Entries record={record} />
          </li>
          <LogChecks log={log} />
        </ul>
      )}
      <p className="choice-hint">
        <Trans>A copy is given out only once its opening stands in the log.</Trans>
        <Gap />
        {verdict !== 'false' && <WhoWatches log={log} />}
      </p>
      <LogFacts log={log} />
    </Notice>
  );
}

function Entries({ record: { entries, problems } }: { record: CheckedRecord }) {
  return (
    <>
      <Plural
        value={entries.length}
        one="# entry checked in this browser"
        other="# entries checked in this browser"
      />
      {problems.length === 0 && (
        <>
          <Colon />
          <Trans>each is signed, and none is missing between the first and the last.</Trans>
        </>
      )}
    </>
  );
}

/** Whether others are shown the same log: what only witnesses can show. */
function WhoWatches({ log: { witnesses, witnessesNamed, quorum } }: { log: LogStanding }) {
  const list = useList();
  if (witnessesNamed === 0) {
    return (
      <Trans>
        What this page cannot show is that everybody sees the same log: the platform has no witness from
        outside yet, so two people could be shown two different ones.
      </Trans>
    );
  }
  if (!quorum) {
    return (
      <Trans>
        What this page cannot show now is that everybody sees the same log: too few of the witnesses that the
        platform names have signed its newest state.
      </Trans>
    );
  }
  return (
    <Trans>
      Witnesses signed that they saw the same log: {list(witnesses)}. Whether they are independent of the
      platform, this page cannot tell; ask them.
    </Trans>
  );
}

function LogChecks({ log }: { log: LogStanding }) {
  const late = log.problems.some(({ code }) => code === 'event_not_logged');
  return (
    <>
      <li>
        <Trans>The log continues all that this browser saw of it before.</Trans>
      </li>
      <li>
        {log.indexedAt === null ? (
          <Trans>
            Its first daily index is yet to come: with it, this page shows that nothing was left out.
          </Trans>
        ) : (
          <Trans>
            Nothing about you was left out of this page, up to the daily index of <When at={log.indexedAt} />.
          </Trans>
        )}
      </li>
      {log.waiting > 0 && !late && (
        <li>
          <Plural
            value={log.waiting}
            one="# newer event enters the log within minutes."
            other="# newer events enter the log within minutes."
          />
        </li>
      )}
    </>
  );
}
