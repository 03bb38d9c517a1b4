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
      'When you apply, each person of the team gets a copy made for them alone, with only the fields you chose. You see their names first.',
  },
  /*i18n*/ {
    id: 'page.promise.recorded',
    message:
      'A copy is given out only together with an entry on the record. Your browser checks these entries and shows them to you.',
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
      'The program that seals comes from this platform. If whoever runs it served a malicious one, your browser would run it. This can be noticed, but not prevented.',
  },
  /*i18n*/ {
    id: 'page.promise.witness',
    message:
      'The record is kept and signed by this platform. Nobody from outside watches over it yet, so an operator who works together with a recruiter could deceive you.',
  },
  /*i18n*/ {
    id: 'page.promise.keys',
    message:
      'Which key belongs to which recruiter is the platform’s word for now. A platform that lies at the moment when you apply could have a copy sealed to itself.',
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
      'Mails and text messages pass through other hands. They hold a code, a link or a warning, and never what is in your account.',
  },
  /*i18n*/ {
    id: 'page.promise.key',
    message:
      'An operator who misuses the key of the mail system can find out which mail address belongs to which account.',
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
