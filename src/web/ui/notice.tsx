import type { ReactNode } from 'react';
import { Alert, Check, Info } from './icons.tsx';

/** What a Notice is about; danger and warn interrupt screen readers when they appear. */
export type NoticeTone = 'info' | 'good' | 'warn' | 'danger';

/** A message in the page. `live` when it appears as an answer to what the reader just did. */
export function Notice(props: {
  tone?: NoticeTone;
  title?: string;
  children?: ReactNode;
  live?: boolean;
  action?: ReactNode;
}) {
  const tone = props.tone ?? 'info';
  const urgent = tone === 'danger' || tone === 'warn';
  return (
    <div className={`notice notice-${tone}`} {...(props.live ? { role: urgent ? 'alert' : 'status' } : {})}>
      {tone === 'good' ? <Check /> : urgent ? <Alert /> : <Info />}
      <div className="notice-body">
        {props.title !== undefined && <p className="notice-title">{props.title}</p>}
        {props.children}
        {props.action}
      </div>
    </div>
  );
}
