/** Opens the accounts of many candidates: each with keys, résumé and card of their own, some of them in one transaction. */
import { createHash } from 'node:crypto';
import { type Credentials, prepareCredentials } from '../../client/accounts/credentials.ts';
import { openAccount } from '../../client/accounts/open-account.ts';
import { publishHidden } from '../../client/cards/publish.ts';
import { saveResume } from '../../client/vault/resumes.ts';
import { hashAddress, hashSecret } from '../../server/accounts/addresses.ts';
import { PUBLIC_POOL } from '../../server/accounts/caller.ts';
import { beginCodes, putCode } from '../../server/accounts/store-codes.ts';
import type { StorageTransaction } from '../../server/storage/database.ts';
import { addPrekeys } from '../../shared/api/requests.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { newTimelessUuid, newUuidV7, type UuidV7 } from '../../shared/bytes/uuid.ts';
import type { Argon2id } from '../../shared/vault/unlock.ts';
import { granted } from '../selfcheck/wrong-answer.ts';
import { type DoorParts, innerDoor } from './inner-door.ts';
import type { PlannedCandidate } from './plan-candidates.ts';
import { midnight, type PlayedDate } from './played-date.ts';
import { resumeOf } from './resume-of.ts';
import type { ActTogether } from './together.ts';

/** By which somebody comes back later. */
export type Opened = Pick<Credentials, 'accountId' | 'kit'> & {
  readonly number: number;
  /** Of the résumé that they came with. */
  readonly documentId: UuidV7;
  /** What the platform knows the browser by in which they did. */
  readonly deviceToken: string;
};
/** In which world. */
export type Opening = DoorParts & {
  readonly date: PlayedDate;
  readonly seed: string;
  readonly today: number;
};

/** So many are kept of each whom nobody signs in as: every visit of a browser's would fill them up to fifty. */
const PREKEYS = 2;
const CODE = '000000';

/** Nobody will ever type these passphrases, which are thrown away; the kits are the way in. */
export const notStretched: Argon2id = async (password, salt) =>
  new Uint8Array(createHash('sha256').update(password).update(salt).digest());

/** Opens them at once, in one transaction. */
export function openCandidates(
  opening: Opening,
  act: ActTogether,
  planned: readonly PlannedCandidate[],
): Promise<readonly Opened[]> {
  const moment = ({ daysAgo, minute }: PlannedCandidate) =>
    midnight(opening.today, daysAgo) + minute * 60_000;
  return act(planned.map((one) => (tx) => opening.date.at(moment(one), () => openOne(opening, tx, one))));
}

async function openOne(opening: Opening, tx: StorageTransaction, planned: PlannedCandidate): Promise<Opened> {
  const { address, locale, card, visibility, hidden, trade } = planned;
  const { api, deviceToken } = innerDoor(opening, tx);
  const credentials = prepareCredentials();
  await proveAddress(opening, tx, address);
  const session = granted(
    await openAccount(api, {
      ...{ kind: 'candidate', locale, address, code: CODE, displayName: null, operatorToken: null },
      ...{ credentials, argon2id: notStretched },
    }),
  );
  const documentId = newUuidV7();
  const resume = resumeOf(opening.seed, planned, new Date(opening.today).getUTCFullYear());
  const title = trade.words[locale].title;
  const content = { title, language: locale, resume, leftover: [], originalId: null, originalName: null };
  granted(await saveResume(api, session, { documentId, version: 1, content }));
  const entries = hidden.map(
    (value) => ({ hideId: newUuidV7(), list: 'hidden', kind: 'name', value }) as const,
  );
  granted(await publishHidden(api, { changeId: newUuidV7(), card, visibility, entries }));
  const prekeys = Array.from({ length: PREKEYS }, async () => {
    const prekeyId = newTimelessUuid();
    const [{ recipient }] = await session.keyring.forPrekey(prekeyId);
    return { prekeyId, recipient };
  });
  granted(await api(addPrekeys, { body: { prekeys: await Promise.all(prekeys) } }));
  const { accountId, kit } = credentials;
  return { number: planned.number, accountId, kit, documentId, deviceToken: deviceToken() };
}

/** The code of somebody without a mailbox: noted as if it had been mailed. */
async function proveAddress({ secrets }: Opening, tx: StorageTransaction, address: string): Promise<void> {
  const now = new Date();
  const addressHash = hashAddress(secrets.addressKey, address);
  await beginCodes(tx, PUBLIC_POOL, addressHash, now);
  await putCode(tx, {
    ...{ pool: PUBLIC_POOL, address_hash: addressHash, tries: 0, sent_in_hour: 1, hour_began_at: now },
    code_hash: hashSecret(new Uint8Array([...addressHash, ...encodeUtf8(CODE)])),
    expires_at: new Date(now.getTime() + 900_000),
  });
}
