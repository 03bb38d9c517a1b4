import { beforeAll, describe, expect, it } from 'vitest';
import {
  givenEvent,
  partiesOf,
  type StagedGrant,
  scriptedApi,
  signedAnswer,
  stageGrant,
  subjectKeyOf,
} from '../../../test/staged-grant.ts';
import { readApplication } from '../../shared/api/applications.ts';
import { type Party, readConversation, sendMessage } from '../../shared/api/conversations.ts';
import { readCopyTerms, readRecord } from '../../shared/api/disclosure.ts';
import type { Endpoint } from '../../shared/api/endpoint.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import type { Session } from '../accounts/session.ts';
import { readMessages } from './read.ts';
import { sendText } from './send.ts';

let grant: StagedGrant;
let other: StagedGrant;
let parties: Party[];
beforeAll(async () => {
  [grant, other] = await Promise.all([stageGrant(), stageGrant()]);
  parties = partiesOf(grant);
});

/** A platform that shows `shown`, and answers other questions with `lie` where that says something. */
function platform(
  session: Session,
  shown: readonly Party[],
  lie: (endpoint: Endpoint) => unknown = () => undefined,
) {
  const asked: Endpoint[] = [];
  const { grantId } = grant.body;
  const conversation = {
    ...{ grantId, postingId: grant.posting.postingId, postingTitle: 'Miller', employerName: 'Example Mills' },
    ...{ messages: 0, unread: 0, lastAt: '', open: true },
  };
  const api = scriptedApi(async (endpoint) => {
    asked.push(endpoint);
    if (endpoint === sendMessage) return { number: 1 };
    if (endpoint === readConversation) return { conversation, me: grantId, parties: shown, messages: [] };
    return (await lie(endpoint)) ?? signedAnswer(grant, session, endpoint);
  });
  return { api, asked };
}

// What was verified is kept with the unlocked keys; each attempt begins as a new visit.
const visit = (session: Session): Session => ({ ...session, keyring: { ...session.keyring } });

/** Whether reading and sending are refused as tampered, and nothing is sent. */
async function expectTampered(
  whose: Session,
  shown: readonly Party[],
  lie?: (endpoint: Endpoint) => unknown,
) {
  const { grantId } = grant.body;
  const { api, asked } = platform(whose, shown, lie);
  const message = { grantId, messageId: newUuidV7(), text: 'Good evening', parties: shown };
  await expect(readMessages(api, visit(whose), grantId)).rejects.toMatchObject({ name: 'Tampered' });
  await expect(sendText(api, visit(whose), message)).rejects.toMatchObject({ name: 'Tampered' });
  expect(asked).not.toContain(sendMessage);
}

const swap = (partyId: string, change: Partial<Party>) =>
  parties.map((party) => (party.partyId === partyId ? { ...party, ...change } : party));
const keysOf = ({ account: { recipient, signKey } }: Session) => ({ recipient, signKey });

describe('the parties of a conversation', () => {
  it('are believed by both sides when they are those that were signed for', async () => {
    for (const session of [grant.candidate, grant.recruiter, grant.colleague]) {
      const { api } = platform(session, parties);
      expect(await readMessages(api, visit(session), grant.body.grantId)).toMatchObject({ parties });
    }
  });

  it('are refused by the candidate when the platform adds a reader, or puts its key in a reader’s place', async () => {
    const { candidate, recruiter } = grant;
    const stranger = { ...keysOf(other.recruiter), partyId: newUuidV7() };
    const [, first] = parties;
    if (first === undefined) throw new Error('the stage has two readers');
    await expectTampered(candidate, [...parties, { ...first, ...stranger }]);
    await expectTampered(candidate, [...parties, { ...first, ...stranger, active: false }]);
    await expectTampered(candidate, [...parties, first]);
    await expectTampered(candidate, swap(recruiter.account.accountId, keysOf(other.recruiter)));
    await expectTampered(candidate, swap(recruiter.account.accountId, keysOf(grant.colleague)));
    await expectTampered(candidate, swap(recruiter.account.accountId, { side: 'candidate' }));
  });

  it('are refused by a recruiter when the candidate’s keys are not those of the signed terms', async () => {
    const { grantId } = grant.body;
    const { recipient, signKey } = keysOf(other.recruiter);
    await expectTampered(grant.recruiter, swap(grantId, { recipient }));
    await expectTampered(grant.recruiter, swap(grantId, { signKey }));
    await expectTampered(grant.recruiter, swap(grantId, { side: 'employer', recipient }));
    const [candidate] = parties;
    if (candidate === undefined) throw new Error('the stage has a candidate');
    const second = { ...candidate, partyId: newUuidV7(), recipient };
    await expectTampered(grant.recruiter, [...parties, second]);
    await expectTampered(grant.recruiter, parties.slice(1));
  });

  it('are refused by anybody for whom the platform shows other keys than the own', async () => {
    const foreign = keysOf(other.candidate);
    await expectTampered(grant.candidate, swap(grant.body.grantId, foreign));
    for (const key of [{ signKey: foreign.signKey }, { recipient: foreign.recipient }])
      await expectTampered(grant.recruiter, swap(grant.recruiter.account.accountId, key));
  });

  it('are refused when what was signed is withheld, or is another grant’s', async () => {
    const { candidate, recruiter } = grant;
    const none = { records: [], people: [], postings: [] };
    await expectTampered(candidate, parties, (asked) => (asked === readRecord ? none : undefined));
    const foreign = { ...givenEvent(other), grantId: grant.body.grantId };
    const place = { subjectKey: subjectKeyOf(candidate), index: 0 };
    const record = await grant.stage.record(foreign, place);
    await expectTampered(candidate, parties, (asked) =>
      asked === readRecord ? { ...none, records: [record] } : undefined,
    );
    await expectTampered(recruiter, parties, (asked) =>
      asked === readCopyTerms ? signedAnswer(grant, grant.colleague, asked) : undefined,
    );
    await expectTampered(recruiter, parties, (asked) =>
      asked === readApplication ? signedAnswer(grant, candidate, asked) : undefined,
    );
  });

  it('are checked against what was fetched once for as long as the keys are unlocked', async () => {
    for (const whose of [grant.candidate, grant.recruiter]) {
      const session = visit(whose);
      const { api, asked } = platform(session, parties);
      await readMessages(api, session, grant.body.grantId);
      const before = asked.length;
      await readMessages(api, { ...session }, grant.body.grantId);
      expect(asked.slice(before)).toEqual([readConversation]);
    }
  });
});
