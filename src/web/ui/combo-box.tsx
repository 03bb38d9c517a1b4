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
    /** `input` where the whole list is too long to be looked through. */
    opensOn?: 'focus' | 'input';
  },
) {
  const words = new Map(props.options.map((option) => [option.label, option.words ?? []]));
  const fits = (label: string, typed: string) =>
    [label, ...(words.get(label) ?? [])].some((word) => fold(word).includes(fold(typed)));
  return (
    <AriaComboBox
      className="field"
      value={props.value}
      onChange={(key) => props.onChange(key === null ? null : String(key))}
      defaultItems={props.options}
      defaultFilter={fits}
      allowsEmptyCollection
      menuTrigger={props.opensOn ?? 'focus'}
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
