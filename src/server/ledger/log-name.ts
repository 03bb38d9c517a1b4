/** Logs' names: the platform's address, and which log of it. A log that goes on elsewhere after its files were lost counts up. */

/** What a log holds: what people do, or employers' keys. */
export type LogKind = 'events' | 'keys';

const NAME = /\/log\/(events|keys)(?:-([1-9]\d{0,5}))?$/;

/** The kind of a log, by its name; any name that says nothing is one of events. */
export function kindOfLog(origin: string): LogKind {
  return NAME.exec(origin)?.[1] === 'keys' ? 'keys' : 'events';
}

/** Which one of its kind a log is, from 1. */
export function generationOfLog(origin: string): number {
  return Number(NAME.exec(origin)?.[2] ?? 1);
}

/** Where a log is served on its platform, such as `/log/events`. */
export function pathOfLog(origin: string): `/${string}` {
  const [path] = NAME.exec(origin) ?? [];
  return path === undefined ? '/log/events' : `/${path.slice(1)}`;
}
