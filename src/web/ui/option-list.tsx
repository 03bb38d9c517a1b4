import { ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';

/** A choice in a Select or ComboBox. `lang` where its label is in another language than the screen. */
export type Option = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly lang?: string;
  /** Other words by which a ComboBox finds it. */
  readonly words?: readonly string[];
};

/** The list that opens under a Select or ComboBox. */
export function OptionList({ options, empty }: { options?: readonly Option[]; empty?: string | undefined }) {
  return (
    <Popover className="popover">
      <ListBox<Option>
        className="option-list"
        {...(options === undefined ? {} : { items: options })}
        {...(empty === undefined ? {} : { renderEmptyState: () => <p className="option-empty">{empty}</p> })}
      >
        {(option) => (
          <ListBoxItem className="option" id={option.id} textValue={option.label}>
            <Text slot="label" lang={option.lang}>
              {option.label}
            </Text>
            {option.hint !== undefined && (
              <Text slot="description" className="option-hint">
                {option.hint}
              </Text>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
