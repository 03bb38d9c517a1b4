import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type SafetyNumberOf, safetyNumber } from '../../../shared/keys/safety-number.ts';
import { DigitGroups } from '../../ui/digit-groups.tsx';

/** The safety number of an employer's root, or of a person's keys: 60 digits. `whose` is its label. */
export function SafetyNumber({ of, hash, whose }: { of: SafetyNumberOf; hash: string; whose: string }) {
  // Thousands of hashes: made once.
  const digits = useMemo(() => safetyNumber(of, hash), [of, hash]);
  return <SafetyDigits digits={digits} whose={whose} />;
}

/** A safety number that was worked out already. */
export function SafetyDigits({ digits, whose }: { digits: string; whose: string }) {
  const { t } = useLingui();
  return <DigitGroups label={whose} digits={digits} copyLabel={t`Copy`} copiedLabel={t`Copied`} />;
}
