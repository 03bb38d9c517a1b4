import { Breadcrumbs as AriaBreadcrumbs, Breadcrumb, Link } from 'react-aria-components';

/** A place above the current page; the last one, the page itself, has no `href`. */
export type Crumb = { readonly label: string; readonly href?: string };

/** The way back up. `label` names it for screen readers. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <AriaBreadcrumbs className="breadcrumbs">
        {crumbs.map((crumb) => (
          <Breadcrumb key={crumb.label} className="breadcrumb">
            <Link className="link" {...(crumb.href === undefined ? {} : { href: crumb.href })}>
              {crumb.label}
            </Link>
          </Breadcrumb>
        ))}
      </AriaBreadcrumbs>
    </nav>
  );
}
