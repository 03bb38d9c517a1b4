import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import type { ButtonTone } from './button.tsx';

/** A link inside the application or to a public page. */
export function TextLink(props: {
  href: string;
  children: ReactNode;
  className?: string;
  'aria-label'?: string;
  /** Beside this page, which keeps what was filled in. */
  target?: '_blank';
  'aria-current'?: 'page' | undefined;
}) {
  const { className = 'link', 'aria-current': current, ...rest } = props;
  return (
    <Link className={className} {...rest} {...(current === undefined ? {} : { 'aria-current': current })} />
  );
}

/** A link that is a screen's next step, and looks like its button. */
export function ButtonLink(props: { href: string; children: ReactNode; tone?: ButtonTone }) {
  return (
    <Link className={`button button-${props.tone ?? 'primary'}`} href={props.href}>
      <span className="button-content">{props.children}</span>
    </Link>
  );
}
