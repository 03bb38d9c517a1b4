import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type SafetyNumberOf, safetyNumber } from '../../../shared/keys/safety-number.ts';
import { DigitGroups } from '../../ui/digit-groups.tsx';

/** The safety number of an employer's root, or of a person's keys: 60 digits. `whose` is its label. */
export function SafetyNumber(props: { of: SafetyNumberOf; hash: string; whose: string; labelled?: boolean }) {
  const { of, hash, ...shown } = props;
  // Thousands of hashes: made once.
  const digits = useMemo(() => safetyNumber(of, hash), [of, hash]);
  return <SafetyDigits digits={digits} {...shown} />;
}

/** A safety number that was worked out already. */
export function SafetyDigits(props: { digits: string; whose: string; labelled?: boolean }) {
  const { t } = useLingui();
  const { digits, whose, labelled = false } = props;
  return (
    <DigitGroups
      label={whose}
      labelled={labelled}
      digits={digits}
      copyLabel={t`Copy`}
      copiedLabel={t`Copied`}
    />
  );
}
