import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { Section } from '../../shared/resume/resume.ts';
import { ItemView, itemName } from '../pages/resumes/item-view.tsx';
import { SECTION_PARTS } from '../pages/resumes/section-parts.ts';
import { Button } from '../ui/button.tsx';
import { EditPart } from './edit-part.tsx';
import type { DraftItem, ItemParts } from './resume-draft.ts';

/** One item of a section: to be read, and on demand to be changed, moved or removed. Alt and an arrow move it too. */
export function EditItem(props: {
  section: Section;
  item: DraftItem;
  first: boolean;
  last: boolean;
  /** By what it is dragged; nothing where it is alone. */
  handle: ReactNode;
  /** A line that shows where what is dragged would stand. */
  line: 'before' | 'after' | null;
  dragged: boolean;
  /** Shown as fields from the beginning, e.g. a new item. */
  openFirst: boolean;
  /** Cannot be saved as it is: its fields stay open. */
  wrong: boolean;
  onChange: (parts: ItemParts) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { t } = useLingui();
  const [open, setOpen] = useState(props.openFirst);
  const nameId = useId();
  const { section, item } = props;
  const name = itemName(section, item.parts) || t`(without a name)`;
  function moveByKey(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (event.key === 'ArrowUp' ? !props.first : !props.last) props.onMove(event.key === 'ArrowUp' ? -1 : 1);
  }
  return (
    <li
      id={item.id}
      className={['edit-item', props.dragged && 'edit-item-dragged', props.line && `edit-item-${props.line}`]
        .filter(Boolean)
        .join(' ')}
      tabIndex={-1}
      aria-labelledby={nameId}
      onKeyDownCapture={moveByKey}
    >
      <span id={nameId} className="visually-hidden">
        {name}
      </span>
      {open || props.wrong ? (
        <div className="edit-parts">
          {SECTION_PARTS[section].parts.map((part) => (
            <div key={part.key} className={`edit-part edit-part-${part.kind}`}>
              <EditPart
                part={part}
                value={item.parts[part.key]}
                onChange={(value) => props.onChange({ [part.key]: value })}
              />
            </div>
          ))}
        </div>
      ) : (
        <div translate="no">
          <ItemView section={section} parts={item.parts} />
        </div>
      )}
      <div className="edit-actions">
        {props.handle}
        <Button onPress={() => setOpen(!open)} label={open ? t`Done with ${name}` : t`Edit ${name}`}>
          {open ? <Trans>Done</Trans> : <Trans>Edit</Trans>}
        </Button>
        {!(props.first && props.last) && (
          <>
            <Button
              tone="quiet"
              disabled={props.first}
              onPress={() => props.onMove(-1)}
              label={t`Move up: ${name}`}
            >
              <Trans>Up</Trans>
            </Button>
            <Button
              tone="quiet"
              disabled={props.last}
              onPress={() => props.onMove(1)}
              label={t`Move down: ${name}`}
            >
              <Trans>Down</Trans>
            </Button>
          </>
        )}
        <Button tone="quiet" onPress={props.onRemove} label={t`Remove: ${name}`}>
          <Trans>Remove</Trans>
        </Button>
      </div>
    </li>
  );
}
