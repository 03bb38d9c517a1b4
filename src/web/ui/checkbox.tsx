import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  FieldError,
  Label,
  Text,
} from 'react-aria-components';
import type { FieldTexts } from './field.tsx';
import { Check } from './icons.tsx';

/** A yes or no of its own. */
export function Checkbox(props: {
  children: ReactNode;
  selected: boolean;
  onChange: (selected: boolean) => void;
  indeterminate?: boolean;
  disabled?: boolean;
  name?: string;
}) {
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={props.selected}
      onChange={props.onChange}
      isIndeterminate={props.indeterminate ?? false}
      isDisabled={props.disabled ?? false}
      {...(props.name === undefined ? {} : { name: props.name })}
    >
      <Box />
      <span>{props.children}</span>
    </AriaCheckbox>
  );
}

/** A choice of a CheckboxGroup; `children` may say more below the label. */
export type CheckboxChoice = {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
};

/** Any number of several choices. */
export function CheckboxGroup(
  props: FieldTexts & {
    value: readonly string[];
    onChange: (ids: string[]) => void;
    choices: readonly CheckboxChoice[];
    disabled?: boolean;
  },
) {
  return (
    <AriaCheckboxGroup
      className="field"
      value={[...props.value]}
      onChange={props.onChange}
      isDisabled={props.disabled ?? false}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
    >
      <Label className={props.hideLabel ? 'visually-hidden' : 'field-label'}>{props.label}</Label>
      {props.hint !== undefined && (
        <Text slot="description" className="field-hint">
          {props.hint}
        </Text>
      )}
      <div className="checkbox-list">
        {props.choices.map((choice) => (
          <AriaCheckbox
            key={choice.id}
            className="checkbox"
            value={choice.id}
            isDisabled={choice.disabled ?? false}
          >
            <Box />
            <span>
              {choice.label}
              {choice.hint !== undefined && <span className="choice-hint">{choice.hint}</span>}
            </span>
          </AriaCheckbox>
        ))}
      </div>
      <FieldError className="field-error">{props.error}</FieldError>
    </AriaCheckboxGroup>
  );
}

function Box() {
  return (
    <span className="checkbox-box" aria-hidden="true">
      <Check />
    </span>
  );
}
