import { useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TextLink } from '../ui/link.tsx';
import { MorePages } from './more-pages.tsx';

/** An entry of the main navigation; `href` is a full path such as `/app/applications`. */
export type NavItem = {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
  /** Shown on small screens, above the label. */
  readonly icon?: () => ReactNode;
};

/** So many places has the bar of small screens; where there are more pages, the last one opens the rest. */
const PLACES = 5;

/**
 * The role's pages: a line under the header, on small screens a bar at the lower edge. The current one is marked for
 * eyes and for screen readers.
 */
export function MainNav({ items }: { items: readonly NavItem[] }) {
  const { t } = useLingui();
  const here = useLocation({ select: (location) => location.publicHref });
  const current = currentOf(items, here);
  const inBar = items.length > PLACES ? PLACES - 1 : PLACES;
  const rest = items.slice(inBar);
  return (
    <nav className={rest.length > 0 ? 'main-nav main-nav-long' : 'main-nav'} aria-label={t`Main`}>
      {items.slice(0, inBar).map((item) => (
        <NavLink key={item.href} item={item} current={item.href === current} />
      ))}
      {rest.length > 0 && (
        // Anew on each page, and so closed.
        <MorePages
          key={here}
          count={rest.reduce((sum, { count = 0 }) => sum + count, 0)}
          current={rest.some(({ href }) => href === current)}
        >
          {rest.map((item) => (
            <NavLink key={item.href} item={item} current={item.href === current} />
          ))}
        </MorePages>
      )}
    </nav>
  );
}

function NavLink({ item, current }: { item: NavItem; current: boolean }) {
  const { icon: Picture, count = 0 } = item;
  return (
    <TextLink className="main-nav-link" href={item.href} aria-current={current ? 'page' : undefined}>
      {Picture !== undefined && <Picture />}
      <span className="main-nav-name">{item.label}</span>
      {count > 0 && <span className="count">{count}</span>}
    </TextLink>
  );
}

// The entry that leads deepest towards the address: a list and a page below it may both be entries.
function currentOf(items: readonly NavItem[], here: string): string | undefined {
  const path = here.replace(/[?#].*$/, '').replace(/\/$/, '');
  const leading = items.filter(
    ({ href }) => path === href || (href !== '/app' && path.startsWith(`${href}/`)),
  );
  return leading.sort((one, other) => other.href.length - one.href.length)[0]?.href;
}
