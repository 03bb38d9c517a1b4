/**
 * The one table of refusals: every reason for which the platform, or a person's own client, does not do what was
 * asked. A code is part of the interface: programs switch over it, screens explain it in the reader's language.
 *
 * A refusal is a value. Tampering (a bad tag, a broken proof, an impossible state) is an exception: `Tampered`.
 */
/** Why a résumé file is not read; given by the person's own client, never by the server. */
export const IMPORT_REFUSALS = [
  'file_too_large',
  'file_type_unknown',
  'file_password_protected',
  'file_broken',
  'file_has_no_text',
  'file_picture_kind',
  'file_too_many_pages',
  'file_took_too_long',
  'file_not_json',
  'file_not_a_resume',
  'file_nested_too_deep',
  'file_unsafe',
  'file_has_macros',
  'file_is_old_word',
  'file_of_other_program',
  'file_holds_no_resume',
  'import_stopped',
] as const;

/** All reasons for a refusal. */
export const REFUSALS = [
  'invalid_request',
  'not_found',
  'signed_out',
  'forbidden',
  'too_large',
  'unsupported_media_type',
  'too_many_requests',
  'cross_site_request',
  'sms_unavailable',
  'code_wrong_or_expired',
  'sign_in_failed',
  'kit_drill_due',
  'manifest_changed',
  'passkey_needed',
  'passkey_refused',
  'passkey_known',
  'passkey_suspended',
  'pairing_over',
  'pairing_not_yet',
  'start_over_too_early',
  'address_of_employer',
  'address_unchanged',
  'kit_mistyped',
  'invitation_invalid',
  'id_taken',
  'account_held',
  'account_leaving',
  'employer_held',
  'employer_not_approved',
  'employer_exists',
  'control_missing',
  'domain_not_usable',
  'domain_taken',
  'proof_not_found',
  'proof_unreachable',
  'role_not_allowed',
  'second_operator_needed',
  'act_over',
  'posting_closed',
  'posting_expired',
  'team_empty',
  'team_changed',
  'not_in_team',
  'already_applied',
  'document_changed',
  'statement_invalid',
  'signature_invalid',
  'copy_mismatch',
  'grant_revoked',
  'grant_expired',
  'grant_held',
  'grant_closed',
  'not_recipient',
  'purpose_not_granted',
  'stage_not_allowed',
  'conversation_closed',
  'not_logged_yet',
  'keys_changed',
  'keys_wait',
  'keys_stale',
  'keys_not_confirmed',
  'handle_over',
  'request_over',
  'ration_spent',
  'interest_shown',
  'employer_hidden',
  'card_missing',
  'limit_reached',
  'unavailable',
  'internal',
  ...IMPORT_REFUSALS,
  'file_not_written',
] as const;

/** A reason for a refusal; see {@link REFUSALS}. */
export type RefusalCode = (typeof REFUSALS)[number];

/** The value a verb returns instead of its result when it will not do what was asked. */
export type Refusal = { readonly refused: RefusalCode; readonly detail?: string };

/** Makes a {@link Refusal}. `detail` is in plain English, for logs and API users; it never holds personal data. */
export function refuse(refused: RefusalCode, detail?: string): Refusal {
  return detail === undefined ? { refused } : { refused, detail };
}

/** Tells a {@link Refusal} from a verb's result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

/** What was found not to be what it claims to be. */
export type TamperingCode =
  | 'bad_encoding'
  | 'bad_ciphertext'
  | 'mixed_recipients'
  | 'bad_signature'
  | 'wrong_recipient'
  | 'wrong_document'
  | 'stale_version'
  | 'bad_record'
  | 'bad_proof'
  | 'bad_note'
  | 'bad_checkpoint'
  | 'impossible_state';

/** Thrown when data is not what it claims to be; never caught to continue, only to explain. */
export class Tampered extends Error {
  readonly code: TamperingCode;

  constructor(code: TamperingCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Tampered';
    this.code = code;
  }
}
