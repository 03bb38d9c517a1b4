import { useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { TextLink } from '../ui/link.tsx';

/** An entry of the main navigation; `href` is a full path such as `/app/applications`. */
export type NavItem = { readonly href: string; readonly label: string; readonly count?: number };

/** More entries than these have a line of their own on wide screens, too. */
const MOST_BESIDE = 7;

/** The role's pages. The current one is marked for eyes and for screen readers. */
export function MainNav({ items }: { items: readonly NavItem[] }) {
  const { t } = useLingui();
  const here = useLocation({ select: (location) => location.publicHref });
  const current = currentOf(items, here);
  const nav = useRef<HTMLElement>(null);
  // On narrow screens the list is longer than the line.
  useEffect(() => {
    const link = nav.current?.querySelector(`[href="${current ?? ''}"]`);
    link?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <nav
      ref={nav}
      className={items.length > MOST_BESIDE ? 'main-nav main-nav-long' : 'main-nav'}
      aria-label={t`Main`}
    >
      {items.map((item) => (
        <TextLink
          key={item.href}
          className="main-nav-link"
          href={item.href}
          aria-current={item.href === current ? 'page' : undefined}
        >
          {item.label}
          {item.count !== undefined && item.count > 0 && <span className="count">{item.count}</span>}
        </TextLink>
      ))}
    </nav>
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
