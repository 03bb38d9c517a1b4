import { useState } from 'react';
import { Button } from './button.tsx';

/** A text to take along, e.g. an address, with a button that copies it and says so. */
export function CopyText(props: { label: string; text: string; copyLabel: string; copiedLabel: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <fieldset className="copy-text" aria-label={props.label}>
      <output className="copy-text-value">{props.text}</output>
      <Button
        onPress={() => {
          void navigator.clipboard.writeText(props.text).then(() => setCopied(true));
        }}
      >
        <span aria-live="polite">{copied ? props.copiedLabel : props.copyLabel}</span>
      </Button>
    </fieldset>
  );
}
