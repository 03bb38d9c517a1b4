import { Trans, useLingui } from '@lingui/react/macro';
import type { Reader } from '../../../shared/api/jobs.ts';
import { Notice } from '../../ui/notice.tsx';

/** Those of a team who get no copy, by name; nothing when everybody gets one. */
export function LeftOut({ employerName, readers }: { employerName: string; readers: readonly Reader[] }) {
  const { t } = useLingui();
  if (readers.length === 0) return null;
  return (
    <Notice title={t`Not everybody of the team will read it`}>
      <ul className="proofs">
        {readers.map(({ accountId, displayName: name }) => (
          <li key={accountId}>
            <Trans>
              {name} is not confirmed by {employerName} yet and gets no copy.
            </Trans>
          </li>
        ))}
      </ul>
      <p className="choice-hint">
        <Trans>No owner has confirmed their keys. The others read as always.</Trans>
      </p>
    </Notice>
  );
}
