import { beforeAll, describe, expect, it } from 'vitest';
import {
  partiesOf,
  type StagedGrant,
  scriptedApi,
  signedAnswer,
  stageGrant,
} from '../../../test/staged-grant.ts';
import type { Party } from '../../shared/api/conversations.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { seal } from '../../shared/vault/seal.ts';
import type { Session } from '../accounts/session.ts';
import { readMessages } from './read.ts';
import { sendText } from './send.ts';

let grant: StagedGrant;
let parties: Party[];
let candidateId: string;
beforeAll(async () => {
  grant = await stageGrant();
  candidateId = grant.body.grantId;
  parties = partiesOf(grant);
});

type Sent = { messageId: string; ciphertext: string };

/** What `session`'s client sends for a text, and what the platform answers it. */
async function write(session: Session, text: string, to: readonly Party[] = parties) {
  const sent: Sent[] = [];
  const api = scriptedApi(async (endpoint, input) => {
    const signed = await signedAnswer(grant, session, endpoint);
    if (signed !== undefined) return signed;
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
  const api = scriptedApi(
    async (endpoint) =>
      (await signedAnswer(grant, session, endpoint)) ?? {
        conversation,
        me,
        parties: shown,
        messages: [message],
      },
  );
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

  it('goes on when a party seals half a surrogate pair, something that is not JSON, or nothing', async () => {
    const { candidate, recruiter } = grant;
    const messageId = newUuidV7();
    const message = `{"kind":"sealfolio.message/v1","grantId":"${candidateId}","messageId":"${messageId}"`;
    const bodies = [
      `{"message":${message},"text":"\\ud800"},"signature":"${'A'.repeat(86)}"}`,
      `${'['.repeat(200_000)}`,
      '{',
      '',
    ];
    for (const body of bodies) {
      const sealed = await seal(encodeUtf8(body), [
        (await candidate.keyring.forGrant(candidateId)).recipient,
      ]);
      const sent = { messageId, ciphertext: encodeBase64url(sealed) };
      const seen = await read(candidate, sent, recruiter.account.accountId);
      expect(seen).toMatchObject({ tampered: true });
    }
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
