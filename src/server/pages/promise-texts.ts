/** The sentences of the promise page. They follow PROTOCOL section 11, and say only what holds in this version. */

/** What holds. */
export const PROTECTED = [
  /*i18n*/ {
    id: 'page.promise.sealed',
    message:
      'Your résumé and its original file are sealed in your browser before they leave it. The platform stores what it cannot open.',
  },
  /*i18n*/ {
    id: 'page.promise.named',
    message:
      'When you apply, each person of the team whose key the employer confirmed gets a copy made for them alone, with only the fields you chose. You see their names first.',
  },
  /*i18n*/ {
    id: 'page.promise.logged',
    message:
      'A copy is given out only once its opening stands in a public log, which can only grow. Your browser shows you each entry about you, and checks it at every visit.',
  },
  /*i18n*/ {
    id: 'page.promise.confirmed',
    message:
      'Nothing is sealed to a person whose key the employer has not confirmed in a second public log. Your browser checks that each time, and asks you when a key is another than before.',
  },
  /*i18n*/ {
    id: 'page.promise.revoked',
    message: 'You can take a copy back at any time. The platform destroys it in the same moment.',
  },
  /*i18n*/ {
    id: 'page.promise.messages',
    message: 'Messages are sealed to you and the team that you wrote to.',
  },
  /*i18n*/ {
    id: 'page.promise.card',
    message:
      'A card says nothing that you typed, and shows only together with others that look the same. Whom you hide from is answered as if you did not exist, from the next day on.',
  },
  /*i18n*/ {
    id: 'page.promise.address',
    message:
      'Your mail address is stored sealed. It is opened only at the moment when a mail goes out, and each such moment is counted.',
  },
  /*i18n*/ {
    id: 'page.promise.erased',
    message:
      'You can erase your account at any moment, with all that is in it. What stays in the public log then says nothing of anybody.',
  },
  /*i18n*/ {
    id: 'page.promise.noThirdParty',
    message: 'These pages load nothing from anybody else: no trackers, no foreign fonts, no foreign scripts.',
  },
];

/** What does not. */
export const UNPROTECTED = [
  /*i18n*/ {
    id: 'page.promise.unread',
    message:
      'What was read cannot be unread. A reader can photograph the screen or retell what it says. Copies do not carry a mark of their reader yet.',
  },
  /*i18n*/ {
    id: 'page.promise.frontEnd',
    message:
      'The program that seals comes from this platform. If whoever runs it served a malicious one, your browser would run it. This can be noticed, since every release stands in a public log and anybody can compare, but not prevented.',
  },
  /*i18n*/ {
    id: 'page.promise.witnesses',
    message:
      'The log is kept and signed by this platform. Unless witnesses from outside sign it too, two people could be shown two different logs, and an operator who works together with a recruiter could deceive you. Your record names the witnesses that signed.',
  },
  /*i18n*/ {
    id: 'page.promise.keys',
    message:
      'Whose keys an employer’s first ones are is the platform’s word, unless witnesses saw them at the employer’s own domain, or you compared the safety number by voice. The screen on which you apply says which.',
  },
  /*i18n*/ {
    id: 'page.promise.masked',
    message:
      'Masked is not anonymous: those who look alike on a card may share what somebody knows already. And an employer can look through a company that nobody knows to be its own.',
  },
  /*i18n*/ {
    id: 'page.promise.device',
    message: 'Somebody who takes your device while it is unlocked sees what you see.',
  },
  /*i18n*/ {
    id: 'page.promise.lost',
    message:
      'If you lose every passkey, your passphrase and your recovery kit, nobody can open your documents, not even the operator. You can start over with your address after 72 hours, without them.',
  },
  /*i18n*/ {
    id: 'page.promise.notices',
    message:
      'Mails and text messages pass through other hands. They hold a code, a link or a warning, and never what is in your account. That they come shows whoever sees your mailbox that you are here.',
  },
  /*i18n*/ {
    id: 'page.promise.key',
    message:
      'An operator who misuses the key of the mail system can find out which mail address belongs to which account.',
  },
];

/** How the record is checked. */
export const RECORD_SHOWS = [
  /*i18n*/ {
    id: 'page.promise.log.stands',
    message:
      'Whatever happens with your data is written down twice: in words on your own record, and as a seal in the public log. The seal says nothing to anybody who does not have the words.',
  },
  /*i18n*/ {
    id: 'page.promise.log.grows',
    message:
      'The log only grows. The platform signs each state of it, and everybody can compute that the new state continues the old one.',
  },
  /*i18n*/ {
    id: 'page.promise.log.refused',
    message:
      'Whoever opens a copy does it with a browser that wants to see the opening in the log first, and opens nothing otherwise.',
  },
  /*i18n*/ {
    id: 'page.promise.log.visit',
    message:
      'At each visit your browser checks that your entries stand in the log, that the log continues what it saw before, and, by an index that is made every day, that nothing about you was left out. What does not fit is said on every page.',
  },
  /*i18n*/ {
    id: 'page.promise.log.receipt',
    message:
      'For each entry you can download a receipt. It can be checked without this platform, for ever, also after you have erased your account.',
  },
  /*i18n*/ {
    id: 'page.promise.log.anybody',
    message:
      'Anybody can check the whole log: it is in a public format (C2SP tlog-tiles, RFC 6962), and the program that checks it comes with this software.',
  },
];

/** What an operator sees. */
export const OPERATOR_SEES = [
  /*i18n*/ {
    id: 'page.promise.sees.accounts',
    message:
      'which accounts exist, of what kind, and since when; the names of recruiters, not those of candidates',
  },
  /*i18n*/ {
    id: 'page.promise.sees.applications',
    message:
      'which account applied to which posting, when, where the application stands, and which fields it shows, but not what stands in them',
  },
  /*i18n*/ {
    id: 'page.promise.sees.cards',
    message:
      'what each card says and whom it is hidden from, which employer was shown which card, and who asked whom; not what a request’s message says',
  },
  /*i18n*/ { id: 'page.promise.sees.openings', message: 'who opened which copy, and when' },
  /*i18n*/ {
    id: 'page.promise.sees.sizes',
    message: 'how many messages there are, when they were sent, and about how long they are',
  },
  /*i18n*/ {
    id: 'page.promise.sees.devices',
    message: 'from which kind of browser an account was signed in to, how, and when',
  },
  /*i18n*/ { id: 'page.promise.sees.network', message: 'the network address from which a browser calls' },
];
