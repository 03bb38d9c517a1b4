/**
 * Logs' names: the platform's address, and which log of it. A log whose files were lost goes on under the next name: the
 * same kind, counted up. Says nothing about whether a log of a name may follow another: that is for `restored` entries.
 */

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

/** By what a log's files are kept apart from those of others, such as `events` or `keys-2`. */
export function folderOfLog(origin: string): string {
  return pathOfLog(origin).slice('/log/'.length);
}

/** The name that a log may go on under, such as `jobs.example/log/events-2`. */
export function nextLogName(origin: string): string {
  const base = origin.replace(/-[1-9]\d{0,5}$/, '');
  return `${base}-${generationOfLog(origin) + 1}`;
}

/** Whether a name is one of the same platform and kind as another, counted further. */
export function isLaterName(origin: string, before: string): boolean {
  const base = (name: string) => (NAME.test(name) ? name.replace(/-[1-9]\d{0,5}$/, '') : undefined);
  return (
    base(before) !== undefined &&
    base(origin) === base(before) &&
    generationOfLog(origin) > generationOfLog(before)
  );
}
