import './account.css';
import { useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Stack } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PartNav } from '../../ui/part-nav.tsx';

/** The parts of one's own account, with the way between them above each. */
export function AccountFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useLingui();
  const here = useLocation({ select: (place) => place.publicHref.replace(/[?#].*$/, '') });
  return (
    <>
      <PageHeader title={title} />
      <PartNav
        label={t`Parts of your account`}
        current={here}
        parts={[
          { href: '/app/account', label: t`Account` },
          { href: '/app/account/security', label: t`Security` },
          { href: '/app/account/devices', label: t`Devices` },
        ]}
      />
      <Stack>{children}</Stack>
    </>
  );
}

/** One thing to do about the account, on a page of its own; `under` is the part it belongs to. */
export function AccountTask(props: {
  under: 'account' | 'security' | 'devices';
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const parts = {
    account: { href: '/app/account', label: t`Account` },
    security: { href: '/app/account/security', label: t`Security` },
    devices: { href: '/app/account/devices', label: t`Devices` },
  };
  return (
    <div className="narrow">
      <PageHeader
        title={props.title}
        lead={props.lead}
        above={<Breadcrumbs label={t`Where you are`} crumbs={[parts[props.under], { label: props.title }]} />}
      />
      {props.children}
    </div>
  );
}
