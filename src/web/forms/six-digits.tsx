import { useLingui } from '@lingui/react/macro';

/** Six digits to compare with those on the other device. */
export function SixDigits({ code }: { code: string }) {
  const { t } = useLingui();
  return (
    <output className="compare-code" aria-label={t`Six digits to compare`} translate="no">
      {code.slice(0, 3)} {code.slice(3)}
    </output>
  );
}
