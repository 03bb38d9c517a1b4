import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { Cross } from './icons.tsx';

/** One of several things that were chosen. `removeLabel` names the button that takes it away. */
export type Chip = { readonly id: string; readonly label: string; readonly removeLabel: string };

/** What was chosen, each to be taken away again: by its button, or by Delete when it has the focus. */
export function Chips(props: { label: string; chips: readonly Chip[]; onRemove: (id: string) => void }) {
  return (
    <TagGroup
      className="chips"
      onRemove={(keys) => {
        for (const key of keys) props.onRemove(String(key));
      }}
    >
      <Label className="visually-hidden">{props.label}</Label>
      <TagList className="chip-list" items={props.chips}>
        {(chip) => (
          <Tag className="chip" textValue={chip.label}>
            {chip.label}
            <Button slot="remove" className="chip-remove" aria-label={chip.removeLabel}>
              <Cross />
            </Button>
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}
