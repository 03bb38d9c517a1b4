import { type ReactNode, useState } from 'react';
import { LeaveDialog, type Losable } from './leave-dialog.tsx';

/**
 * For a window in which something may be half written: `close` asks first where something is, and so does leaving the page
 * below it. `question` is to be rendered inside.
 */
export function useAskedClose(
  changed: boolean,
  onClose: () => void,
  what: Losable = 'entries',
): { readonly close: () => void; readonly question: ReactNode } {
  const [asked, setAsked] = useState(false);
  const closing = asked ? { stay: () => setAsked(false), leave: onClose } : undefined;
  return {
    close: () => (changed ? setAsked(true) : onClose()),
    question: <LeaveDialog changed={changed} what={what} closing={closing} />,
  };
}
