import { Trans, useLingui } from '@lingui/react/macro';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Resume } from '../../shared/resume/resume.ts';
import { Button } from '../ui/button.tsx';
import { PutBack } from './put-back.tsx';
import { SealedField } from './sealed-field.tsx';

type Profile = Resume['basics']['profiles'][number];
type Removed = { readonly profile: Profile; readonly at: number };

/** Where else somebody can be found. What was removed can be put back until the page is left. */
export function EditProfiles(props: {
  profiles: readonly Profile[];
  onChange: (profiles: Profile[]) => void;
}) {
  const { t } = useLingui();
  const { profiles, onChange } = props;
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const focus = useFocusedProfile(list);
  const last = removed.at(-1);
  const put = (place: number, part: Partial<Profile>) =>
    onChange(profiles.map((profile, at) => (at === place ? { ...profile, ...part } : profile)));
  const remove = (place: number) => {
    const profile = profiles[place];
    // Nothing is lost with one that says nothing.
    if (profile !== undefined && nameOf(profile) !== '') setRemoved([...removed, { profile, at: place }]);
    onChange(profiles.filter((_, at) => at !== place));
  };
  const putBack = ({ profile, at }: Removed) => {
    setRemoved(removed.slice(0, -1));
    focus(Math.min(at, profiles.length));
    onChange([...profiles.slice(0, at), profile, ...profiles.slice(at)]);
  };
  return (
    <div className="stack stack-tight" ref={list}>
      {profiles.map((profile, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a profile has no id, and all that it says stands in its fields
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
          <Button tone="quiet" label={t`Remove profile ${place + 1}`} onPress={() => remove(place)}>
            <Trans>Remove</Trans>
          </Button>
        </fieldset>
      ))}
      {last !== undefined && (
        <PutBack key={removed.length} name={nameOf(last.profile)} onPutBack={() => putBack(last)} />
      )}
      <div>
        <Button onPress={() => onChange([...profiles, { network: '', username: '', url: '' }])}>
          <Trans>Add a profile</Trans>
        </Button>
      </div>
    </div>
  );
}

function nameOf({ network, username, url }: Profile): string {
  return [network, username, url].find((text) => text.trim() !== '') ?? '';
}

/** Gives the focus to a profile that came back, once it is there: the button that brought it is gone. */
function useFocusedProfile(list: RefObject<HTMLDivElement | null>): (place: number) => void {
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const profile = list.current?.querySelectorAll('fieldset')[wanted.current];
    wanted.current = null;
    profile?.querySelector('input')?.focus();
  });
  return (place) => {
    wanted.current = place;
  };
}
