import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

// A browser's timer holds no longer.
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Whether the epoch that a list is of has ended while it is shown. */
export function useEpochOver({ began, ends }: { began: string; ends: string }): boolean {
  const [over, setOver] = useState<string | null>(null);
  const rest = Date.parse(ends) - Date.parse(began);
  useEffect(() => {
    const left = Date.parse(ends) - Date.now();
    if (rest <= 0 || left > LONGEST_WAIT_MS) return undefined;
    const timer = setTimeout(() => setOver(ends), Math.max(left, 0));
    return () => clearTimeout(timer);
  }, [ends, rest]);
  return over === ends;
}

/** That the list is of an epoch that has ended. */
export function EpochOver({ onSearch }: { onSearch: () => void }) {
  const { t } = useLingui();
  return (
    <Notice
      live
      title={t`These cards are of the time before`}
      action={
        <Button onPress={onSearch}>
          <Trans>Search again</Trans>
        </Button>
      }
    >
      <p>
        <Trans>The cards have changed since you searched. Those below can be looked at, but not asked.</Trans>
      </p>
    </Notice>
  );
}
