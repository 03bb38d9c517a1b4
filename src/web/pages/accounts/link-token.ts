import { useLocation } from '@tanstack/react-router';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The one-time token behind the `#` of a link; browsers never send that part. Null when there is none. */
export function useLinkToken(): string | null {
  const hash = useLocation({ select: (place) => place.hash });
  return TOKEN.test(hash) ? hash : null;
}

const KEPT = 'invitation';

/** Keeps an invitation's token for this tab while one signs in or opens an account. */
export function keepInvitation(token: string): void {
  sessionStorage.setItem(KEPT, token);
}

/** The token that was kept; null when there is none. */
export function keptInvitation(): string | null {
  const token = sessionStorage.getItem(KEPT);
  return token !== null && TOKEN.test(token) ? token : null;
}

/** Forgets the token, once it was used or cannot be. */
export function dropInvitation(): void {
  sessionStorage.removeItem(KEPT);
}
