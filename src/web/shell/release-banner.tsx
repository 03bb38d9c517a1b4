import { useQuery } from '@tanstack/react-query';
import { isRefusal, Tampered } from '../../shared/errors.ts';
import { FalseRelease } from '../pages/release/release-facts.tsx';
import { releaseQuery } from '../pages/release/release-query.ts';
import { useApi, useSessionState } from '../session/session-provider.tsx';

/** Stands on every page of an open account when this page is not made of what the public log says it is. */
export function ReleaseBanner() {
  const { is } = useSessionState();
  const { data, error } = useQuery({ ...releaseQuery(useApi()), enabled: is === 'unlocked' });
  if (is !== 'unlocked') return null;
  const what = error instanceof Tampered ? error : data;
  if (what === undefined || isRefusal(what)) return null;
  if (!(what instanceof Tampered) && what.verdict !== 'false') return null;
  return (
    <div className="shell-banner">
      <FalseRelease what={what} />
    </div>
  );
}
