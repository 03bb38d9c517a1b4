import * as api from '../../../shared/api/platform.ts';
import { encodeBase64url } from '../../../shared/bytes/base64url.ts';
import { formKey } from '../../../shared/ledger/note.ts';
import { VERSION } from '../../config/version.ts';
import { clearPool } from '../../desk/clear-pool.ts';
import { readRelease } from '../../ledger/log-release.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** The platform itself, and the end of a self-check. */
export function servePlatform(
  serve: Serve,
  { db, secrets, config, origin, eventLog, keysLog }: HttpParts,
): void {
  serve.open(api.getPlatform, async () => ({
    origin,
    version: VERSION,
    recordKey: encodeBase64url(secrets.recordKey.verifyKey),
    logKey: formKey(eventLog.key),
    logPolicy: eventLog.policy,
    keysPolicy: keysLog.policy,
    development: config.development,
    sms: config.sms,
    erasureWait: config.erasureWait,
  }));
  serve.open(api.readRelease, ({ query }) => readRelease({ db, keysLog }, query.since));
  serve.signedIn(api.clearPool, async ({ pool }) => {
    await clearPool(db, pool);
    return { done: true as const };
  });
}
