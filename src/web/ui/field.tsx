import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';

/** What every field has: a name, perhaps a hint, perhaps what is wrong with its value. */
export type FieldTexts = {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; undefined while nothing is. */
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
};

/** Label above, hint under it, the control, then the error: read in this order by screen readers too. */
export function FieldFrame(props: FieldTexts & { optionalMark?: string | undefined; children: ReactNode }) {
  return (
    <>
      <Label className={props.hideLabel ? 'visually-hidden' : 'field-label'}>
        {props.label}
        {props.optionalMark !== undefined && <span className="field-optional">{props.optionalMark}</span>}
      </Label>
      {props.hint !== undefined && (
        <Text slot="description" className="field-hint">
          {props.hint}
        </Text>
      )}
      {props.children}
      <FieldError className="field-error">{props.error}</FieldError>
    </>
  );
}
