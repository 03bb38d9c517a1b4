/** Somebody with a life on the platform: what is destroyed with the account, and by what it would be recognised. */

import { filesAt } from '../../src/cli/log-files.ts';
import { post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { eraseAccount } from '../../src/client/accounts/erase-account.ts';
import { readMessages } from '../../src/client/conversations/read.ts';
import { sendText } from '../../src/client/conversations/send.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { saveOriginal } from '../../src/client/vault/originals.ts';
import { verifyBytes } from '../../src/server/ledger/verify-bytes.ts';
import { readApplication } from '../../src/shared/api/applications.ts';
import { addHidden } from '../../src/shared/api/cards.ts';
import { readRecord } from '../../src/shared/api/disclosure.ts';
import { addToShortlist } from '../../src/shared/api/search.ts';
import { decodeBase64url, encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { encodeHex } from '../../src/shared/bytes/hex.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { verifyWith } from '../../src/shared/ledger/cosignature.ts';
import { parseKey } from '../../src/shared/ledger/note.ts';
import { unlockByKit } from '../../src/shared/vault/unlock.ts';
import { dumpDatabase, dumpFiles, type Held, withoutEnvelope } from '../attacks/operators-view.ts';
import { ask, grant, type Market, type Met, meet } from '../request-stage.ts';
import { shownInterest } from '../shown-interest.ts';
import { quickArgon2id } from './people.ts';

const verify = verifyWith({ ed25519: verifyBytes });

/** What {@link liveFully} leaves behind. */
export type Life = {
  /** On the shortlist of the first posting, and asked for it. */
  readonly met: Met;
  readonly requestId: string;
  /** Of the application to a second posting, with a conversation, opened. */
  readonly grantId: string;
  readonly copyId: string;
  readonly postingId: string;
  /** Shown for a third posting, and the application that came of a request without a message. */
  readonly again: Met;
  readonly askedGrantId: string;
};

/** Is listed and asked, answers, applies, is read, writes, shows interest, hides, and keeps a document. */
export async function liveFully(market: Market, met: Met): Promise<Life> {
  const { owner, colleague, employerId, resume } = market;
  const { person, postingId: shownAt, handle } = met;
  const { api, session } = person;
  const bytes = crypto.getRandomValues(new Uint8Array(900));
  const file = { name: 'Certificate.pdf', mime: 'application/pdf', bytes, documentId: newUuidV7() };
  granted(await saveOriginal(api, session, file));
  const entry = { hideId: newUuidV7(), list: 'hidden', kind: 'name', value: 'Nobody Works' } as const;
  granted(await api(addHidden, { body: { entries: [entry] } }));
  granted(await owner.api(addToShortlist, { params: { postingId: shownAt, handle } }));
  const { requestId } = await ask(owner, met, { message: 'We build mills.' });
  const again = (await meet(market)).find((one) => one.person === person);
  if (again === undefined) throw new Error('who is shown for one posting is shown for the next');
  const { grantId: askedGrantId } = granted(await grant(market, person, await ask(colleague, again)));
  const postingId = await post(owner, employerId, [owner, colleague]);
  await shownInterest(person, postingId, { headline: 'Somebody who mills' });
  const { grantId } = await sendApplication(person, postingId, { resume, message: 'Here I am.' });
  const copyId = await read(owner, grantId);
  const { parties } = granted(await readMessages(owner.api, owner.session, grantId));
  const message = { grantId, messageId: newUuidV7(), text: 'Welcome.', parties };
  granted(await sendText(owner.api, owner.session, message));
  return { met, requestId, grantId, copyId, postingId, again, askedGrantId };
}

/** Opens the copy of an application that was made for a reader; its id. */
export async function read({ api, session }: Person, grantId: string): Promise<string> {
  const { application } = granted(await api(readApplication, { params: { grantId } }));
  const copyId = application.copyId ?? '';
  const terms = granted(await readTerms(api, session, copyId));
  granted(await openCopy(api, session, terms, newUuidV7()));
  return copyId;
}

/** What shows that somebody's kit is in their hands, as it is sent. */
export function proofBy({ kit }: Person) {
  return { method: 'kit' as const, secret: encodeBase64url(unlockByKit(kit).signInSecret) };
}

/** Texts and bytes by which somebody would be recognised in what an operator holds. */
export type Traces = { readonly texts: readonly string[]; readonly bytes: readonly Uint8Array[] };

/** What the platform holds of somebody now: the account, its keys, its events, everything sealed by it or to it. */
export async function tracesOf(market: Market, { api, session, address }: Person): Promise<Traces> {
  const { accountId, recordSubjectKey, signKey, recipient } = session.account;
  const { pool } = market.platform.platform.db;
  const { records } = granted(await api(readRecord));
  const { rows } = await pool.query<{ kept: Uint8Array | null }>(
    `select address_hash as kept from accounts.accounts where account_id = $1
     union select sealed_address from accounts.accounts where account_id = $1
     union select wrap from accounts.unlocks where account_id = $1
     union select verifier from accounts.unlocks where account_id = $1
     union select token_hash from accounts.sessions where account_id = $1
     union select token_hash from devices.devices where account_id = $1
     union select ciphertext from vault.documents where candidate_id = $1
     union select ciphertext from disclosure.copies where candidate_id = $1
     union select sha256 from disclosure.copies where candidate_id = $1
     union select sign_key from disclosure.grants where candidate_id = $1
     union select ciphertext from conversations.messages where candidate_id = $1
     union select ciphertext from interests.interests where candidate_id = $1
     union select ciphertext from requests.requests where candidate_id = $1`,
    [accountId],
  );
  const kept = rows.flatMap((row) => (row.kept === null ? [] : [row.kept.slice(0, 120)]));
  return {
    texts: [accountId, address, recipient.slice(0, 200), ...records.map(({ event }) => event)],
    bytes: [recordSubjectKey, signKey, ...records.map(({ opening }) => opening)]
      .map(decodeBase64url)
      .concat(kept),
  };
}

/** Where traces are found: as they are, in hexadecimal, or in base64. */
export function findTraces(held: readonly Held[], { texts, bytes }: Traces): string[] {
  const needles = [
    ...texts.map((text) => Buffer.from(text)),
    ...bytes.flatMap((some) => [
      Buffer.from(some),
      Buffer.from(encodeHex(some)),
      Buffer.from(Buffer.from(some).toString('base64url').slice(0, -2)),
      Buffer.from(Buffer.from(some).toString('base64').replace(/=+$/, '').slice(0, -2)),
    ]),
  ];
  return held.flatMap(({ place, content }) =>
    needles.filter((needle) => Buffer.from(content).includes(needle)).map((needle) => `${place}: ${needle}`),
  );
}

/** Erases somebody's account at once, by the kit. */
export const erase = ({ api, session, kit }: Person) =>
  eraseAccount(api, session, { method: 'kit', secret: kit, argon2id: quickArgon2id });

/** Somebody of those who are shown. */
export function meetOf(met: readonly Met[], place: number): Met {
  const one = met[place];
  if (one === undefined) throw new Error('hardly anybody is shown');
  return one;
}

/** Tables of all schemas, the log's files, and the platform's lines; keys and mails of a development platform too. */
export async function everythingHeld(market: Market, lines: readonly string[]): Promise<Held[]> {
  return [
    ...(await dumpDatabase(market.platform.platform.db.pool)),
    ...(await dumpFiles(market.platform.config.dataDir)).map(withoutEnvelope),
    { place: 'lines', content: Buffer.from(lines.join('')) },
  ];
}

/** The platform's log of events, as anybody reads it. */
export async function sourceOfLog(market: Market) {
  const { logKey } = market.owner.session.platform;
  const key = parseKey(logKey);
  const fetchFile = filesAt(`${market.platform.platform.address}/log/events`);
  return { origin: key.name, log: key, cosigners: [], fetchFile, verify };
}
