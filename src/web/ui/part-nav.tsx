import { useEffect, useRef } from 'react';
import { TextLink } from './link.tsx';

/** A part of something, on a page of its own; `href` is a full path such as `/app/employer/people`. */
export type Part = { readonly href: string; readonly label: string };

/** The way between the parts of one thing. The current one is marked for eyes and for screen readers. */
export function PartNav(props: { label: string; parts: readonly Part[]; current: string }) {
  const { current } = props;
  const nav = useRef<HTMLElement>(null);
  // On a narrow screen the parts scroll sideways, and the current one may stand outside.
  useEffect(() => {
    const links = [...(nav.current?.querySelectorAll('a, [role=link]') ?? [])];
    const here = links.find((link) => link.getAttribute('href') === current);
    here?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav ref={nav} className="part-nav" aria-label={props.label}>
      {props.parts.map(({ href, label }) => (
        <TextLink
          key={href}
          href={href}
          className="part-nav-link"
          aria-current={href === current ? 'page' : undefined}
        >
          {label}
        </TextLink>
      ))}
    </nav>
  );
}
