/** What the page of receipts says; the screens own the translations. `{…}` stands for what is filled in. */
import type { LedgerEventType } from '../../shared/record/ledger-event.ts';

/** How a file of receipts is checked by whoever does not trust the file. */
export const RECEIPT_COMMAND = 'npm run verify-receipt -- FILE';

/** What can be wrong with a receipt; any other fault is told as `bad_record`. */
export const RECEIPT_FAULTS = [
  'bad_encoding',
  'bad_record',
  'bad_proof',
  'bad_note',
  'bad_checkpoint',
] as const;
/** See {@link RECEIPT_FAULTS}. */
export type ReceiptFault = (typeof RECEIPT_FAULTS)[number];

/** The words of one language. */
export type ReceiptPageWords = {
  /** The language's tag, for the page and for its dates. */
  readonly lang: string;
  readonly title: string;
  readonly lead: string;
  /** `{date}` */
  readonly madeAt: string;
  /** Shown, with the command, where the script does not run or does not come to an end. */
  readonly noScript: string;
  readonly checking: string;
  /** `{all}` */
  readonly allFit: string;
  /** `{wrong}` and `{all}` */
  readonly notAllFit: string;
  readonly none: string;
  /** `{waiting}`: how many events are not in the log yet. */
  readonly waiting: string;
  readonly keyTitle: string;
  /** Why the key is to be compared, and with what: `{address}`. */
  readonly keyWhy: string;
  readonly severalKeys: string;
  readonly doubtTitle: string;
  /** How whoever was handed the file checks it by itself: `{command}`. */
  readonly doubt: string;
  readonly fits: string;
  readonly doesNotFit: string;
  /** `{place}`, `{size}` and `{log}`; places are counted from 1. */
  readonly place: string;
  readonly whatItSays: string;
  readonly receipt: string;
  /** Said where names stand beside numbers. */
  readonly namesWhy: string;
  readonly faults: Readonly<Record<ReceiptFault, string>>;
  readonly events: Readonly<Record<LedgerEventType, string>>;
};

/** English. */
export const ENGLISH_RECEIPT_WORDS: ReceiptPageWords = {
  lang: 'en',
  title: 'Receipts of your record',
  lead: 'Each receipt shows that an event stands in the platform’s log, which nobody can rewrite unnoticed. This page checks them by itself, without any network, also when the platform is gone.',
  madeAt: 'Downloaded on {date}',
  noScript:
    'This browser runs no script, so nothing was checked. Open this file in another browser, or check it with the command below.',
  checking: 'Checking the receipts…',
  allFit: 'Every receipt fits ({all})',
  notAllFit: 'Some receipts do not fit ({wrong} of {all})',
  none: 'There is no receipt in this file.',
  waiting: 'Not in the log yet, and therefore not here: {waiting}. Download the page again in a few hours.',
  keyTitle: 'The log’s key',
  keyWhy:
    'The receipts fit this key. That it is the platform’s, this file alone cannot show: compare it, letter by letter, with “logKey” of {address}, or with a policy file of somebody you trust.',
  severalKeys: 'There is more than one key here. A platform has one: find out why before you rely on this.',
  doubtTitle: 'Were you handed this file by somebody else?',
  doubt:
    'Whoever hands over a file can change what it shows. Check it with a program of your own, from the source of Sealfolio: {command}',
  fits: 'fits',
  doesNotFit: 'does not fit',
  place: 'Entry {place} of {size} in {log}',
  whatItSays: 'What the log holds',
  receipt: 'The receipt itself',
  namesWhy:
    'Names beside numbers are what the platform showed when this page was made. The receipts hold the numbers only.',
  faults: {
    bad_encoding: 'The receipt is damaged: it cannot be read.',
    bad_record: 'The event is not the one that was put in the log.',
    bad_proof: 'The event does not stand in the log at the place that is said.',
    bad_note: 'The signature of the log is not good.',
    bad_checkpoint: 'It is signed for another log.',
  },
  events: {
    'account.created': 'Account opened',
    'account.held': 'Account put on hold',
    'account.released': 'Hold on the account ended',
    'account.looked_up': 'Account looked up by an operator',
    'account.unlock_changed': 'What opens the account changed',
    'account.manifest': 'Signed state of keys or documents',
    'account.address_changed': 'Address changed',
    'account.kit_shown': 'Recovery kit read back',
    'account.device_let_in': 'New device let in',
    'account.passkey_suspended': 'Passkey taken out of use',
    'account.contact_key': 'Device for contacting candidates',
    'account.start_over': 'Starting over',
    'account.erasure': 'Erasure of the account',
    'account.erased': 'Account erased',
    'operator.act': 'Act of an operator',
    'employer.decided': 'Decision about an employer',
    'employer.membership': 'Membership of an employer',
    'employer.proof': 'Proof of an employer',
    'employer.ties': 'Group of an employer',
    'grant.given': 'Reading allowed',
    'grant.revoked': 'Reading revoked',
    'grant.expired': 'Time for reading ran out',
    'grant.ended_with_keys': 'Reading ended with old keys',
    'copy.reader_left': 'A reader left',
    'copy.opened': 'Résumé opened',
    'application.stage': 'Status of an application',
    'card.changed': 'Card changed',
    'card.hiding': 'Hidden employers changed',
    'request.received': 'Request received',
    'request.ended': 'Request ended',
    'interest.shown': 'Interest shown',
    'interest.ended': 'Interest ended',
  },
};
