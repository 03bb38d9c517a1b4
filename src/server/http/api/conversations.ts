import * as api from '../../../shared/api/conversations.ts';
import { listMyConversations, readConversation } from '../../conversations/read-conversations.ts';
import { markRead, sendMessage } from '../../conversations/send-message.ts';
import type { HttpParts } from '../parts.ts';
import type { Serve } from '../serve-endpoint.ts';

/** Conversations, for both sides. */
export function serveConversations(serve: Serve, parts: HttpParts): void {
  const { db } = parts;
  serve.signedIn(api.listConversations, ({ caller, now }) => listMyConversations(db, caller, now));
  serve.signedIn(api.readConversation, ({ caller, params, query, now }) =>
    readConversation(db, { caller, ...params, ...query, now }),
  );
  serve.signedIn(api.sendMessage, ({ caller, params, body, now }) =>
    sendMessage(parts, { caller, ...params, ...body, now }),
  );
  serve.signedIn(api.markRead, ({ caller, params, body, now }) =>
    markRead(db, { caller, ...params, ...body, now }),
  );
}
