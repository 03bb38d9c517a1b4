import type { SessionEntry, SignInEntry } from '../../shared/api/devices.ts';
import { forgetDevice, LOG_DAYS, listSignIns } from '../devices/store.ts';
import type { Database } from '../storage/database.ts';
import type { Caller } from './caller.ts';
import { deleteSessionById, listSessions as listRows } from './store-sessions.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SIGN_INS = 200;

/**
 * Where the caller is signed in, and the sign-ins of 90 days, newest first: the newest 200, and as many refused tries, so that
 * who came in cannot hide that by guessing on.
 */
export async function listSessions(
  db: Database,
  { caller, now }: { caller: Caller; now: Date },
): Promise<{ sessions: SessionEntry[]; signIns: SignInEntry[] }> {
  const since = new Date(now.getTime() - LOG_DAYS * DAY);
  return db.read(async (tx) => {
    const sessions = await listRows(tx, caller.accountId, now);
    const ended = (outcome: SignInEntry['outcome']) =>
      listSignIns(tx, caller.accountId, { outcome, since, limit: SIGN_INS });
    const signIns = [...(await ended('signed_in')), ...(await ended('refused'))];
    signIns.sort((one, other) => other.at.getTime() - one.at.getTime());
    return {
      sessions: sessions.map((row) => ({
        sessionId: row.session_id,
        label: row.label,
        method: row.method,
        beganAt: row.created_at.toISOString(),
        seenAt: new Date(Math.floor(row.seen_at.getTime() / HOUR) * HOUR).toISOString(),
        current: row.session_id === caller.sessionId,
      })),
      signIns: signIns.map((row) => ({
        at: row.at.toISOString(),
        method: row.method,
        outcome: row.outcome,
        label: row.label,
        newDevice: row.new_device,
      })),
    };
  });
}

/**
 * Ends one of the caller's sessions; one that is not there, or another's, is passed over alike. A device that is signed
 * out from elsewhere is not known any more: signing in there again is told like a first time.
 */
export async function endSessionById(
  db: Database,
  { caller, sessionId, now }: { caller: Caller; sessionId: string; now: Date },
): Promise<void> {
  const { accountId } = caller;
  await db.transact(async (tx) => {
    const rows = await listRows(tx, accountId, now);
    const device = rows.find((row) => row.session_id === sessionId)?.device_id ?? null;
    await deleteSessionById(tx, accountId, sessionId);
    if (device !== null && sessionId !== caller.sessionId) await forgetDevice(tx, accountId, device);
  });
}
