import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { endSession, type SessionEntry } from '../../../shared/api/devices.ts';
import { useApi } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Gap } from '../../ui/gap.tsx';
import { showToast } from '../../ui/toast.tsx';
import { When } from '../../ui/when.tsx';
import { ActTrouble } from '../act-trouble.tsx';
import { useAct } from '../use-act.ts';
import { useMethodNames } from './method-names.ts';

/** Where the account is signed in, this device first; each other one can be signed out from here. */
export function SessionList({ sessions }: { sessions: readonly SessionEntry[] }) {
  const { t } = useLingui();
  const sorted = [...sessions].sort((one, other) => Number(other.current) - Number(one.current));
  return (
    <ul className="own-list" aria-label={t`Signed in`}>
      {sorted.map((session) => (
        <SessionRow key={session.sessionId} session={session} />
      ))}
    </ul>
  );
}

function SessionRow({ session }: { session: SessionEntry }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const methodName = useMethodNames();
  const ending = useAct(
    () => api(endSession, { params: { sessionId: session.sessionId } }),
    async () => {
      await queries.invalidateQueries({ queryKey: ['sessions'] });
      showToast(t`Signed out there.`);
    },
  );
  const label = session.label || t`Unknown device`;
  return (
    <li className="own-row">
      <div>
        <p className="own-name">
          {label}
          {session.current && (
            <Badge tone="accent">
              <Trans>this device</Trans>
            </Badge>
          )}
        </p>
        <p className="choice-hint">
          {methodName(session.method)} · <Trans>since</Trans>
          <Gap />
          <When at={session.beganAt} />
          {!session.current && session.seenAt > session.beganAt && (
            <>
              {' · '}
              <Trans>last used</Trans>
              <Gap />
              <When at={session.seenAt} />
            </>
          )}
        </p>
        <ActTrouble act={ending} />
      </div>
      {!session.current && (
        <Button
          pending={ending.pending}
          label={t`Sign out: ${label}`}
          onPress={() => void ending.run(undefined)}
        >
          <Trans>Sign out</Trans>
        </Button>
      )}
    </li>
  );
}
