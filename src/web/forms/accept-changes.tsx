import '../pages/keys/keys.css';
import { Trans, useLingui } from '@lingui/react/macro';
import type { KeysChange, VerifiedTeam } from '../../client/employers/verify-readers.ts';
import { SafetyDigits } from '../pages/keys/safety-number.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Notice } from '../ui/notice.tsx';

/** Other keys than this browser sealed to before, to be looked at before anything is sent; nothing when all are the same. */
export function AcceptChanges(props: {
  employerName: string;
  team: VerifiedTeam;
  accepted: boolean;
  onChange: (accepted: boolean) => void;
}) {
  const { t } = useLingui();
  const { employerName, team } = props;
  if (team.changes.length === 0) return null;
  return (
    <Notice tone="warn" title={t`There are other keys than last time`}>
      {team.changes.map((change) => (
        <Change key={change.accountId ?? 'root'} employerName={employerName} change={change} />
      ))}
      <p>
        <Trans>
          Nothing is sealed to them before you say so. If you are not sure, ask {employerName} by a way that
          you know from elsewhere, and compare the new number.
        </Trans>
      </p>
      <Checkbox selected={props.accepted} onChange={props.onChange} name="changes">
        <Trans>I know, go on</Trans>
      </Checkbox>
    </Notice>
  );
}

function Change({ employerName, change }: { employerName: string; change: KeysChange }) {
  const { t } = useLingui();
  const { what, name, before, now } = change;
  return (
    <div className="keys-change">
      <p>
        {what === 'root' ? (
          <Trans>
            <strong>{employerName}</strong> began its keys anew: its owner lost them, or somebody else took
            its place and nobody opposed for 72 hours.
          </Trans>
        ) : (
          <Trans>
            <strong>{name}</strong> has new keys, and an owner confirmed them: most often after a lost device;
            it could also be somebody in between whom the owner took for {name}.
          </Trans>
        )}
      </p>
      {before !== null && (
        <details className="keys-compare">
          <summary>
            <Trans>The number before</Trans>
          </summary>
          <SafetyDigits labelled digits={before} whose={t`Safety number of ${name} before`} />
        </details>
      )}
      <SafetyDigits labelled digits={now} whose={t`Safety number of ${name} now`} />
    </div>
  );
}
