import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LogProblemCode } from '../../../client/ledger/check-own-log.ts';

const WORDS: { readonly [Code in LogProblemCode]: MessageDescriptor } = {
  log_key_changed: msg`The platform shows another log than before, signed with another key. Unless it announced this and said why, the log may have been made up for you.`,
  witness_gone: msg`A witness that signed the log’s states before is named no more. Ask the operator why: witnesses are there so that nobody is shown a log of their own.`,
  log_unreadable: msg`What the log states about itself cannot be read, or is not signed with its key.`,
  log_older: msg`The log is shorter than this browser saw it before. A log only grows: an old one is shown to you, or its end was taken away.`,
  log_rewritten: msg`The log does not continue the one that this browser saw before: something in its past was changed.`,
  event_not_logged: msg`An entry has waited for more than two hours and does not stand in the public log yet. It should within minutes. Look again later; if it still waits tomorrow, ask the operator why.`,
  event_misplaced: msg`The log does not show an entry of yours where the platform says that it stands.`,
  event_replaced: msg`An entry of yours is not the one that stood there at an earlier visit, or that the log holds in its place; or it is gone.`,
  event_withheld: msg`The log holds an entry about you that this page was not given: something is withheld from you.`,
  index_false: msg`The daily index of the log, which shows that nothing was left out, does not fit the log.`,
  index_late: msg`The daily index of the log is late: it is missing, or leaves out what it should hold by now. What came after the last one may have been left out unseen. Look again tomorrow; if it is still late then, ask the operator why.`,
};

/** What does not fit about the log, in plain words. */
export function explainLogProblem(code: LogProblemCode): MessageDescriptor {
  return WORDS[code];
}
