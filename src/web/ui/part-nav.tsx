import { TextLink } from './link.tsx';

/** A part of something, on a page of its own; `href` is a full path such as `/app/employer/people`. */
export type Part = { readonly href: string; readonly label: string };

/** The way between the parts of one thing. The current one is marked for eyes and for screen readers. */
export function PartNav(props: { label: string; parts: readonly Part[]; current: string }) {
  const { current } = props;
  return (
    <nav className="part-nav" aria-label={props.label}>
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
