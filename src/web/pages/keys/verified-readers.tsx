import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PostingWithTeam } from '../../../client/disclosure/apply.ts';
import type { VerifiedTeam } from '../../../client/employers/verify-readers.ts';
import { Tampered } from '../../../shared/errors.ts';
import { explainTampering } from '../../explain/explain-tampering.ts';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Answered } from '../answered.tsx';
import { readersQuery } from './readers-query.ts';

/** What needs people to seal to: shown once they are verified, and else why they are not. */
export function VerifiedReaders(props: {
  posting: PostingWithTeam;
  children: (team: VerifiedTeam) => ReactNode;
}) {
  const { posting } = props;
  const readers = useQuery(readersQuery(useApi(), useSession(), posting));
  if (readers.error instanceof Tampered)
    return <FalseKeys employerName={posting.employerName} error={readers.error} />;
  return <Answered query={readers}>{props.children}</Answered>;
}

/** What the platform shows of an employer's keys cannot be true: nothing is sealed to them. */
export function FalseKeys({ employerName, error }: { employerName: string; error: Tampered }) {
  const { t, i18n } = useLingui();
  return (
    <Notice tone="danger" live title={t`The keys of ${employerName} do not fit`}>
      <p>
        <Trans>
          What the platform shows of them does not fit the public log. Somebody may want you to seal to other
          people than you see. Nothing was sent, and from here nothing can be.
        </Trans>
      </p>
      <p>{i18n._(explainTampering(error.code))}</p>
      <p>
        <Trans>
          Reload the page once. If this stays, keep a picture of it, tell {employerName} by a way that you
          know from elsewhere, and ask the operator what happened.
        </Trans>
      </p>
      <p className="code-line">
        {error.code}: {error.message}
      </p>
    </Notice>
  );
}
