import { Trans, useLingui } from '@lingui/react/macro';
import type { CheckedRequest } from '../../../client/requests/open-request.ts';
import { useLanguage } from '../../i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Card } from '../../ui/card.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { setBeside } from '../../ui/set-words.ts';
import { EmployerProofs } from '../postings/employer-proofs.tsx';

/** Who asks: the person, the employer, how it was proven, and whether it answers those who apply. */
export function WhoAsks({ opened }: { opened: CheckedRequest }) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const { request, employerProofs, agency, answeredTenths } = opened;
  return (
    <Card title={t`Who asks`}>
      <div className="team-person">
        <Avatar name={request.byName} />
        <span>
          <strong>
            <bdi>{request.byName}</bdi>
          </strong>
          <span className="choice-hint">{setBeside([request.byTitle, request.employerName], locale)}</span>
        </span>
      </div>
      {agency && (
        <Notice tone="warn" title={t`This is an agency`}>
          <Trans>It looks for people for other employers, and may work for your present one too.</Trans>
        </Notice>
      )}
      <DataList
        rows={[
          { term: t`How it is known`, value: <EmployerProofs proofs={employerProofs} /> },
          { term: t`Does it answer?`, value: <Answers tenths={answeredTenths} /> },
        ]}
      />
      <p className="choice-hint">
        <Trans>
          Signed by {request.byName} and checked in this browser. That the key is theirs, only the platform
          says so far.
        </Trans>
      </p>
    </Card>
  );
}

function Answers({ tenths }: { tenths: number | null }) {
  if (tenths === null)
    return <Trans>It has had too few applications so far to say how many it answers.</Trans>;
  if (tenths === 0) return <Trans>It has answered almost none of those who applied.</Trans>;
  if (tenths === 10) return <Trans>It has answered almost all who applied.</Trans>;
  return <Trans>It has answered about {tenths} of every 10 who applied.</Trans>;
}
