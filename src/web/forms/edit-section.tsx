import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { Section } from '../../shared/resume/resume.ts';
import { itemName } from '../pages/resumes/item-view.tsx';
import { SECTION_PARTS } from '../pages/resumes/section-parts.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EditItem } from './edit-item.tsx';
import { MoveHandle } from './move-handle.tsx';
import { PutBack } from './put-back.tsx';
import { addItem, changeItem, type ResumeDraft } from './resume-draft.ts';
import { useDragOrder } from './use-drag-order.ts';
import { useItemOrder } from './use-item-order.ts';

/** All items of one section, in an order that can be changed. What was removed can be put back until the page is left. */
export function EditSection(props: {
  section: Section;
  draft: ResumeDraft;
  onChange: (draft: ResumeDraft) => void;
  /** Ids of items that cannot be saved as they are. */
  wrong: readonly string[];
  /** The item that was just added from elsewhere. */
  fresh: string | null;
}) {
  const { t, i18n } = useLingui();
  const { section, draft, onChange } = props;
  const items = draft.sections[section];
  const [added, setAdded] = useState<string | null>(props.fresh);
  const list = useRef<HTMLOListElement>(null);
  const order = useItemOrder(section, draft, onChange);
  const { drag, handle } = useDragOrder(list, (id, before) => {
    const from = items.findIndex((item) => item.id === id);
    order.moveTo(id, before > from ? before - 1 : before);
  });
  const dragged = items.findIndex(({ id }) => id === drag?.id);
  // Beside the item itself a line would promise a change that is none.
  const before = drag === null || drag.before === dragged || drag.before === dragged + 1 ? -1 : drag.before;
  const nameOf = (parts: (typeof items)[number]['parts']) => itemName(section, parts) || t`(without a name)`;
  return (
    <Card title={i18n._(SECTION_PARTS[section].title)}>
      <p className="visually-hidden" role="status">
        {order.said}
      </p>
      <ol className="edit-list" ref={list}>
        {items.map((item, index) => (
          <EditItem
            key={item.id}
            section={section}
            item={item}
            first={index === 0}
            last={index === items.length - 1}
            openFirst={item.id === added}
            wrong={props.wrong.includes(item.id)}
            dragged={item.id === drag?.id}
            line={
              before === index
                ? 'before'
                : before === items.length && index === items.length - 1
                  ? 'after'
                  : null
            }
            handle={
              items.length > 1 && (
                <MoveHandle
                  name={nameOf(item.parts)}
                  grabbed={order.grabbed === item.id}
                  pointer={handle(item.id)}
                  {...order.keys(item.id)}
                />
              )
            }
            onChange={(parts) => onChange(changeItem(draft, section, item.id, parts))}
            onMove={(by) => order.moveTo(item.id, index + by)}
            onRemove={() => order.remove(item.id)}
          />
        ))}
      </ol>
      {order.removed !== undefined && (
        <PutBack
          key={order.removed.item.id}
          name={nameOf(order.removed.item.parts)}
          onPutBack={order.putBack}
        />
      )}
      <div className="edit-actions">
        <Button
          onPress={() => {
            const next = addItem(draft, section);
            setAdded(next.id);
            onChange(next.draft);
          }}
        >
          {i18n._(SECTION_PARTS[section].add)}
        </Button>
        {items.length > 1 && (
          <p className="field-hint">
            <Trans>Drag an entry by its handle, or move it by Alt and an arrow key.</Trans>
          </p>
        )}
      </div>
    </Card>
  );
}
