import { useLingui } from '@lingui/react/macro';

/** The kinds of background work in words, by the names that the server knows them by. */
export function useQueueNames(): ReadonlyMap<string, string> {
  const { t } = useLingui();
  return new Map([
    ['deliver_mail', t`Sending mail`],
    ['end_grants', t`Ending grants whose time is over`],
    ['tell_of_openings', t`Telling candidates what was opened`],
    ['tell_of_ends', t`Telling candidates what ends soon`],
    ['remind_of_start_overs', t`Reminding of accounts that start over`],
    ['erase_accounts', t`Erasing accounts whose waiting time is over`],
    ['end_interests', t`Ending interests that nobody renewed`],
    ['lapse_requests', t`Letting unanswered requests lapse`],
    ['collect_observations', t`Reading what witnesses saw at domains`],
    ['sweep', t`Clearing away what has run out`],
  ]);
}
