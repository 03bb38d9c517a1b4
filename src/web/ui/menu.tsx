import type { ReactNode } from 'react';
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

/** An entry that does something, or leads somewhere when it has an `href`. */
export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly onAction?: () => void;
  readonly href?: string;
  readonly danger?: boolean;
};

/** A button that opens a list of actions. `label` names the button when its content does not. */
export function Menu(props: {
  label: string;
  trigger: ReactNode;
  entries: readonly MenuEntry[];
  round?: boolean;
}) {
  return (
    <MenuTrigger>
      <Button
        className={props.round ? 'menu-button menu-button-round' : 'button button-plain'}
        aria-label={props.label}
      >
        {props.trigger}
      </Button>
      <Popover className="popover" placement="bottom end">
        <AriaMenu className="menu">
          {props.entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              className={entry.danger ? 'option option-danger' : 'option'}
              {...(entry.onAction === undefined ? {} : { onAction: entry.onAction })}
              {...(entry.href === undefined ? {} : { href: entry.href })}
            >
              {entry.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
