import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useUnsaved } from '../session/session-provider.tsx';
import { Notice } from '../ui/notice.tsx';
import { saveAsFile } from './save-as-file.ts';

const OFFERED_MS = 5 * 60_000;
const LOOK_EVERY_MS = 5_000;

/**
 * Saves what is on a covered page to a file, where one can be made. Only for who was at work when the page was covered
 * (`since`), and not for long: whoever comes later may be somebody else.
 */
export function useTakeAlong(since: number | null) {
  const unsaved = useUnsaved();
  const inTime = () => since !== null && Date.now() - since < OFFERED_MS;
  const [offered, setOffered] = useState(() => inTime() && unsaved.takeAlong().length > 0);
  const [taken, setTaken] = useState(false);
  useEffect(() => {
    // The clock is looked at instead of waited for: a laptop may sleep meanwhile.
    const look = () => {
      if (since === null || Date.now() - since >= OFFERED_MS) setOffered(false);
    };
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [since]);
  return {
    offered,
    taken,
    take: () => {
      if (!inTime()) return setOffered(false);
      for (const { name, text } of unsaved.takeAlong()) saveAsFile(name, text);
      setTaken(true);
    },
  };
}

/** Where the file is, and that it is open to others. */
export function TakenAlongNotice() {
  return (
    <Notice live>
      <Trans>Saved among your downloads. It is not sealed: whoever uses this device can open it.</Trans>
    </Notice>
  );
}
