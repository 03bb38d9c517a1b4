import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TamperingCode } from '../../shared/errors.ts';

/** What does not fit, in plain words. */
const WORDS: Record<TamperingCode, MessageDescriptor> = {
  bad_encoding: msg`What the platform sent does not have the form it must have.`,
  bad_ciphertext: msg`Something sealed was changed after it was sealed, or was sealed for another key. It does not open.`,
  mixed_recipients: msg`One of the keys to seal for is not of the kind that is used here.`,
  bad_signature: msg`A signature does not fit what was signed.`,
  wrong_recipient: msg`A copy was made for somebody else than it says.`,
  wrong_document: msg`Another document was given out than the one that was asked for.`,
  stale_version: msg`An older version was given out as if it were the newest.`,
  bad_proof: msg`The log does not show what it says: an entry was changed, or taken out.`,
  bad_note: msg`What the log states is not signed by those who should have signed it.`,
  bad_checkpoint: msg`What the log states of itself is not of this log, or has another form.`,
  bad_record: msg`The entries of a record do not fit together: one was changed, left out, or is not signed by whom it should be.`,
  impossible_state: msg`The platform says something that cannot be.`,
};

/** What was found not to be what it claims to be. */
export function explainTampering(code: TamperingCode): MessageDescriptor {
  return WORDS[code];
}
