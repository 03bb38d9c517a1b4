import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { RadioCards } from '../ui/radio-cards.tsx';
import { When } from '../ui/when.tsx';

/** Whether the account is erased after the platform's waiting time (`wait`, in milliseconds) or at once. */
export function ChooseWhen(props: { slow: boolean; onChange: (slow: boolean) => void; wait: number }) {
  const { t } = useLingui();
  const [moment] = useState(() => new Date(Date.now() + props.wait).toISOString());
  return (
    <RadioCards
      label={t`When`}
      value={props.slow ? 'later' : 'now'}
      onChange={(id) => props.onChange(id === 'later')}
      choices={[
        {
          id: 'later',
          label: t`Close it now, erase it later`,
          hint: (
            <Trans>
              From now on nobody reaches you or opens anything of yours. On <When at={moment} /> it is erased.
              Until then one click brings everything back.
            </Trans>
          ),
        },
        {
          id: 'now',
          label: t`Erase it at once`,
          hint: t`Without a way back. You get the receipt of the erasure, which is given only now.`,
        },
      ]}
    />
  );
}
