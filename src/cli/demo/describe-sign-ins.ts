/** What a demo prints when it is ready: who can sign in, and what to look at. */
import { PRINTED } from './plan-candidates.ts';
import type { Demo } from './run-demo.ts';

// Nobody could hand one over.
const ADDED = 'with a passkey that you add when it is asked for';

/** The text. `seconds` is how long it took. */
export function describeSignIns(demo: Demo, seconds: number): string {
  const { url, world, desk, candidates, recruiters } = demo;
  const planned = world.candidates
    .filter(({ number }) => number < PRINTED)
    .sort((one, other) => one.number - other.number);
  const name = planned[0]?.person.name ?? '';
  const people = [
    ...candidates.map(({ address, passphrase }, at) => ({
      ...{ address, passphrase, who: `Candidate, ${planned[at]?.person.name ?? ''}` },
      look:
        at === 0
          ? 'a year of applications; under “Who has read” see that the record verifies.'
          : 'another language and place; see under “Card” what employers are shown of you.',
    })),
    ...recruiters.map(({ address, passphrase, session }, at) => ({
      ...{
        address,
        passphrase,
        who: `Recruiter, ${session.account.displayName ?? ''} of ${world.employers[at]?.name ?? ''}`,
      },
      look:
        at === 0
          ? lookAtCopy(demo, name)
          : `search cards on the page of a posting, ${ADDED}: no name is shown, and nobody from whom a candidate hides you.`,
    })),
    {
      ...{ address: desk.address, passphrase: desk.passphrase, who: 'Operator, Olu Desk' },
      look: 'employers wait for a decision, and one is held; see that no résumé is to be found here.',
    },
  ];
  const lines = people.map(
    ({ who, address, passphrase, look }) =>
      `${who}\n  address     ${address}\n  passphrase  ${passphrase}\n  look at     ${look}\n`,
  );
  return [
    `\nReady after ${seconds} s. Sign in at ${url}/app with an address and its passphrase:\n`,
    ...lines,
    `Mails are shown at ${url}/dev/mail. Everybody is invented. Ctrl-C ends it.`,
  ].join('\n');
}

/** What the first recruiter looks at. */
function lookAtCopy({ url, unopened }: Demo, name: string): string {
  if (unopened === undefined) return `open an application, ${ADDED}: its candidate sees that you did.`;
  const { postingId, grantId } = unopened;
  const page = `${url}/app/openings/${postingId}/applications/${grantId}`;
  return `open what ${name} sent you, ${ADDED}; ${name} sees that you did.\n              ${page}`;
}
