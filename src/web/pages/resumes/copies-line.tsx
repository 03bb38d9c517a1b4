import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { copiesOf } from '../../../client/disclosure/given-copies.ts';
import type { StoredResume } from '../../../client/vault/resumes.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { useApi, useCoveredPage, useSession } from '../../session/session-provider.tsx';
import { TextLink } from '../../ui/link.tsx';
import { grantsQuery } from '../access/grants-query.ts';

/** How many people can read a copy of a résumé now, and the way to who they are. */
export function CopiesLine({ stored }: { stored: StoredResume }) {
  const session = useSession();
  const covered = useCoveredPage() !== null;
  const { data } = useQuery(grantsQuery(useApi()));
  const known = data !== undefined && !isRefusal(data);
  // Without keys nobody can tell, and a covered page shows nothing.
  const given = known && !covered ? copiesOf(session.keyring, data, stored) : [];
  const readers = given
    .filter(({ grant }) => grant.state === 'active')
    .flatMap(({ grant }) => grant.readers.filter(({ left, copyDestroyed }) => !left && !copyDestroyed));
  const people = new Set(readers.map(({ recruiterId }) => recruiterId)).size;
  return (
    <>
      {people > 0 && (
        <>
          <Plural
            value={people}
            one="# person can read a copy of it."
            other="# people can read a copy of it."
          />{' '}
        </>
      )}
      <TextLink href={`/app/resumes/${stored.documentId}/copies`}>
        <Trans>Who was given a copy</Trans>
      </TextLink>
    </>
  );
}
