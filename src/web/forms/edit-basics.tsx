import { Trans, useLingui } from '@lingui/react/macro';
import type { Resume } from '../../shared/resume/resume.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
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
          <SealedField
            label={t`Country`}
            autoComplete="country"
            value={location.countryCode}
            onChange={(countryCode) => move({ countryCode })}
          />
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

function EditProfiles(props: {
  profiles: Basics['profiles'];
  onChange: (profiles: Basics['profiles']) => void;
}) {
  const { t } = useLingui();
  const { profiles, onChange } = props;
  const put = (place: number, part: Partial<Basics['profiles'][number]>) =>
    onChange(profiles.map((profile, at) => (at === place ? { ...profile, ...part } : profile)));
  return (
    <div className="stack stack-tight">
      {profiles.map((profile, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a profile has no id, and never moves
        <fieldset key={place} className="edit-profile" aria-label={t`Profile ${place + 1}`}>
          <SealedField
            label={t`Network`}
            value={profile.network}
            onChange={(network) => put(place, { network })}
          />
          <SealedField
            label={t`Name there`}
            value={profile.username}
            onChange={(username) => put(place, { username })}
          />
          <SealedField label={t`Its link`} value={profile.url} onChange={(url) => put(place, { url })} />
          <Button
            tone="quiet"
            label={t`Remove profile ${place + 1}`}
            onPress={() => onChange(profiles.filter((_, at) => at !== place))}
          >
            <Trans>Remove</Trans>
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onPress={() => onChange([...profiles, { network: '', username: '', url: '' }])}>
          <Trans>Add a profile</Trans>
        </Button>
      </div>
    </div>
  );
}
