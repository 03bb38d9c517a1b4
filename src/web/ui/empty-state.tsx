import type { ReactNode } from 'react';

/** Says that there is nothing yet, why, and what to do about it. */
export function EmptyState(props: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  tone?: 'calm' | 'danger';
}) {
  return (
    <section className={`empty empty-${props.tone ?? 'calm'}`}>
      <h2 className="empty-title">{props.title}</h2>
      <div className="empty-body">{props.children}</div>
      {props.action}
    </section>
  );
}
