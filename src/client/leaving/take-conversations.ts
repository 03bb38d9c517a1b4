/** Conversations, each with all its messages, opened and checked as on the screen. */
import { listConversations } from '../../shared/api/conversations.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { type ReadMessage, readMessages } from '../conversations/read.ts';
import { jsonFile, type Taking } from './taken-file.ts';

/** Takes every conversation; one whose parties are not those that were signed for is missed. */
export async function takeConversations(
  api: Api,
  session: Session,
  taking: Taking,
): Promise<Refusal | undefined> {
  const listed = await api(listConversations);
  if (isRefusal(listed)) return listed;
  taking.expect(listed.conversations.length);
  let number = 0;
  for (const { grantId } of [...listed.conversations].reverse()) {
    try {
      const read = await readWhole(api, session, grantId);
      if (isRefusal(read) && read.refused === 'not_found') continue;
      if (isRefusal(read)) return read;
      number += 1;
      const { postingTitle, employerName } = read.conversation;
      const name = `${postingTitle}, ${employerName}`;
      await taking.put(jsonFile(`conversations/${number}.json`, 'conversation', read, name));
    } catch (error) {
      if (!(error instanceof Tampered)) throw error;
      taking.miss({ kind: 'conversation', id: grantId });
    }
  }
  return undefined;
}

async function readWhole(api: Api, session: Session, grantId: string) {
  const messages: ReadMessage[] = [];
  for (;;) {
    const part = await readMessages(api, session, grantId, messages.at(-1)?.number ?? 0);
    if (isRefusal(part)) return part;
    messages.push(...part.messages);
    if (part.messages.length > 0) continue;
    const { postingId, postingTitle, employerName } = part.conversation;
    const parties = part.parties.map(({ partyId, side, displayName, title }) => ({
      ...{ partyId, side, displayName, title },
    }));
    return { conversation: { grantId, postingId, postingTitle, employerName }, parties, messages };
  }
}
