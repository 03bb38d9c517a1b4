import type { ReactNode } from 'react';

/** A sheet that holds one thing, or one part of a page. */
export function Card(props: { title?: ReactNode; aside?: ReactNode; children: ReactNode; sealed?: boolean }) {
  return (
    <section className={props.sealed ? 'card card-sealed' : 'card'}>
      {props.title !== undefined && (
        <header className="card-header">
          <h2 className="card-title">{props.title}</h2>
          {props.aside}
        </header>
      )}
      {props.children}
    </section>
  );
}

/** Things under each other with even space between. */
export function Stack({ children, gap = 'wide' }: { children: ReactNode; gap?: 'tight' | 'wide' }) {
  return <div className={`stack stack-${gap}`}>{children}</div>;
}
