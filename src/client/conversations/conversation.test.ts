import { beforeAll, describe, expect, it } from 'vitest';
import { type StagedGrant, scriptedApi, stageGrant } from '../../../test/staged-grant.ts';
import type { Party } from '../../shared/api/conversations.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import type { Session } from '../accounts/session.ts';
import { readMessages } from './read.ts';
import { sendText } from './send.ts';

let grant: StagedGrant;
let parties: Party[];
let candidateId: string;
beforeAll(async () => {
  grant = await stageGrant();
  const { recipient, signKey, grantId } = grant.body;
  candidateId = grantId;
  parties = [
    {
      partyId: candidateId,
      side: 'candidate',
      displayName: null,
      title: null,
      recipient,
      signKey,
      active: true,
    },
    ...grant.posting.team.map(({ accountId, ...reader }) => ({
      ...reader,
      partyId: accountId,
      side: 'employer' as const,
      active: true,
    })),
  ];
});

type Sent = { messageId: string; ciphertext: string };

/** What `session`'s client sends for a text, and what the platform answers it. */
async function write(session: Session, text: string, to: readonly Party[] = parties) {
  const sent: Sent[] = [];
  const api = scriptedApi((_endpoint, input) => {
    sent.push((input as { body: Sent }).body);
    return { number: 1 };
  });
  const { grantId } = grant.body;
  return {
    answer: await sendText(api, session, { grantId, messageId: newUuidV7(), text, parties: to }),
    sent,
  };
}

/** What `session`'s client reads when the platform serves `sent` as `senderId`'s. */
async function read(
  session: Session,
  sent: Sent | undefined,
  senderId: string,
  shown: readonly Party[] = parties,
) {
  const me = session === grant.candidate ? candidateId : session.account.accountId;
  const { grantId } = grant.body;
  const conversation = {
    ...{ grantId, postingId: grant.posting.postingId, postingTitle: 'Miller', employerName: 'Example Mills' },
    ...{ messages: 1, unread: 0, lastAt: '', open: true },
  };
  const message = { ...sent, number: 1, senderId, sentAt: '' };
  const api = scriptedApi(() => ({ conversation, me, parties: shown, messages: [message] }));
  const part = await readMessages(api, session, grantId);
  if ('refused' in part) throw new Error(part.refused);
  return part.messages[0];
}

describe('a conversation', () => {
  it('is read by every party and by the writer, each message signed by its sender', async () => {
    const { candidate, recruiter, colleague } = grant;
    const fromCandidate = (await write(candidate, 'Guten Morgen')).sent[0];
    for (const reader of [candidate, recruiter, colleague]) {
      const mine = reader === candidate;
      expect(await read(reader, fromCandidate, candidateId)).toMatchObject({ text: 'Guten Morgen', mine });
    }
    const fromRecruiter = (await write(recruiter, '火曜日？')).sent[0];
    const seen = await read(candidate, fromRecruiter, recruiter.account.accountId);
    expect(seen).toMatchObject({ text: '火曜日？', senderName: 'Ada Berg', mine: false });
  });

  it('opens the first message that came with the application', async () => {
    const { recruiter, body } = grant;
    expect(await read(recruiter, body.message ?? undefined, candidateId)).toMatchObject({
      text: 'Good morning',
    });
  });

  it('shows a message as tampered when it is laid into another’s mouth, moved, or changed', async () => {
    const { recruiter, colleague, candidate } = grant;
    const sent = (await write(recruiter, 'Yes.')).sent[0];
    expect(await read(candidate, sent, colleague.account.accountId)).toMatchObject({ tampered: true });
    expect(await read(candidate, sent, newUuidV7())).toMatchObject({ tampered: true });
    const ciphertext = sent?.ciphertext ?? '';
    const moved = { messageId: newUuidV7(), ciphertext };
    expect(await read(candidate, moved, recruiter.account.accountId)).toMatchObject({ tampered: true });
    const cut = { messageId: sent?.messageId ?? '', ciphertext: ciphertext.slice(0, 800) };
    expect(await read(candidate, cut, recruiter.account.accountId)).toMatchObject({ tampered: true });
  });

  it('takes nothing for one’s own that one’s own key did not sign, whatever key the platform shows', async () => {
    const { recruiter, colleague } = grant;
    const sent = (await write(colleague, 'I resign.')).sent[0];
    const { signKey } = colleague.account;
    const shown = parties.map((party) =>
      party.partyId === recruiter.account.accountId ? { ...party, signKey } : party,
    );
    expect(await read(recruiter, sent, recruiter.account.accountId, shown)).toMatchObject({ tampered: true });
  });

  it('is not sealed to one who has left the team', async () => {
    const { candidate, recruiter, colleague } = grant;
    const left = parties.map((party) => ({
      ...party,
      active: party.partyId !== colleague.account.accountId,
    }));
    const sent = (await write(candidate, 'Between us', left)).sent[0];
    expect(await read(recruiter, sent, candidateId)).toMatchObject({ text: 'Between us' });
    expect(await read(colleague, sent, candidateId)).toMatchObject({ tampered: true });
  });

  it('sends nothing that says nothing, or that is too long', async () => {
    const { candidate } = grant;
    for (const [text, refused] of [
      [' \n', 'invalid_request'],
      ['x'.repeat(8_001), 'too_large'],
    ] as const) {
      const { answer, sent } = await write(candidate, text);
      expect(answer).toMatchObject({ refused });
      expect(sent).toEqual([]);
    }
  });
});
