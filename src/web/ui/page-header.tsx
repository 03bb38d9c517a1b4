import type { ReactNode } from 'react';

/** A page's title and what can be done with the whole of it. Sets the document's title too. */
export function PageHeader(props: {
  title: string;
  lead?: ReactNode;
  /** A Breadcrumbs above the title. */
  above?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="page-header">
      <title>{`${props.title} · Sealfolio`}</title>
      {props.above}
      <div className="page-header-row">
        <h1>{props.title}</h1>
        {props.actions !== undefined && <div className="page-actions">{props.actions}</div>}
      </div>
      {props.lead !== undefined && <p className="page-lead">{props.lead}</p>}
    </header>
  );
}
