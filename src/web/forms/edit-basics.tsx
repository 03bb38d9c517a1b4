import { Trans, useLingui } from '@lingui/react/macro';
import type { Resume } from '../../shared/resume/resume.ts';
import { Card } from '../ui/card.tsx';
import { CountryField } from './country-field.tsx';
import { EditProfiles } from './edit-profiles.tsx';
import { SealedArea, SealedField } from './sealed-field.tsx';

type Basics = Resume['basics'];

/** The beginning of a résumé: who, what they say of themselves, and how to reach them. */
export function EditBasics({ basics, onChange }: { basics: Basics; onChange: (basics: Basics) => void }) {
  const { t } = useLingui();
  const change = (part: Partial<Basics>) => onChange({ ...basics, ...part });
  const move = (part: Partial<Basics['location']>) => change({ location: { ...basics.location, ...part } });
  const { location } = basics;
  return (
    <>
      <Card title={t`About you`}>
        <div className="edit-parts">
          <SealedField
            autoComplete="name"
            label={t`Name`}
            value={basics.name}
            onChange={(name) => change({ name })}
          />
          <SealedField
            autoComplete="organization-title"
            label={t`Headline`}
            value={basics.label}
            onChange={(label) => change({ label })}
          />
          <div className="edit-part-text">
            <SealedArea
              label={t`Summary`}
              value={basics.summary}
              onChange={(summary) => change({ summary })}
            />
          </div>
          <SealedField
            autoComplete="address-level2"
            label={t`Town`}
            value={location.city}
            onChange={(city) => move({ city })}
          />
          <SealedField
            label={t`State or province`}
            autoComplete="address-level1"
            value={location.region}
            onChange={(region) => move({ region })}
          />
          <CountryField value={location.countryCode} onChange={(countryCode) => move({ countryCode })} />
        </div>
      </Card>
      <Card title={t`How to reach you`}>
        <p className="field-hint">
          <Trans>
            Kept sealed with the rest. In each application you choose anew whether any of it goes along.
          </Trans>
        </p>
        <div className="edit-parts">
          <SealedField
            autoComplete="email"
            inputMode="email"
            label={t`Mail address`}
            value={basics.email}
            onChange={(email) => change({ email })}
          />
          <SealedField
            autoComplete="tel"
            inputMode="tel"
            label={t`Telephone`}
            value={basics.phone}
            onChange={(phone) => change({ phone })}
          />
          <SealedField
            autoComplete="street-address"
            label={t`Street`}
            value={location.address}
            onChange={(address) => move({ address })}
          />
          <SealedField
            label={t`Postal code`}
            autoComplete="postal-code"
            value={location.postalCode}
            onChange={(postalCode) => move({ postalCode })}
          />
          <SealedField
            autoComplete="url"
            label={t`Link`}
            value={basics.url}
            onChange={(url) => change({ url })}
          />
        </div>
        <EditProfiles profiles={basics.profiles} onChange={(profiles) => change({ profiles })} />
      </Card>
    </>
  );
}
