import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { PostingWithTeam } from '../../../client/disclosure/apply.ts';
import { isRefusal, Tampered } from '../../../shared/errors.ts';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { KeysKnown } from '../keys/keys-known.tsx';
import { LeftOut } from '../keys/left-out.tsx';
import { readersQuery } from '../keys/readers-query.ts';
import { FalseKeys } from '../keys/verified-readers.tsx';
import { TeamList } from './team-list.tsx';

/** The people of a posting by name, and how their keys are known, before anybody begins to apply. */
export function WhoReads({ posting }: { posting: PostingWithTeam }) {
  const { t } = useLingui();
  const { employerName, team, open } = posting;
  const { data, error } = useQuery({ ...readersQuery(useApi(), useSession(), posting), enabled: open });
  if (error !== null && !(error instanceof Tampered)) throw error;
  return (
    <Card title={t`Who will read your application`}>
      <p>
        <Trans>These people at {employerName}, and nobody else:</Trans>
      </p>
      <TeamList team={data === undefined || isRefusal(data) ? team : data.readers} />
      {error !== null && <FalseKeys employerName={employerName} error={error} />}
      {data !== undefined && isRefusal(data) && data.refused === 'keys_not_confirmed' && (
        <Notice tone="warn" title={t`Nobody can apply here yet`}>
          <Trans>
            {employerName} has not confirmed the keys of these people. Until it does, nothing can be sealed to
            them safely.
          </Trans>
        </Notice>
      )}
      {data !== undefined && !isRefusal(data) && (
        <>
          <LeftOut employerName={employerName} readers={data.unconfirmed} />
          <KeysKnown employerName={employerName} team={data} />
        </>
      )}
    </Card>
  );
}
