import { Select as AriaSelect, Button, SelectValue } from 'react-aria-components';
import { FieldFrame, type FieldTexts } from './field.tsx';
import { Chevron } from './icons.tsx';
import { type Option, OptionList } from './option-list.tsx';

/** One of a few choices. For more than a dozen take a ComboBox. */
export function Select(
  props: FieldTexts & {
    value: string | null;
    onChange: (id: string) => void;
    options: readonly Option[];
    placeholder?: string;
    disabled?: boolean;
    required?: boolean;
    /** Small, for headers and toolbars. */
    compact?: boolean;
    name?: string;
  },
) {
  return (
    <AriaSelect
      className={props.compact ? 'field field-compact' : 'field'}
      value={props.value}
      onChange={(key) => {
        if (key !== null) props.onChange(String(key));
      }}
      isDisabled={props.disabled ?? false}
      isRequired={props.required ?? false}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(props.name === undefined ? {} : { name: props.name })}
    >
      <FieldFrame {...props}>
        <Button className="input select-button">
          <SelectValue className="select-value" />
          <Chevron />
        </Button>
      </FieldFrame>
      <OptionList options={props.options} />
    </AriaSelect>
  );
}
