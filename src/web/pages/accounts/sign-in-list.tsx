import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { SignInEntry } from '../../../shared/api/devices.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { When } from '../../ui/when.tsx';
import { useMethodNames } from './method-names.ts';

const SHOWN = 10;

/** The sign-ins of 90 days, newest first; refused tries and first times on a device are marked. */
export function SignInList({ signIns }: { signIns: readonly SignInEntry[] }) {
  const { t } = useLingui();
  const methodName = useMethodNames();
  const [all, setAll] = useState(false);
  if (signIns.length === 0) {
    return (
      <p>
        <Trans>No sign-ins in the last 90 days.</Trans>
      </p>
    );
  }
  return (
    <>
      <ul className="own-list" aria-label={t`Sign-ins of the last 90 days`}>
        {signIns.slice(0, all ? undefined : SHOWN).map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two tries may be alike in everything, and none moves.
          <li key={`${entry.at} ${place}`} className="own-row">
            <div>
              <p className="own-name">
                {entry.label || t`Unknown device`}
                {entry.outcome === 'refused' && (
                  <Badge tone="warn">
                    <Trans>refused</Trans>
                  </Badge>
                )}
                {entry.newDevice && (
                  <Badge tone="accent">
                    <Trans>first time</Trans>
                  </Badge>
                )}
              </p>
              <p className="choice-hint">
                {methodName(entry.method)} · <When at={entry.at} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      {!all && signIns.length > SHOWN && (
        <div>
          <Button tone="quiet" onPress={() => setAll(true)}>
            <Trans>Show all sign-ins</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
