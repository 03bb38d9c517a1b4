/** The only place that knows status numbers: refusals become RFC 9457 problem documents here. */
import type { FastifyReply } from 'fastify';
import type { Problem } from '../../shared/api/endpoint.ts';
import type { IMPORT_REFUSALS, Refusal, RefusalCode } from '../../shared/errors.ts';

/** What only a person's own client refuses never comes from here. */
type ClientRefusal =
  | (typeof IMPORT_REFUSALS)[number]
  | 'file_not_written'
  | 'kit_mistyped'
  | 'keys_stale'
  | 'keys_not_confirmed';

const STATUS: Record<Exclude<RefusalCode, ClientRefusal>, number> = {
  invalid_request: 400,
  not_found: 404,
  signed_out: 401,
  forbidden: 403,
  too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  cross_site_request: 403,
  sms_unavailable: 422,
  code_wrong_or_expired: 403,
  sign_in_failed: 401,
  kit_drill_due: 403,
  manifest_changed: 409,
  passkey_needed: 403,
  passkey_refused: 403,
  passkey_known: 409,
  passkey_suspended: 403,
  pairing_over: 410,
  pairing_not_yet: 409,
  start_over_too_early: 409,
  address_of_employer: 409,
  address_unchanged: 409,
  invitation_invalid: 403,
  id_taken: 409,
  account_held: 403,
  account_leaving: 409,
  employer_held: 403,
  employer_not_approved: 403,
  employer_exists: 409,
  control_missing: 409,
  domain_not_usable: 422,
  domain_taken: 409,
  proof_not_found: 409,
  proof_unreachable: 503,
  role_not_allowed: 403,
  second_operator_needed: 403,
  act_over: 410,
  posting_closed: 409,
  posting_expired: 409,
  team_empty: 409,
  team_changed: 409,
  not_in_team: 403,
  already_applied: 409,
  document_changed: 409,
  statement_invalid: 422,
  signature_invalid: 422,
  copy_mismatch: 422,
  grant_revoked: 410,
  grant_expired: 410,
  grant_held: 409,
  grant_closed: 409,
  not_recipient: 403,
  purpose_not_granted: 403,
  stage_not_allowed: 409,
  conversation_closed: 409,
  not_logged_yet: 409,
  keys_changed: 409,
  keys_wait: 409,
  handle_over: 410,
  request_over: 410,
  ration_spent: 429,
  interest_shown: 409,
  employer_hidden: 409,
  card_missing: 409,
  limit_reached: 409,
  unavailable: 503,
  internal: 500,
};

/** A refusal as it goes over the wire. */
export function toProblem({ refused, detail }: Refusal): Problem {
  return {
    type: `urn:sealfolio:problem:${refused}`,
    title: refused.replaceAll('_', ' '),
    status: (STATUS as Partial<Record<RefusalCode, number>>)[refused] ?? 400,
    code: refused,
    ...(detail === undefined ? {} : { detail }),
  };
}

/** Answers with a problem document. */
export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const problem = toProblem(refusal);
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(problem);
}
