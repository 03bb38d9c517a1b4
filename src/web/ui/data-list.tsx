import type { ReactNode } from 'react';

/** A name and what stands for it. */
export type DataRow = { readonly term: string; readonly value: ReactNode };

/** Facts in rows: side by side when there is room, one under the other when not. */
export function DataList({ rows }: { rows: readonly DataRow[] }) {
  return (
    <dl className="data-list">
      {rows.map((row) => (
        <div key={row.term} className="data-row">
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
