import { Trans } from '@lingui/react/macro';
import type { StoredResume } from '../../../client/vault/resumes.ts';
import { When } from '../../ui/when.tsx';

/** Which of a résumé's versions a copy was made from, in words. */
export function VersionGiven({ stored, version }: { stored: StoredResume; version: number }) {
  if (version === stored.version) return <Trans>the résumé as it is now</Trans>;
  const past = stored.history.find((one) => one.version === version);
  if (past === undefined) return <Trans>an earlier version, of which nothing is kept any more</Trans>;
  return (
    <Trans>
      the version saved <When at={past.savedAt} />
    </Trans>
  );
}
