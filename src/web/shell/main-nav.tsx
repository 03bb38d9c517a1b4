import { useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { TextLink } from '../ui/link.tsx';

/** An entry of the main navigation; `href` is a full path such as `/app/applications`. */
export type NavItem = { readonly href: string; readonly label: string; readonly count?: number };

/** The role's pages. The current one is marked for eyes and for screen readers. */
export function MainNav({ items }: { items: readonly NavItem[] }) {
  const { t } = useLingui();
  const here = useLocation({ select: (location) => location.publicHref });
  return (
    <nav className="main-nav" aria-label={t`Main`}>
      {items.map((item) => (
        <TextLink
          key={item.href}
          className="main-nav-link"
          href={item.href}
          aria-current={isCurrent(item.href, here) ? 'page' : undefined}
        >
          {item.label}
          {item.count !== undefined && item.count > 0 && <span className="count">{item.count}</span>}
        </TextLink>
      ))}
    </nav>
  );
}

function isCurrent(href: string, here: string): boolean {
  const path = here.replace(/[?#].*$/, '').replace(/\/$/, '');
  return path === href || (href !== '/app' && path.startsWith(`${href}/`));
}
