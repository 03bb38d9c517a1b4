/** How entries of the log `keys` come back into a database that was restored from an older copy: they are plain, so whole. */
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { Tampered } from '../../shared/errors.ts';
import { hashOfEntry, parseKeyEntry } from '../../shared/keys/key-entry.ts';
import type { ReplayTables } from './replay-log.ts';
import { insertKeyEntry } from './store-key-entries.ts';
import { findEntryByHash, makePlace, placeKeyEntry } from './store-lost-keys.ts';

/**
 * Takes entries over. Employers that the copy does not know yet keep their chains: whoever was shown them finds them again.
 * `onTaken` hears how many were not in the copy.
 */
export function replayKeys(onTaken: (entries: number) => void = () => {}): ReplayTables {
  let added = 0;
  return {
    async take(tx, entries, first, now) {
      for (const [offset, entry] of entries.entries()) {
        const position = first + offset;
        const { body } = parseKeyEntry(entry);
        const hash = decodeBase64url(hashOfEntry(entry));
        const known = await findEntryByHash(tx, hash);
        if (known === undefined) {
          const employerId = 'employer' in body ? body.employer : null;
          const place = employerId === null ? null : await makePlace(tx, employerId);
          await insertKeyEntry(tx, {
            ...{ entry_id: newUuidV7(), entry: decodeUtf8(entry), hash, type: body.type },
            ...{ employer_id: employerId, place, appended_at: now, position },
          });
          added += 1;
        } else if (known.position === null) await placeKeyEntry(tx, known.entry_id, position);
        else if (known.position !== position)
          throw new Tampered(
            'impossible_state',
            `the copy holds entry ${position} of the log of keys elsewhere: it is not of this log`,
          );
      }
    },
    async finish() {
      onTaken(added);
    },
  };
}
