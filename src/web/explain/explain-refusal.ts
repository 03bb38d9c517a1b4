import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RefusalCode } from '../../shared/errors.ts';

/** Each refusal in words for the person before the screen: what is the matter, and what to do. */
const WORDS: Record<RefusalCode, MessageDescriptor> = {
  invalid_request: msg`Something in the form does not fit. Look through it and try again.`,
  not_found: msg`There is nothing here, or it is not yours to see.`,
  signed_out: msg`You are signed out. Sign in again to go on.`,
  forbidden: msg`Your account may not do this.`,
  method_not_allowed: msg`The platform does not know this step. Reload the page and try again.`,
  too_large: msg`This is too large. Make it smaller and try again.`,
  unsupported_media_type: msg`The platform did not understand what was sent. Reload the page and try again.`,
  too_many_requests: msg`There were too many tries. Wait a quarter of an hour and try again.`,
  cross_site_request: msg`The request seemed to come from another site. Open this platform in a tab of its own and try again.`,
  sms_unavailable: msg`This platform sends no text messages. Use a mail address instead.`,
  code_wrong_or_expired: msg`This code is wrong or has expired. Check the digits, or ask for a new code.`,
  sign_in_failed: msg`These do not belong together. Check what you typed, and try again.`,
  kit_mistyped: msg`A letter of the recovery kit is wrong or missing. Compare it with your sheet, group by group.`,
  invitation_invalid: msg`This link was already used, was taken back, has expired, or is meant for another address. Ask for a new one.`,
  id_taken: msg`This was already done in another way. Reload the page to see how it stands.`,
  account_exists: msg`There is already such an account. Sign in instead.`,
  account_held: msg`Your account is held by the operator. You can look, revoke, withdraw and sign out, but nothing new goes to others. The reason is shown at the top of the page.`,
  employer_held: msg`This employer is held by the operator. Nothing new is possible until the hold ends.`,
  employer_not_approved: msg`This employer is not approved yet. The operator looks at its evidence first.`,
  employer_exists: msg`This employer is already here. Ask a colleague for an invitation.`,
  posting_closed: msg`This posting was closed. Nothing can be sent to it any more.`,
  posting_expired: msg`This posting is no longer valid. Nothing can be sent to it any more.`,
  team_empty: msg`Nobody is in the team of this posting, so nobody could read it. Try again later.`,
  team_changed: msg`The people who would read it have changed. Look at the names again before you go on.`,
  not_in_team: msg`You are not in the team of this posting. Ask a colleague who is to add you.`,
  already_applied: msg`You have already applied here. The application is among your applications.`,
  document_changed: msg`This was changed in another window or on another device. Nothing was overwritten.`,
  statement_invalid: msg`What was signed does not fit what was asked. Nothing was done. Reload the page and try again.`,
  signature_invalid: msg`The signature does not fit. Nothing was done. Reload the page and try again.`,
  copy_mismatch: msg`The sealed copies do not fit the people they are for. Nothing was sent. Start this step again.`,
  grant_revoked: msg`The candidate took the permission back. There is nothing to read here any more.`,
  grant_expired: msg`The permission has ended. There is nothing to read here any more.`,
  not_recipient: msg`This copy was not made for you. Only the person it is sealed for can open it.`,
  purpose_not_granted: msg`The candidate did not permit reading for this purpose.`,
  stage_not_allowed: msg`This step does not follow from where the application stands now. Reload to see where it stands.`,
  conversation_closed: msg`This conversation is closed. Earlier messages stay, but no new ones can be sent.`,
  limit_reached: msg`The limit is reached. Something has to end before something new can begin.`,
  unavailable: msg`The platform cannot be reached. Nothing is lost: check your connection and try again.`,
  internal: msg`Something went wrong on the platform's side. Nothing was stored half-way. Try again in a moment.`,
  file_too_large: msg`This file is too large to be read here. Save it smaller, for example without pictures, and try again.`,
  file_type_unknown: msg`This is neither a PDF nor a JSON Resume file. Save your résumé as one of these and try again.`,
  file_password_protected: msg`This PDF is protected by a password. Save a copy without a password and try again.`,
  file_broken: msg`This file is damaged and cannot be read. Open it in the program it was made with, save it again, and try the new file.`,
  file_has_no_text: msg`This PDF holds pictures of pages, but no text to read. Save it from the program it was written in; scans cannot be read yet.`,
  file_too_many_pages: msg`This PDF has too many pages for a résumé. Save only the pages that belong to it and try again.`,
  file_took_too_long: msg`Reading this file took too long and was stopped. Save it again as a simpler PDF, or start empty.`,
  file_not_json: msg`This file should be JSON, but is not well formed. Export it again and try the new file.`,
  file_not_a_resume: msg`This file is JSON, but not a résumé in the JSON Resume format. Look whether it is the right file.`,
  file_nested_too_deep: msg`This file is built in a way no résumé is, and was not read. Export it again and try the new file.`,
  file_unsafe: msg`This file holds names that could harm a program, and was not read. Export it again from a program you trust.`,
  import_stopped: msg`Reading was stopped. Nothing was kept. Choose a file to begin again.`,
};

/** What a refusal means for a person, and what to do about it. */
export function explainRefusal(code: RefusalCode): MessageDescriptor {
  return WORDS[code];
}
