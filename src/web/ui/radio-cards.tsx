import type { ReactNode } from 'react';
import { FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components';
import type { FieldTexts } from './field.tsx';

/** A choice with room to say what it means. */
export type RadioChoice = { readonly id: string; readonly label: ReactNode; readonly hint?: ReactNode };

/** Exactly one of a few choices, each shown as a card. */
export function RadioCards(
  props: FieldTexts & {
    value: string | null;
    onChange: (id: string) => void;
    choices: readonly RadioChoice[];
    disabled?: boolean;
    name?: string;
  },
) {
  return (
    <RadioGroup
      className="field"
      value={props.value}
      onChange={props.onChange}
      isDisabled={props.disabled ?? false}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      {...(props.name === undefined ? {} : { name: props.name })}
    >
      <Label className={props.hideLabel ? 'visually-hidden' : 'field-label'}>{props.label}</Label>
      {props.hint !== undefined && (
        <Text slot="description" className="field-hint">
          {props.hint}
        </Text>
      )}
      <div className="radio-cards">
        {props.choices.map((choice) => (
          <Radio key={choice.id} className="radio-card" value={choice.id}>
            <span className="radio-dot" aria-hidden="true" />
            <span>
              <span className="radio-label">{choice.label}</span>
              {choice.hint !== undefined && <span className="choice-hint">{choice.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className="field-error">{props.error}</FieldError>
    </RadioGroup>
  );
}
