import { useState } from 'react';
import { Button } from './button.tsx';

/** A long number in groups, to be read out or compared, with a button that copies it. `digits` has blanks between the groups. */
export function DigitGroups(props: {
  label: string;
  /** Shows the label above the number, where nothing else says whose it is. */
  labelled?: boolean;
  digits: string;
  copyLabel: string;
  copiedLabel: string;
}) {
  const [copied, setCopied] = useState(false);
  const { digits } = props;
  return (
    <fieldset className="digit-groups" aria-label={props.label}>
      {props.labelled && (
        <span className="field-hint" aria-hidden="true">
          {props.label}
        </span>
      )}
      <output className="digit-groups-number">
        {placed(digits).map(({ group, place }) => (
          // The blank is for those who copy by hand, and for screen readers.
          <span key={place}>{group} </span>
        ))}
      </output>
      <Button
        onPress={() => {
          void navigator.clipboard.writeText(digits).then(() => setCopied(true));
        }}
      >
        <span aria-live="polite">{copied ? props.copiedLabel : props.copyLabel}</span>
      </Button>
    </fieldset>
  );
}

// A group may stand twice in a number: what tells them apart is their place.
function placed(digits: string) {
  return digits.split(' ').map((group, place) => ({ group, place }));
}
