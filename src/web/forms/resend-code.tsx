import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';

const WAIT_MS = 30_000;

/** Asks for another code, half a minute after the last one at the earliest. */
export function ResendCode(props: { sentAt: number | null; pending: boolean; onResend: () => void }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  // The clock on the screen may be a little older than the code.
  const waited = props.sentAt === null ? WAIT_MS : Math.max(0, now - props.sentAt);
  const wait = Math.ceil((WAIT_MS - waited) / 1000);
  return (
    <Button disabled={wait > 0} pending={props.pending} onPress={props.onResend}>
      {wait > 0 ? <Trans>Send another code in {wait} s</Trans> : <Trans>Send another code</Trans>}
    </Button>
  );
}
