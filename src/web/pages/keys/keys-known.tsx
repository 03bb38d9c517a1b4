import '../postings/postings.css';
import './keys.css';
import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { VerifiedTeam } from '../../../client/employers/verify-readers.ts';
import { Gap } from '../../ui/gap.tsx';
import { Alert, Check } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useList } from '../../ui/use-list.ts';
import { When } from '../../ui/when.tsx';
import { hoursUntil } from './judge-alerts.ts';
import { type ConfirmedAt, confirmedDomains } from './judge-confirmations.ts';
import { SafetyNumber } from './safety-number.tsx';

/** How the keys are known that will be sealed to: at which domain witnesses saw them, or by the platform's word alone. */
export function KeysKnown({ employerName, team }: { employerName: string; team: VerifiedTeam }) {
  const { t } = useLingui();
  const confirmed = confirmedDomains(team.confirmations);
  return (
    <div className="keys-known">
      {team.waiting !== null && <NewKeysWait employerName={employerName} waiting={team.waiting} />}
      {confirmed.length === 0 ? (
        <p className="keys-line keys-unseen">
          <Alert />
          <span>
            <Trans>Only the platform says that these are {employerName}’s keys</Trans>
          </span>
        </p>
      ) : (
        confirmed.map((one) => (
          <p key={one.domain} className="keys-line">
            <Check />
            <span>
              <ConfirmedLine one={one} />
            </span>
          </p>
        ))
      )}
      <details className="keys-compare">
        <summary>
          <Trans>Compare by voice</Trans>
        </summary>
        <p>
          <Trans>
            Call {employerName} on a number that you know from elsewhere, and ask for its safety number. If it
            is this one, nobody stands between you and its owners.
          </Trans>
        </p>
        <SafetyNumber of="employer" hash={team.fingerprint} whose={t`Safety number of ${employerName}`} />
      </details>
    </div>
  );
}

function ConfirmedLine({ one: { domain, witnesses, at } }: { one: ConfirmedAt }) {
  const { t } = useLingui();
  const list = useList();
  const by = t`${plural(witnesses.length, { one: '# witness', other: '# witnesses' })}`;
  return (
    <>
      <Trans>
        Keys confirmed at <strong>{domain}</strong> by {by} on <When at={at} style="day" />
      </Trans>
      <span className="choice-hint">{list(witnesses)}</span>
    </>
  );
}

function NewKeysWait(props: { employerName: string; waiting: NonNullable<VerifiedTeam['waiting']> }) {
  const { t } = useLingui();
  const { employerName, waiting } = props;
  return (
    <Notice tone="warn" title={t`New keys of ${employerName} wait`}>
      <p>
        <Plural
          value={hoursUntil(waiting.from, new Date())}
          one="In # hour they take the place of those of today, unless its owners oppose."
          other="In # hours they take the place of those of today, unless its owners oppose."
        />
        <Gap />
        <Trans>
          What you send now is sealed to the people confirmed today. If you want to be sure, ask{' '}
          {employerName} whether the new keys are its own.
        </Trans>
      </p>
    </Notice>
  );
}
