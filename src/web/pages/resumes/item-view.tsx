import { useLingui } from '@lingui/react/macro';
import type { Section } from '../../../shared/resume/resume.ts';
import type { ItemParts } from '../../forms/resume-draft.ts';
import { ResumeDate, ResumeDates } from './resume-dates.tsx';
import { type Part, SECTION_PARTS } from './section-parts.ts';

/** One item of a section, to be read: what names it, when it was, what it says, its points and keywords. */
export function ItemView({ section, parts }: { section: Section; parts: ItemParts }) {
  const { i18n } = useLingui();
  const [first, ...rest] = SECTION_PARTS[section].parts;
  const filled = rest.filter((part) => says(parts[part.key]));
  const of = (kind: Part['kind']) => filled.filter((part) => part.kind === kind);
  const lines = of('line').filter(({ key }) => key !== 'url');
  return (
    <div className="resume-item" dir="auto">
      <div className="resume-item-head">
        <p className="resume-item-name">{textOf(parts, first?.key ?? '')}</p>
        <p className="resume-item-dates" dir="ltr">
          <ItemDates parts={parts} />
        </p>
      </div>
      {lines.length > 0 && (
        <p className="resume-item-line" dir="auto">
          {lines.map(({ key }) => textOf(parts, key)).join(' · ')}
        </p>
      )}
      {of('text').map(({ key }) => (
        <p key={key} className="resume-text" dir="auto">
          {textOf(parts, key)}
        </p>
      ))}
      {of('list').map(({ key, label }) => (
        <ul
          key={key}
          className={key === 'highlights' ? 'resume-points' : 'resume-words'}
          dir="auto"
          aria-label={i18n._(label)}
        >
          {[...new Set(listOf(parts, key))].map((entry) => (
            <li key={entry}>{entry}</li>
          ))}
        </ul>
      ))}
      {textOf(parts, 'url') !== '' && (
        <p className="resume-link" dir="auto">
          {textOf(parts, 'url')}
        </p>
      )}
    </div>
  );
}

function ItemDates({ parts }: { parts: ItemParts }) {
  const single = textOf(parts, 'date') || textOf(parts, 'releaseDate');
  if (single !== '') return <ResumeDate date={single} />;
  return <ResumeDates start={textOf(parts, 'startDate')} end={textOf(parts, 'endDate')} />;
}

/** What names an item, for headings and for buttons that act on it; '' when nothing does yet. */
export function itemName(section: Section, parts: ItemParts): string {
  const lines = SECTION_PARTS[section].parts.filter(({ kind }) => kind === 'line' || kind === 'text');
  return lines.map(({ key }) => textOf(parts, key).trim()).find((text) => text !== '') ?? '';
}

function says(value: ItemParts[string] | undefined): boolean {
  return value !== undefined && value.length > 0;
}

function textOf(parts: ItemParts, key: string): string {
  const value = parts[key];
  return typeof value === 'string' ? value : '';
}

function listOf(parts: ItemParts, key: string): readonly string[] {
  const value = parts[key];
  return value === undefined || typeof value === 'string' ? [] : value;
}
