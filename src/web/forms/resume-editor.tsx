import './resume-editor.css';
import './edit-item.css';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { SECTIONS, type Section } from '../../shared/resume/resume.ts';
import { SECTION_PARTS } from '../pages/resumes/section-parts.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EditBasics } from './edit-basics.tsx';
import { EditSection } from './edit-section.tsx';
import { addItem, type ResumeDraft } from './resume-draft.ts';

/** Edits all of a résumé: its beginning, each section that says something, and sections that can be added. */
export function ResumeEditor(props: {
  draft: ResumeDraft;
  onChange: (draft: ResumeDraft) => void;
  wrong: readonly string[];
}) {
  const { t, i18n } = useLingui();
  const { draft, onChange } = props;
  // A section that was emptied stays: what was removed from it can still be put back.
  const [begun, setBegun] = useState<readonly Section[]>(() =>
    SECTIONS.filter((name) => draft.sections[name].length > 0),
  );
  const [fresh, setFresh] = useState<string | null>(null);
  const shown = SECTIONS.filter((name) => draft.sections[name].length > 0 || begun.includes(name));
  const absent = SECTIONS.filter((name) => !shown.includes(name));
  function begin(section: Section): void {
    const next = addItem(draft, section);
    setFresh(next.id);
    setBegun([...begun, section]);
    onChange(next.draft);
  }
  return (
    <div className="stack">
      <EditBasics basics={draft.basics} onChange={(basics) => onChange({ ...draft, basics })} />
      {shown.map((section) => (
        <EditSection
          key={section}
          section={section}
          draft={draft}
          onChange={onChange}
          wrong={props.wrong}
          fresh={fresh}
        />
      ))}
      {absent.length > 0 && (
        <Card title={t`Add a section`}>
          <div className="edit-actions">
            {absent.map((section) => (
              <Button key={section} onPress={() => begin(section)}>
                {i18n._(SECTION_PARTS[section].title)}
              </Button>
            ))}
          </div>
        </Card>
      )}
    </div>
  );
}
