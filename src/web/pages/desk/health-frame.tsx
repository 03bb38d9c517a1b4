import { useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHeader } from '../../ui/page-header.tsx';
import { PartNav } from '../../ui/part-nav.tsx';

/** What stands around health and mail log. */
export function HealthFrame(props: { title: string; lead: string; children: ReactNode }) {
  const { t } = useLingui();
  const here = useLocation({ select: (place) => place.publicHref.replace(/[?#].*$/, '') });
  return (
    <>
      <PageHeader title={props.title} lead={props.lead} />
      <PartNav
        label={t`Parts of the health`}
        current={here}
        parts={[
          { href: '/app/desk/health', label: t`Health` },
          { href: '/app/desk/health/mail', label: t`Mail log` },
        ]}
      />
      {props.children}
    </>
  );
}
