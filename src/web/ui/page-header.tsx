import type { ReactNode } from 'react';

/** A page's title and what can be done with the whole of it. Sets the document's title too. */
export function PageHeader(props: {
  title: string;
  /** The language of the title, where it is somebody else's words. */
  lang?: string | undefined;
  /** Its direction; left out, its letters tell. */
  dir?: 'ltr' | 'rtl' | 'auto';
  lead?: ReactNode;
  /** A Breadcrumbs above the title. */
  above?: ReactNode;
  actions?: ReactNode;
}) {
  const acting = Boolean(props.actions);
  const under = props.above !== undefined;
  return (
    <header
      className={`page-header${acting ? ' page-header-acting' : ''}${under ? ' page-header-under' : ''}`}
    >
      <title>{`${props.title} · Sealfolio`}</title>
      {props.above}
      <h1>
        <bdi lang={props.lang} dir={props.dir}>
          {props.title}
        </bdi>
      </h1>
      {props.lead !== undefined && (
        <p className="page-lead">
          <bdi>{props.lead}</bdi>
        </p>
      )}
      {acting && <div className="page-actions">{props.actions}</div>}
    </header>
  );
}
