import { useLingui } from '@lingui/react/macro';
import { RadioCards } from '../ui/radio-cards.tsx';
import { AddressField } from './address-field.tsx';

/** Which account somebody starts over with: the newest of this kind at this address. */
export type Claim = { readonly address: string; readonly kind: 'candidate' | 'recruiter' };

/** Nothing said yet. */
export const NO_CLAIM: Claim = { address: '', kind: 'candidate' };

/** Asks for address and kind; nobody is told whether there is such an account. */
export function WhoseAccount({ value, onChange }: { value: Claim; onChange: (claim: Claim) => void }) {
  const { t } = useLingui();
  return (
    <>
      <RadioCards
        label={t`What was the account for?`}
        name="kind"
        value={value.kind}
        onChange={(id) => onChange({ ...value, kind: id === 'recruiter' ? 'recruiter' : 'candidate' })}
        choices={[
          { id: 'candidate', label: t`I look for work` },
          { id: 'recruiter', label: t`I recruit` },
        ]}
      />
      <AddressField
        autoComplete="email"
        value={value.address}
        onChange={(address) => onChange({ ...value, address })}
      />
    </>
  );
}
