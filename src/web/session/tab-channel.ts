/** What one tab tells the others of the same browser: never a key, only that the signed-in account changed. */
export type TabNews =
  | { readonly is: 'signed-out' }
  | { readonly is: 'signed-in'; readonly accountId: string };

/** The channel between the tabs of this origin. */
export function openTabChannel(): {
  tell: (news: TabNews) => void;
  listen: (hear: (news: TabNews) => void) => () => void;
} {
  const channel = new BroadcastChannel('sealfolio-session');
  return {
    tell: (news) => channel.postMessage(news),
    listen: (hear) => {
      const onMessage = (event: MessageEvent<TabNews>) => hear(event.data);
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
  };
}
