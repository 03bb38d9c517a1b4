/**
 * Applying: one grant to the team of a posting, by name. Each of its people gets a copy of their own, holding the
 * chosen fields and nothing else, sealed to that person's key and bound by a statement signed with a key made for
 * this grant.
 */
import type { z } from 'zod';
import { type ApplicationEntry, apply, readApplication } from '../../shared/api/applications.ts';
import type { Answer, Body } from '../../shared/api/endpoint.ts';
import type { Reader, readPosting } from '../../shared/api/jobs.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { sealCopy } from '../../shared/disclosure/copy.ts';
import { type CopyStatement, hashOf, signStatement } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { grantKey } from '../../shared/ledger/leaf.ts';
import { FIELDS, type Field, selectFields } from '../../shared/resume/fields.ts';
import type { Resume } from '../../shared/resume/resume.ts';
import type { GrantSource } from '../../shared/vault/grant-source.ts';
import { parseRecipient } from '../../shared/vault/identity.ts';
import type { KeyPair } from '../../shared/vault/keyring.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { messageText, sealToParties } from '../conversations/send.ts';
import { refuseUnseen, type VerifiedTeam } from '../employers/verify-readers.ts';

/** A posting as `readPosting` gives it. */
export type PostingWithTeam = z.infer<typeof readPosting.answer>['posting'];
/** The ids of one application, made once when its screen opens, so that sending it again makes no second one. */
export type ApplicationPlan = {
  /** The grant's id, but for what {@link ApplicationChoice.source} changes in it. */
  readonly grantId: string;
  readonly messageId: string;
  /** The id of each reader's copy. */
  readonly copyIds: ReadonlyMap<string, string>;
};
/** What a candidate decides in applying. */
export type ApplicationChoice = {
  readonly posting: Pick<PostingWithTeam, 'postingId' | 'team'>;
  /** Who of its team may be sealed to, verified: the copies go to `team.readers`. */
  readonly team: VerifiedTeam;
  /** The candidate looked at `team.changes`, and said yes. */
  readonly changesAccepted?: boolean;
  readonly resume: Resume;
  /** The stored résumé that `resume` is, to be noted for its owner alone. */
  readonly source?: GrantSource;
  readonly fields: readonly Field[];
  /** RFC 3339, UTC. */
  readonly expiresAt: string;
  /** A first message of the conversation. */
  readonly message: string | null;
  readonly plan?: ApplicationPlan;
  /** Told of each reader whose copy is sealed, while the others are still being made. */
  readonly onSealed?: (recruiterId: string) => void;
};

/** Makes the ids of an application to `posting`'s team. */
export function planApplication(posting: Pick<PostingWithTeam, 'team'>): ApplicationPlan {
  return {
    grantId: newUuidV7(),
    messageId: newUuidV7(),
    copyIds: new Map(posting.team.map((reader) => [reader.accountId, newUuidV7()])),
  };
}

/**
 * Applies. Refusals: those of {@link messageText} for the first message, and those of the endpoint, `team_changed`
 * among them: the people who would read, or their keys, are no longer those that the candidate saw. An application of the
 * same plan that had arrived already is answered as sent.
 */
export async function applyToPosting(
  api: Api,
  session: Session,
  choice: ApplicationChoice,
): Promise<ApplicationEntry | Refusal> {
  return sendApplication(api, session, choice, (body) => api(apply, { body }));
}

/** Seals an application and has it sent by `send`; see {@link applyToPosting}. */
export async function sendApplication(
  api: Api,
  session: Session,
  choice: ApplicationChoice,
  send: (body: Body<typeof apply>) => Promise<Answer<typeof apply> | Refusal>,
): Promise<ApplicationEntry | Refusal> {
  const unseen = refuseUnseen(choice);
  if (unseen !== undefined) return unseen;
  const plan = choice.plan ?? planApplication(choice.posting);
  const written = choice.message === null ? null : messageText(choice.message);
  if (isRefusal(written)) return written;
  const body = await sealApplication(session, { ...choice, message: written?.text ?? null }, plan);
  const sent = await send(body);
  const application = isRefusal(sent) ? ((await findSent(api, body)) ?? sent) : sent.application;
  if (!isRefusal(application)) await choice.team.accept();
  return application;
}

/** Signs and seals everything that is sent in applying. */
export async function sealApplication(
  session: Session,
  choice: ApplicationChoice,
  plan: ApplicationPlan,
): Promise<Body<typeof apply>> {
  const { source } = choice;
  const grantId = source === undefined ? plan.grantId : session.keyring.nameGrant(plan.grantId, source);
  const keys = await session.keyring.forGrant(grantId);
  const fields = FIELDS.filter((field) => choice.fields.includes(field));
  const terms: GrantTerms = {
    origin: session.platform.origin,
    grantId,
    postingId: choice.posting.postingId,
    purpose: 'recruitment',
    fields,
    issuedAt: new Date().toISOString(),
    expiresAt: choice.expiresAt,
    openingsKey: encodeBase64url(grantKey(decodeBase64url(session.account.recordSubjectKey), grantId)),
    signKey: encodeBase64url(keys.signing.verifyKey),
    replyTo: keys.recipient,
  };
  const resume = selectFields(choice.resume, fields);
  const copies = choice.team.readers.map(async (reader) => {
    const copyId = plan.copyIds.get(reader.accountId) ?? newUuidV7();
    const copy = await makeCopy(terms, reader, copyId, resume, keys);
    choice.onSealed?.(reader.accountId);
    return copy;
  });
  const { postingId, purpose, issuedAt, expiresAt, signKey, replyTo } = terms;
  return {
    ...{ grantId, postingId, purpose, fields, issuedAt, expiresAt, signKey, recipient: replyTo },
    copies: await Promise.all(copies),
    message:
      choice.message === null
        ? null
        : await sealFirstMessage(choice.message, choice.team, { ...plan, grantId }, keys),
  };
}

type PerCopy =
  | 'kind'
  | 'copyId'
  | 'recruiterId'
  | 'recruiterKeyHash'
  | 'copyHash'
  | 'codewordCommitment'
  | 'alias';
type GrantTerms = Omit<CopyStatement, PerCopy | 'purpose'> & { purpose: 'recruitment' };

async function makeCopy(terms: GrantTerms, reader: Reader, copyId: string, resume: Resume, keys: KeyPair) {
  const { grantId, fields, signKey } = terms;
  const recruiter = parseRecipient(reader.recipient);
  const recruiterId = reader.accountId;
  const sealed = await sealCopy(
    { kind: 'sealfolio.copy-content/v1', grantId, copyId, recruiterId, signKey, fields, resume },
    recruiter,
  );
  const statement: CopyStatement = {
    ...terms,
    kind: 'sealfolio.copy/v1',
    copyId,
    recruiterId,
    recruiterKeyHash: hashOf(recruiter),
    copyHash: hashOf(sealed),
    codewordCommitment: null,
    alias: null,
  };
  const signed = await signStatement('sealfolio/copy-statement/v1', statement, keys.signing);
  return { copyId, recruiterId, signed, ciphertext: encodeBase64url(sealed) };
}

async function sealFirstMessage(
  text: string,
  { readers }: VerifiedTeam,
  plan: ApplicationPlan,
  keys: KeyPair,
) {
  const { grantId, messageId } = plan;
  const sealed = await sealToParties({ grantId, messageId, text }, keys, readers);
  return { messageId, ciphertext: encodeBase64url(sealed) };
}

/**
 * The application that `body` says, if it had arrived. Copies are sealed anew at every try, so one whose answer was lost
 * is refused when it is sent again.
 */
export async function findSent(api: Api, body: Body<typeof apply>): Promise<ApplicationEntry | undefined> {
  const found = await api(readApplication, { params: { grantId: body.grantId } });
  if (isRefusal(found)) return undefined;
  const { copyId: _, ...application } = found.application;
  const same =
    application.postingId === body.postingId &&
    Date.parse(application.expiresAt) === Date.parse(body.expiresAt) &&
    application.fields.length === body.fields.length &&
    body.fields.every((field) => application.fields.includes(field));
  return same ? application : undefined;
}
