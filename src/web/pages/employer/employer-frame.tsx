import { useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Stack } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PartNav } from '../../ui/part-nav.tsx';
import { Answered } from '../answered.tsx';
import { type MyEmployer, useMyEmployer } from '../openings/use-my-employer.ts';
import { NotYetApproved } from './not-yet-approved.tsx';

/** A page about my employer, with the way to its other parts; who has none is led to naming one. */
export function EmployerPart(props: {
  title: string;
  lead?: string;
  children: (mine: MyEmployer) => ReactNode;
}) {
  return (
    <Answered page query={useMyEmployer()}>
      {({ mine }) =>
        mine === null ? (
          <>
            <PageHeader title={props.title} />
            <NotYetApproved employer={null} />
          </>
        ) : (
          <EmployerFrame title={props.title} lead={props.lead}>
            {props.children(mine)}
          </EmployerFrame>
        )
      }
    </Answered>
  );
}

/** What stands around each part. */
export function EmployerFrame(props: {
  title: string;
  lead?: string | undefined;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const here = useLocation({ select: (place) => place.publicHref.replace(/[?#].*$/, '') });
  return (
    <>
      <PageHeader title={props.title} lead={props.lead} actions={props.actions} />
      <PartNav
        label={t`Parts of your employer`}
        current={here}
        parts={[
          { href: '/app/employer', label: t`Where it stands` },
          { href: '/app/employer/proofs', label: t`Proofs` },
          { href: '/app/employer/people', label: t`People` },
          { href: '/app/employer/keys', label: t`Keys` },
        ]}
      />
      <Stack>{props.children}</Stack>
    </>
  );
}
