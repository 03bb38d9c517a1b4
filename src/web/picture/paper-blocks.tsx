/**
 * A résumé's paper as blocks that follow each other down the page: the same words in the same order as the file has them
 * (src/web/export/draw-entries.ts), each block as small as the file may break.
 */
import type { ReactNode } from 'react';
import { briefLines, isBrief } from '../../client/export/brief-lines.ts';
import type { Paper, PaperEntry, PaperSection } from '../../client/export/paper.ts';
import { PAPER_WORDS } from '../../client/export/paper-words.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { Theme } from '../export/pdf-themes.ts';
import { PictureTop } from './picture-top.tsx';

/** A block, and whether the next one stays with it. */
export type PaperBlock = { readonly content: ReactNode; readonly withNext: boolean };

/** Characters. A first paragraph that is no longer stays with the name of its entry. */
const KEPT_WHOLE = 280;

/** Every word of `paper`, block by block. */
export function paperBlocks(paper: Paper, theme: Theme): PaperBlock[] {
  return [
    { content: <PictureTop paper={paper} />, withNext: false },
    ...(paper.summary === ''
      ? []
      : [{ content: <p className="picture-summary">{paper.summary}</p>, withNext: false }]),
    ...paper.sections.flatMap((section) => [
      { content: <h3 className="picture-title">{section.title}</h3>, withNext: true },
      ...(isBrief(section)
        ? briefBlocks(section, paper.language, theme)
        : section.entries.flatMap((entry) => entryBlocks(entry, paper.language, theme))),
    ]),
  ];
}

function briefBlocks(section: PaperSection, language: Locale, theme: Theme): PaperBlock[] {
  const { colon } = PAPER_WORDS[language];
  return briefLines(section, language).map(({ name, rest }) => ({
    content:
      theme === 'plain' ? (
        <p className="picture-brief">
          {name !== '' && <b>{name + colon}</b>}
          {rest}
        </p>
      ) : (
        <p className="picture-brief picture-row">
          <b className="picture-aside">{name}</b>
          <span>{rest}</span>
        </p>
      ),
    withNext: false,
  }));
}

function entryBlocks(entry: PaperEntry, language: Locale, theme: Theme): PaperBlock[] {
  const parts = partsOf(entry, language);
  const kept = (entry.texts[0] ?? entry.points[0] ?? '').length <= KEPT_WHOLE;
  const head = theme === 'plain' ? <PlainHead entry={entry} /> : <MarginHead entry={entry} />;
  const last = parts.length - 1;
  return [
    {
      content: <div className={last < 0 ? 'picture-end' : undefined}>{head}</div>,
      withNext: last >= 0 && kept,
    },
    ...parts.map((content, place) => ({
      content: (
        <div
          className={`picture-${theme === 'plain' ? 'part' : 'below'}${place === last ? ' picture-end' : ''}`}
        >
          {content}
        </div>
      ),
      withNext: false,
    })),
  ];
}

function PlainHead({ entry }: { entry: PaperEntry }) {
  return (
    <>
      <div className="picture-head">
        {entry.name !== '' && <p className="picture-name">{entry.name}</p>}
        {entry.dates !== '' && <p className="picture-dates">{entry.dates}</p>}
      </div>
      {entry.about.length > 0 && <p className="picture-soft">{entry.about.join(' · ')}</p>}
    </>
  );
}

function MarginHead({ entry }: { entry: PaperEntry }) {
  return (
    <div className="picture-row">
      <p className="picture-aside picture-soft">{entry.dates}</p>
      <div>
        {entry.name !== '' && <p className="picture-name">{entry.name}</p>}
        {entry.about.length > 0 && <p className="picture-soft">{entry.about.join(' · ')}</p>}
      </div>
    </div>
  );
}

function partsOf({ texts, points, words, link }: PaperEntry, language: Locale): ReactNode[] {
  const { comma } = PAPER_WORDS[language];
  return [
    ...texts.map((text) => <p key={text}>{text}</p>),
    ...points.map((point) => (
      <p key={point} className="picture-point">
        {point}
      </p>
    )),
    ...words.map((list) => (
      <p key={list.join()} className="picture-soft">
        {list.join(comma)}
      </p>
    )),
    // No link: a press in a picture that one edits beside should lead nowhere.
    ...(link === null
      ? []
      : [
          <p key="link" className="picture-link">
            {link.text}
          </p>,
        ]),
  ];
}
