import { useEffect, useState } from 'react';
import { ComboBox as AriaComboBox, Button, Group, Input } from 'react-aria-components';
import { FieldFrame, type FieldTexts } from './field.tsx';
import { Chevron } from './icons.tsx';
import { type Option, OptionList } from './option-list.tsx';

/** One of many choices, found by typing part of its label or of its other words. Nothing else is taken. */
export function ComboBox(
  props: FieldTexts & {
    value: string | null;
    onChange: (id: string | null) => void;
    options: readonly Option[];
    /** Shown when nothing fits what was typed. */
    empty: string;
    /** Name of the button that opens the list. */
    openLabel: string;
    disabled?: boolean;
    required?: boolean;
    name?: string;
  },
) {
  const chosen = props.options.find((option) => option.id === props.value)?.label ?? '';
  const [typed, setTyped] = useState(chosen);
  useEffect(() => setTyped(chosen), [chosen]);
  // The label of the choice in force stands in the field: opening the list then shows all choices.
  const wanted = typed === chosen ? '' : fold(typed);
  const items = props.options.filter((option) =>
    [option.label, ...(option.words ?? [])].some((word) => fold(word).includes(wanted)),
  );
  return (
    <AriaComboBox
      className="field"
      value={props.value}
      onChange={(key) => props.onChange(key === null ? null : String(key))}
      items={items}
      inputValue={typed}
      onInputChange={setTyped}
      allowsEmptyCollection
      menuTrigger="focus"
      isDisabled={props.disabled ?? false}
      isRequired={props.required ?? false}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      {...(props.name === undefined ? {} : { name: props.name })}
    >
      <FieldFrame {...props}>
        <Group className="input combo">
          <Input className="combo-input" />
          <Button className="combo-button" aria-label={props.openLabel}>
            <Chevron />
          </Button>
        </Group>
      </FieldFrame>
      <OptionList empty={props.empty} />
    </AriaComboBox>
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
