import { useState } from 'react';
import { sendCode } from '../../shared/api/accounts.ts';
import { useLanguage } from '../i18n.tsx';
import { type Act, useAct } from '../pages/use-act.ts';
import { useApi } from '../session/session-provider.tsx';

/** A code for an address: when the last one was sent, in milliseconds since 1970, or null before the first. */
export type SentCode = {
  readonly sentAt: number | null;
  readonly sending: Act<void>;
  readonly send: () => void;
  /** Goes back to before the first, as after another address. */
  readonly forget: () => void;
};

/** Sends codes to an address, in the language of the screen. */
export function useSentCode(address: string): SentCode {
  const api = useApi();
  const { locale } = useLanguage();
  const [sentAt, setSentAt] = useState<number | null>(null);
  const sending = useAct<void, unknown>(
    () => api(sendCode, { body: { address, locale } }),
    () => setSentAt(Date.now()),
  );
  return { sentAt, sending, send: () => void sending.run(undefined), forget: () => setSentAt(null) };
}
