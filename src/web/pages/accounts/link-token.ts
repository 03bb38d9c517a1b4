import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * The one-time token behind the `#` of a link; browsers never send that part. Null when there was none. Stays while
 * the page stands, also when the address has changed.
 */
export function useLinkToken(): string | null {
  const hash = useLocation({ select: (place) => place.hash });
  const [token, setToken] = useState(TOKEN.test(hash) ? hash : null);
  if (TOKEN.test(hash) && hash !== token) setToken(hash);
  return token;
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
