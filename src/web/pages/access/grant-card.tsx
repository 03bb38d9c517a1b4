import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { GrantEntry } from '../../../shared/api/disclosure.ts';
import { RevokeGrant } from '../../forms/revoke-grant.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { Beside } from '../../ui/gap.tsx';
import { TextLink } from '../../ui/link.tsx';
import { When } from '../../ui/when.tsx';
import { FieldList } from '../applications/field-list.tsx';
import { GrantEnd } from '../applications/grant-end.tsx';

/**
 * One grant: to whom, what, until when, how often it was opened, and the way to end it. `madeFrom` says from which state of
 * a résumé its copies were made, where that is asked.
 */
export function GrantCard({ grant, madeFrom }: { grant: GrantEntry; madeFrom?: ReactNode }) {
  const { t } = useLingui();
  const active = grant.state === 'active';
  return (
    <Card
      title={<TextLink href={`/app/applications/${grant.grantId}`}>{grant.postingTitle}</TextLink>}
      aside={
        <span className="grant-soft">
          <bdi>{grant.employerName}</bdi>
        </span>
      }
      sealed={active}
    >
      <DataList
        rows={[
          { term: active ? t`Who can read it` : t`Who could read it`, value: <Readers grant={grant} /> },
          {
            term: active ? t`They can read` : t`They could read`,
            value: <FieldList fields={grant.fields} />,
          },
          ...(madeFrom === undefined ? [] : [{ term: t`Copied from`, value: madeFrom }]),
          { term: active ? t`Until` : t`Ended`, value: <GrantEnd {...grant} /> },
          { term: t`For`, value: <Purpose purpose={grant.purpose} /> },
          { term: t`Given`, value: <When at={grant.issuedAt} /> },
        ]}
      />
      {active && <RevokeGrant grant={grant} />}
    </Card>
  );
}

/** A purpose in words. */
export function Purpose({ purpose }: { purpose: string }) {
  if (purpose === 'recruitment') return <Trans>filling this posting, and nothing else</Trans>;
  if (purpose === 'assistance') return <Trans>assisting you</Trans>;
  if (purpose === 'complaint') return <Trans>a complaint</Trans>;
  return <>{purpose}</>;
}

function Readers({ grant }: { grant: GrantEntry }) {
  return (
    <ul className="grant-readers">
      {grant.readers.map((reader) => (
        <li key={reader.copyId} className="grant-reader">
          <Avatar name={reader.displayName} />
          <div>
            <p>
              <strong>
                <bdi>{reader.displayName}</bdi>
              </strong>
              <Beside />
              <bdi>{reader.title}</bdi>{' '}
              {reader.left && (
                <Badge>
                  <Trans>has left, cannot read</Trans>
                </Badge>
              )}
            </p>
            {grant.state === 'active' && reader.copyDestroyed && (
              <p className="grant-soft">
                <Trans>Their copy was destroyed.</Trans>
              </p>
            )}
            <p className="grant-soft">
              {reader.lastOpenedAt === null ? (
                <Trans>has not opened it</Trans>
              ) : (
                <>
                  <Plural value={reader.openings} one="opened once" other="opened # times" />
                  {' · '}
                  <Trans>
                    last <When at={reader.lastOpenedAt} />
                  </Trans>
                </>
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
