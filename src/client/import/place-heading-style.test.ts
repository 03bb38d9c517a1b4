import { describe, expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

/** Lines 16 points apart from the left margin, the first in 20 points, those with a # before them bold. */
function read(...lines: readonly string[]) {
  const runs = lines.map((line, row): TextRun => {
    const text = line.replace('#', '');
    const size = row === 0 ? 20 : 11;
    const width = 0.5 * size * text.length;
    return { text, x: 43, y: 40 + 16 * row, width, size, bold: line.startsWith('#'), vertical: false };
  });
  return placeResume({ pages: [{ width: 595, height: 842, runs }] });
}

describe('the look of headings', () => {
  it('divides a paper of which no heading is known, and what has the times is the jobs', () => {
    const { resume, labels } = read(
      'Calogero Speranza',
      'c.speranza@casella.example',
      '#Derrière',
      'Trasporti Valbruna — Autista — da febbraio 2017 a oggi',
      'Il Carro — Magazziniere — giugno 2012 / gennaio 2017',
      '#Quel che resta',
      'Giardino e scacchi',
    );
    expect(labels).toEqual(expect.arrayContaining(['Derrière', 'Quel che resta']));
    expect(resume.work.map(({ name, startDate }) => [name, startDate])).toEqual([
      ['Trasporti Valbruna', '2017-02'],
      ['Il Carro', '2012-06'],
    ]);
  });

  it('is no look of titles that stand over their times', () => {
    const { resume } = read(
      'Ada Moor',
      'ada.moor@post.example',
      'Experience',
      '#Head gardener',
      'Pine Hall, March 2018 – June 2022',
      'Beds and borders.',
      '#Gardener',
      'Elm House, May 2014 – February 2018',
      'Lawns.',
    );
    expect(resume.work.map(({ position, name }) => [position, name])).toEqual([
      ['Head gardener', 'Pine Hall'],
      ['Gardener', 'Elm House'],
    ]);
  });

  it('has the next job below the next one, where each has one', () => {
    const { resume } = read(
      'Florence Ndiaye',
      'flo@letterbox.example',
      '#What I do now',
      'Receptionist at Mossgate Veterinary Centre (2020 to now). I book sixty animals.',
      '#Before that',
      'Office junior at Hobb & Daughters (2017–2020). Post, filing, invoices.',
      '#Away from the desk',
      'Roller derby and rescue greyhounds.',
    );
    expect(resume.work.map(({ name, endDate }) => [name, endDate])).toEqual([
      ['Mossgate Veterinary Centre', ''],
      ['Hobb & Daughters', '2020'],
    ]);
  });

  it('has sentences below it that begin with a post, its employer and the time', () => {
    const { resume } = read(
      'Florence Ndiaye',
      'flo@letterbox.example',
      '#What I do now',
      'Receptionist at Mossgate Veterinary Centre (2020 to now). I book sixty animals.',
      '#Away from the desk',
      'Roller derby and rescue greyhounds.',
    );
    expect(resume.work).toMatchObject([
      { name: 'Mossgate Veterinary Centre', position: 'Receptionist', startDate: '2020', endDate: '' },
    ]);
    expect(resume.work[0]?.summary).toBe('I book sixty animals.');
  });
});
