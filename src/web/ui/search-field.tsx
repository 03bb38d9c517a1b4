import { SearchField as AriaSearchField, Button, Group, Input, Label } from 'react-aria-components';
import { Cross, Lens } from './icons.tsx';

/** A word to search by. `onSubmit` on Enter; Escape clears. */
export function SearchField(props: {
  label: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  hideLabel?: boolean;
  placeholder?: string;
}) {
  return (
    <AriaSearchField
      className="field"
      value={props.value}
      onChange={props.onChange}
      onSubmit={(value) => props.onSubmit?.(value)}
    >
      <Label className={props.hideLabel ? 'visually-hidden' : 'field-label'}>{props.label}</Label>
      <Group className="input search">
        <Lens />
        <Input
          className="search-input"
          dir="auto"
          autoComplete="off"
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        />
        {props.value !== '' && (
          <Button className="search-clear" aria-label={props.clearLabel}>
            <Cross />
          </Button>
        )}
      </Group>
    </AriaSearchField>
  );
}
