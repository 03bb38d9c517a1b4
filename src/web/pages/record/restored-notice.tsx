import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import type { Session } from '../../../client/accounts/session.ts';
import type { Api } from '../../../client/api.ts';
import type { CheckedRecord } from '../../../client/disclosure/check-record.ts';
import type { OwnLost } from '../../../client/ledger/read-lost.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { GoOnAfterRestore, type Paused } from '../../forms/go-on-after-restore.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Gap } from '../../ui/gap.tsx';
import { Notice } from '../../ui/notice.tsx';
import { When } from '../../ui/when.tsx';

/** What restores of the platform lost, and what is paused since; nothing where nothing was lost of this person's. */
export function RestoredNotice({ record }: { record: CheckedRecord }) {
  const { t } = useLingui();
  const { data } = useQuery(lostQuery(useApi(), useSession()));
  if (data === undefined || isRefusal(data)) return null;
  const paused = pausedOf(record, data, t`Application`);
  const { lost, renewed } = record.log;
  if (lost.length === 0 && paused.length === 0 && renewed.length === 0) return null;
  return (
    <Notice tone="warn" title={t`The platform was restored, and some of what you did is lost`}>
      {lost.map(({ restore, own, openings }) => (
        <Fragment key={`${restore.at} ${restore.from}`}>
          <p>
            <Trans>
              On <When at={restore.at} /> the platform was put back to an older state, as it says in its
              public log of keys. Lost of yours since then:
            </Trans>
          </p>
          <ul>
            <li>
              <Plural value={own} one="# act" other="# acts" />
            </li>
            <li>
              <Plural value={openings} one="# reading of what you sent" other="# readings of what you sent" />
            </li>
          </ul>
        </Fragment>
      ))}
      {renewed.map(({ before, at, whole }) => (
        <p key={before}>
          <Trans>
            Since <When at={at} /> its public log {before} goes on under a new name, as it says in public:
            what that log held last is lost.
          </Trans>
          <Gap />
          {!whole && <Trans>This browser had seen more of it than there is now.</Trans>}
        </p>
      ))}
      {(lost.length > 0 || renewed.length === 0) && (
        <p>
          <Trans>
            To be safe your card is paused, and interests that you had shown have ended: look at them, at your
            hide list and at your applications. What is lost stands in the public log all the same, but nobody
            can say any more what it was; acts that had not reached the log are lost without a trace.
          </Trans>
        </p>
      )}
      {paused.length > 0 && (
        <>
          <p>
            <Trans>What others can read of yours is paused until you say what goes on.</Trans>
          </p>
          <GoOnAfterRestore paused={paused} />
        </>
      )}
    </Notice>
  );
}

function lostQuery(api: Api, session: Session) {
  return queryOptions({
    queryKey: ['restores'],
    queryFn: async () => {
      const { readOwnLost } = await import('../../../client/ledger/read-lost.ts');
      return readOwnLost(api, session);
    },
  });
}

function pausedOf(record: CheckedRecord, { held }: OwnLost, unnamed: string): readonly Paused[] {
  return held.map(({ grantId }) => {
    const given = record.entries.find(
      ({ event }) => event.type === 'grant.given' && event.grantId === grantId,
    );
    const postingId = given?.event.type === 'grant.given' ? given.event.postingId : undefined;
    const posting = record.postings.find((one) => one.postingId === postingId);
    return {
      grantId,
      title: posting?.title ?? unnamed,
      employerName: posting?.employerName ?? '',
      givenAt: given?.event.at ?? '',
    };
  });
}
