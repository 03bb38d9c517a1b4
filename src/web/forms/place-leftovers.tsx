import './place-leftovers.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ResumeDocument } from '../../client/vault/resume-document.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import type { Place } from './place-leftover.ts';
import { placeOptions } from './place-options.ts';
import type { ResumeDraft } from './resume-draft.ts';

type Leftover = ResumeDocument['leftover'][number];

/** What an import did not understand, each with its page, to be placed by hand or set aside. Nothing just vanishes. */
export function PlaceLeftovers(props: {
  leftover: readonly Leftover[];
  setAside: readonly Leftover[];
  draft: ResumeDraft;
  onPlace: (leftover: Leftover, place: Place) => void;
  onSetAside: (leftover: Leftover) => void;
  onTakeBack: () => void;
}) {
  const { t } = useLingui();
  const { leftover, setAside } = props;
  if (leftover.length === 0 && setAside.length === 0) return null;
  return (
    <Card title={t`Not placed yet`}>
      <p>
        {leftover.length === 0 ? (
          <Trans>Everything has its place.</Trans>
        ) : (
          <Plural
            value={leftover.length}
            one="# piece of text was read, but not understood. Choose where it belongs. It stays here until you do, also after saving."
            other="# pieces of text were read, but not understood. Choose where each belongs. They stay here until you do, also after saving."
          />
        )}
      </p>
      <ol className="leftover-list">
        {leftover.map((one, place) => (
          // The same text can stand in a file twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={`${place} ${one.text}`}>
            <PlaceOne {...props} one={one} />
          </li>
        ))}
      </ol>
      {setAside.length > 0 && (
        <p>
          <Plural
            value={setAside.length}
            one="# was marked as not needed."
            other="# were marked as not needed."
          />{' '}
          <Button tone="quiet" onPress={props.onTakeBack}>
            <Trans>Take back</Trans>
          </Button>
        </p>
      )}
    </Card>
  );
}

function PlaceOne(props: {
  one: Leftover;
  draft: ResumeDraft;
  onPlace: (leftover: Leftover, place: Place) => void;
  onSetAside: (leftover: Leftover) => void;
}) {
  const { t, i18n } = useLingui();
  const { one } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const options = placeOptions(props.draft, i18n);
  const place = options.find(({ id }) => id === chosen)?.place;
  return (
    <div className="leftover">
      <p className="leftover-text" translate="no">
        {one.text}
      </p>
      <p className="field-hint">
        {one.page !== undefined && <Trans>Page {one.page}</Trans>}
        {one.page !== undefined && one.near !== undefined && ' · '}
        {one.near !== undefined && <Trans>near “{one.near}”</Trans>}
      </p>
      <div className="leftover-place">
        <ComboBox
          label={t`Where does it belong?`}
          openLabel={t`Show places`}
          empty={t`No place is called so`}
          value={chosen}
          onChange={setChosen}
          options={options}
        />
        <Button
          disabled={place === undefined}
          label={t`Put it there: ${one.text.slice(0, 40)}`}
          onPress={() => {
            if (place !== undefined) props.onPlace(one, place);
          }}
        >
          <Trans>Put it there</Trans>
        </Button>
        <Button
          tone="quiet"
          label={t`Not needed: ${one.text.slice(0, 40)}`}
          onPress={() => props.onSetAside(one)}
        >
          <Trans>Not needed</Trans>
        </Button>
      </div>
    </div>
  );
}
