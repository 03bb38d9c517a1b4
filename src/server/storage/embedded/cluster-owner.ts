import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';

/** The user PostgreSQL runs as; `undefined` is whoever runs this process. It refuses to run as root. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined;

const NOBODY = 65_534;

/**
 * Decides who runs PostgreSQL on `folder`, which may not exist yet: ourselves, or when we are root, the folder's
 * owner, for a new folder the user `nobody` that every Linux has.
 * @throws Error when the folder belongs to somebody else.
 */
export async function chooseOwner(folder: string): Promise<RunAs> {
  const own = process.getuid?.();
  const found = await stat(folder).catch(() => undefined);
  if (own !== 0) {
    if (found === undefined || own === undefined || found.uid === own) return undefined;
    throw new Error(
      `${folder} belongs to the user with the id ${found.uid}, and this process runs as ${own}: ` +
        'start Sealfolio as that user or as root, or choose another DATA_DIR',
    );
  }
  if (found === undefined) return { uid: NOBODY, gid: NOBODY };
  if (found.uid === 0) {
    throw new Error(`${folder} belongs to root, as whom PostgreSQL does not run: choose another DATA_DIR`);
  }
  return { uid: found.uid, gid: found.gid };
}

/**
 * The system user names that may connect. Not `nobody`, though PostgreSQL may run as it: other programs do too.
 * @throws Error when our user id has no name, since PostgreSQL tells users apart by name.
 */
export function allowedUserNames(): readonly string[] {
  try {
    return [...new Set(['root', userInfo().username])];
  } catch (error) {
    throw new Error(
      `the user id ${process.getuid?.()} has no name on this machine, and PostgreSQL needs one: ` +
        'add it to /etc/passwd, or set DATABASE_URL',
      { cause: error },
    );
  }
}
