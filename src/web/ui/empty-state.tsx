import type { ReactNode } from 'react';

/** Says that there is nothing yet, why, and what to do about it. */
export function EmptyState(props: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  tone?: 'calm' | 'danger';
  /** True where it is the whole page: its title is then the page's. */
  page?: boolean;
}) {
  return (
    <section className={`empty empty-${props.tone ?? 'calm'}`}>
      {props.page ? (
        <>
          <title>{`${props.title} · Sealfolio`}</title>
          <h1 className="empty-title">{props.title}</h1>
        </>
      ) : (
        <h2 className="empty-title">{props.title}</h2>
      )}
      <div className="empty-body">{props.children}</div>
      {props.action}
    </section>
  );
}
