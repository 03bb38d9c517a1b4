import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type ConversationPart, readMessages } from '../../../client/conversations/read.ts';
import { markRead } from '../../../shared/api/conversations.ts';
import { isRefusal, type Refusal } from '../../../shared/errors.ts';
import { useApi, useSession } from '../../session/session-provider.tsx';

const LOOK_EVERY_MS = 15_000;
const PAGE = 100;

/** A whole conversation, opened in this browser; looks for new messages while the page is visible. */
export function useThread(grantId: string) {
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const queryKey = ['conversation', grantId];
  return useQuery<ConversationPart | Refusal>({
    queryKey,
    refetchInterval: LOOK_EVERY_MS,
    queryFn: async () => {
      const known = queries.getQueryData<ConversationPart | Refusal>(queryKey);
      // Messages never change: those that were opened before are not fetched and opened again.
      let messages = known === undefined || isRefusal(known) ? [] : known.messages;
      for (;;) {
        const part = await readMessages(api, session, grantId, messages.at(-1)?.number ?? 0);
        if (isRefusal(part)) return part;
        messages = [...messages, ...part.messages];
        if (part.messages.length < PAGE) return { ...part, messages };
      }
    },
  });
}

/** Tells the platform that what is shown was read. */
export function useMarkRead(grantId: string, part: ConversationPart | Refusal | undefined): void {
  const api = useApi();
  const queries = useQueryClient();
  const shown = part === undefined || isRefusal(part) ? undefined : part;
  const unread = shown?.conversation.unread ?? 0;
  const last = shown?.messages.at(-1)?.number ?? 0;
  useEffect(() => {
    if (unread === 0 || last === 0) return;
    void api(markRead, { params: { grantId }, body: { upTo: last } }).then(async () => {
      await queries.invalidateQueries({ queryKey: ['conversations'] });
      await queries.invalidateQueries({ queryKey: ['shell', 'unread'] });
    });
  }, [api, queries, grantId, unread, last]);
}
