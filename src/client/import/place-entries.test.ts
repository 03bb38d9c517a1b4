import { describe, expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

type Cells = readonly (string | readonly [x: number, text: string])[];

/** A page of lines 14 points apart; each cell is a text at the left edge, or one at its own place. */
function read(lines: readonly Cells[]) {
  const runs = lines.flatMap((cells, row) =>
    cells.map((cell): TextRun => {
      const [x, text] = typeof cell === 'string' ? [57, cell] : cell;
      return runAt(x, 60 + 14 * row, text);
    }),
  );
  return placeResume({ pages: [{ width: 595, height: 842, runs }] });
}

function runAt(x: number, y: number, text: string): TextRun {
  return { text, x, y, width: 5 * text.length, size: 10, bold: false, vertical: false };
}

const jobs = (lines: readonly Cells[]) =>
  read(lines).resume.work.map(({ name, position, startDate, endDate }) => [
    name,
    position,
    startDate,
    endDate,
  ]);

describe('the headings of entries', () => {
  it('does not take the number before a company for a part of its name', () => {
    expect(
      jobs([
        ['真壁 慎吾'],
        ['職務経歴'],
        ['1 株式会社ハヤブサロジ', [400, '2017年4月~現在']],
        ['役職:倉庫運営マネージャー'],
        ['2 東都運輸倉庫株式会社', [400, '2009年4月~2017年3月']],
        ['役職:配車担当'],
      ]).map(([name]) => name),
    ).toEqual(['株式会社ハヤブサロジ', '東都運輸倉庫株式会社']);
  });

  it('sets a date that a tall cell moved off its line beside its text', () => {
    expect(
      read([
        ['小鹿野 蓮（おがの れん）'],
        ['職歴'],
        ['2013年4月', [160, '秩父木工株式会社 入社']],
        ['2018年6月', [160, '一身上の都合により退職']],
      ]).resume.basics.name,
    ).toBe('小鹿野 蓮');
    const lines = [
      ['2013年4月', 160, '秩父木工株式会社 入社', 0],
      ['2018年6月', 160, '一身上の都合により退職', 0],
      ['2018年7月', 160, '株式会社みどり設備 入社(現在に至る)', 6],
    ] as const;
    const runs = ['小鹿野 蓮', '職歴'].map((text, row) => runAt(57, 60 + 14 * row, text));
    for (const [row, [date, x, text, down]] of lines.entries())
      runs.push(runAt(57, 88 + 14 * row, date), runAt(x, 88 + 14 * row + down, text));
    const { work } = placeResume({ pages: [{ width: 595, height: 842, runs }] }).resume;
    expect(work.map(({ name, startDate }) => [name, startDate])).toEqual([
      ['秩父木工株式会社', '2013-04'],
      ['株式会社みどり設備', '2018-07'],
    ]);
  });

  it('go on below where their last word cannot be the last', () => {
    expect(
      jobs([
        ['Gunnar Petersdorff'],
        ['Berufserfahrung'],
        ['08/2017 bis heute', [200, 'Studienrat (Mathematik, Sport), Gymnasium am']],
        [[200, 'Fördeufer, Kiel']],
        ['02/2016 bis 07/2017', [200, 'Vertretungslehrer, Gemeinschaftsschule Holtenau, Kiel']],
      ]).map(([name, title]) => [name, title]),
    ).toEqual([
      ['Gymnasium am Fördeufer', 'Studienrat (Mathematik, Sport)'],
      ['Gemeinschaftsschule Holtenau', 'Vertretungslehrer'],
    ]);
  });

  it('are read though one of them is the longest line of the paper', () => {
    expect(
      jobs([
        ['Iolanda Ferraz'],
        ['Percurso profissional'],
        ['Higienista oral — Clínica Dentária Sorriso Azul, Viseu'],
        ['Maio de 2018 até ao presente'],
        ['Limpeza e prevenção.'],
        ['Assistente de farmácia — Farmácia Central de Viseu'],
        ['Outubro de 2014 a abril de 2018'],
      ]),
    ).toEqual([
      ['Clínica Dentária Sorriso Azul', 'Higienista oral', '2018-05', ''],
      ['Farmácia Central de Viseu', 'Assistente de farmácia', '2014-10', '2018-04'],
    ]);
  });

  it('leaves over a time that nobody employed the person for', () => {
    const lines: Cells[] = [
      ['Mira Castellan'],
      ['Berufserfahrung'],
      ['04/2014 – heute', [200, 'Projektingenieurin']],
      [[200, 'Ingenieurbüro Tamm GmbH']],
      ['05/2013 – 03/2014', [200, 'Elternzeit']],
    ];
    expect(jobs(lines)).toEqual([['Ingenieurbüro Tamm GmbH', 'Projektingenieurin', '2014-04', '']]);
    expect(read(lines).leftover.map(({ text }) => text)).toContain('05/2013 – 03/2014 Elternzeit');
  });

  it('takes a remark in brackets beside the company for no title', () => {
    expect(
      jobs([
        ['高橋 恵'],
        ['職歴'],
        ['2020/01~現在', [150, '緑島エナジー合同会社'], [360, '(ノルウェー系再生可能エネルギー)']],
        [[150, '人事マネージャー']],
      ]),
    ).toEqual([['緑島エナジー合同会社', '人事マネージャー', '2020-01', '']]);
  });

  it('reads a span with a remark behind it', () => {
    const { education } = read([
      ['Rocío Benavente Quiroga'],
      ['Formación académica'],
      ['Licenciatura en Administración de Empresas'],
      ['Universidad Tecnológica de Atoyac, 2005 – 2009 (titulada con mención honorífica)'],
    ]).resume;
    expect(education).toMatchObject([
      { institution: 'Universidad Tecnológica de Atoyac', startDate: '2005', endDate: '2009' },
    ]);
  });

  it('reads a date that came onto the line below the school', () => {
    const { education } = read([
      ['Theodora Vance'],
      ['Education'],
      ['Tillamook State University, B.S. in Computer Science, magna cum laude,'],
      ['2008.'],
    ]).resume;
    expect(education).toMatchObject([{ institution: 'Tillamook State University', endDate: '2008' }]);
  });

  it('gives posts below an employer with a town that nobody knows to that employer', () => {
    expect(
      jobs([
        ['Jürgen Wölfle'],
        ['Berufserfahrung'],
        ['Zeppelinwerk Systeme GmbH, Unterwaldhausen', [400, '04/2012 – heute']],
        [[66, 'Abteilungsleiter Konstruktion (seit 01/2019)']],
        [[80, '• Leitung von 23 Personen']],
        [[66, 'Konstrukteur (04/2012 – 12/2018)']],
        [[80, '• Getriebe für Kleinserien']],
      ]),
    ).toEqual([
      ['Zeppelinwerk Systeme GmbH', 'Abteilungsleiter Konstruktion', '2019-01', ''],
      ['Zeppelinwerk Systeme GmbH', 'Konstrukteur', '2012-04', '2018-12'],
    ]);
  });
});
