import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { Section } from '../../shared/resume/resume.ts';
import { SECTION_PARTS } from '../pages/resumes/section-parts.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EditItem } from './edit-item.tsx';
import { addItem, changeItem, moveItem, type ResumeDraft, removeItem } from './resume-draft.ts';

/** All items of one section, in their order. A removed item can be put back until the page is left. */
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
  const [removed, setRemoved] = useState<ResumeDraft['sections'][Section] | null>(null);
  const [said, setSaid] = useState('');
  const moved = useRef<string | null>(null);
  // The browser lets go of the cursor when an element is put elsewhere.
  useEffect(() => {
    if (moved.current !== null) document.getElementById(moved.current)?.focus();
    moved.current = null;
  });
  return (
    <Card title={i18n._(SECTION_PARTS[section].title)}>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ol className="edit-list">
        {items.map((item, index) => (
          <EditItem
            key={item.id}
            section={section}
            item={item}
            first={index === 0}
            last={index === items.length - 1}
            openFirst={item.id === added}
            wrong={props.wrong.includes(item.id)}
            onChange={(parts) => onChange(changeItem(draft, section, item.id, parts))}
            onMove={(by) => {
              moved.current = item.id;
              setSaid(t`Now at place ${index + by + 1} of ${items.length}`);
              onChange(moveItem(draft, section, item.id, by));
            }}
            onRemove={() => {
              setRemoved(items);
              onChange(removeItem(draft, section, item.id));
            }}
          />
        ))}
      </ol>
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
        {removed !== null && (
          <Button
            tone="quiet"
            onPress={() => {
              const lost = removed.filter((one) => !items.some(({ id }) => id === one.id));
              onChange({ ...draft, sections: { ...draft.sections, [section]: [...items, ...lost] } });
              setRemoved(null);
            }}
          >
            {t`Put back what was removed`}
          </Button>
        )}
      </div>
    </Card>
  );
}
