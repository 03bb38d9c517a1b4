/** Résumés as word processors store them, written with the docx library. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Person } from './invent-person.ts';
import { headsOf, spanOf } from './latin-plain.ts';
import type { Paper } from './paper.ts';
import { eraOf, writeMonth } from './write-dates.ts';

type WordTemplate = (p: Person) => Promise<Paper>;
type Child = Paragraph | Table;

const say = (text: string, bold = false) => new Paragraph({ children: [new TextRun({ text, bold })] });
const head = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } });
const split = (left: string, right: string, bold = true) =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: 9000 }],
    children: [new TextRun({ text: left, bold }), new TextRun({ text: `\t${right}` })],
  });
const cell = (children: Child[], width: number, span = 1) =>
  new TableCell({ children, columnSpan: span, width: { size: width, type: WidthType.DXA } });
const row = (texts: readonly string[], widths: readonly number[]) =>
  new TableRow({ children: texts.map((text, n) => cell([say(text)], widths[n] ?? 2000)) });
const wide = (child: Child[], width = 9000, span = 4) =>
  new TableRow({ children: [cell(child, width, span)] });

async function write(children: readonly Child[], furniture?: string): Promise<Buffer> {
  const section = {
    children: [...children],
    ...(furniture === undefined
      ? {}
      : {
          headers: { default: new Header({ children: [say(furniture)] }) },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] }),
              ],
            }),
          },
        }),
  };
  return Packer.toBuffer(new Document({ sections: [section] }));
}

/** Headings by style, dates at a right tab stop, bullets from a list. */
export const styled: WordTemplate = async (p) => {
  const h = headsOf(p);
  const docx = await write(
    [
      new Paragraph({ text: p.name, heading: HeadingLevel.TITLE }),
      say(`${p.city} | ${p.phone} | ${p.mail}`),
      head(h[0]),
      say(p.summary),
      head(h[1]),
      ...p.jobs.flatMap((job) => [
        split(job.title, spanOf(p, job, 'Mon YYYY')),
        say(`${job.employer}, ${job.place}`),
        ...job.duties.map(bullet),
      ]),
      head(h[2]),
      ...p.schools.flatMap((s) => [
        split(s.high ? s.school : `${s.degree} ${s.area}`, spanOf(p, s, 'Mon YYYY')),
        ...(s.high ? [] : [say(s.school)]),
      ]),
      head(h[3]),
      say(p.skills.join(', ')),
      head(h[4]),
      ...p.languages.map(([a, b]) => say(`${a}: ${b}`)),
    ],
    `${p.name} – ${p.mail}`,
  );
  return { html: '', docx };
};

/** No styles at all: bold lines, dates in brackets, hyphens typed by hand. */
export const typed: WordTemplate = async (p) => {
  const h = headsOf(p);
  const docx = await write([
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: p.name, bold: true, size: 32 })],
    }),
    new Paragraph({ alignment: AlignmentType.CENTER, text: `${p.street}, ${p.city}` }),
    new Paragraph({ alignment: AlignmentType.CENTER, text: `${p.phone} / ${p.mail}` }),
    say(''),
    say(h[1].toUpperCase(), true),
    ...p.jobs.flatMap((job) => [
      say(`${job.employer} (${spanOf(p, job, 'MM/YYYY')})`, true),
      say(job.title),
      ...job.duties.map((duty) => say(`- ${duty}`)),
      say(''),
    ]),
    say(h[2].toUpperCase(), true),
    ...p.schools.flatMap((s) => [
      say(`${s.school} (${spanOf(p, s, 'YYYY')})`, true),
      say(s.high ? '' : `${s.degree}, ${s.area}`),
    ]),
    say(h[3].toUpperCase(), true),
    say(p.skills.join('; ')),
  ]);
  return { html: '', docx, schoolMonths: false };
};

/** A table without borders as a sidebar: contact left, jobs right. */
export const sidebarTable: WordTemplate = async (p) => {
  const h = headsOf(p);
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const left = [
    head(h[7]),
    say(p.phone),
    say(p.mail),
    say(p.city),
    head(h[3]),
    ...p.skills.map((skill) => say(skill)),
    head(h[4]),
    ...p.languages.map(([a, b]) => say(`${a} – ${b}`)),
  ];
  const right = [
    new Paragraph({ text: p.name, heading: HeadingLevel.TITLE }),
    say(p.headline),
    head(h[1]),
    ...p.jobs.flatMap((job) => [
      say(`${job.title} – ${job.employer}`, true),
      say(spanOf(p, job, 'Month YYYY')),
      ...job.duties.map(bullet),
    ]),
    head(h[2]),
    ...p.schools.flatMap((s) => [
      say(s.school, true),
      say(s.high ? '' : `${s.degree}, ${s.area}`),
      say(spanOf(p, s, 'Month YYYY')),
    ]),
  ];
  const table = new Table({
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    columnWidths: [3000, 6500],
    rows: [new TableRow({ children: [cell(left, 3000), cell(right, 6500)] })],
  });
  return { html: '', docx: await write([table]) };
};

/** A Chinese grid of labels and values, with rows as headings. */
export const chineseGrid: WordTemplate = async (p) => {
  const widths = [2300, 2500, 1700, 2500];
  const table = new Table({
    columnWidths: widths,
    rows: [
      row(['姓名', p.name, '性别', '男'], widths),
      row(['出生年月', `${p.born.year}.${String(p.born.month).padStart(2, '0')}`, '学历', '本科'], widths),
      row(['手机号码', p.phone, '邮箱', p.mail], widths),
      wide([say('教育经历', true)]),
      ...p.schools.map((s) => row([spanOf(p, s, 'YYYY.MM', '-'), s.school, s.area, s.degree], widths)),
      wide([say('工作经历', true)]),
      ...p.jobs.flatMap((job) => [
        new TableRow({
          children: [
            cell([say(spanOf(p, job, 'YYYY.MM', '-'))], 2300),
            cell([say(job.employer)], 4200, 2),
            cell([say(job.title)], 2500),
          ],
        }),
        wide(job.duties.map((duty, n) => say(`${n + 1}. ${duty}`))),
      ]),
      wide([say('自我评价', true)]),
      wide([say(p.summary)]),
    ],
  });
  return {
    html: '',
    docx: await write([new Paragraph({ text: '个人简历', alignment: AlignmentType.CENTER }), table]),
  };
};

/** The Japanese form: tables of year, month and event. */
export const japaneseForm: WordTemplate = async (p) => {
  const widths = [1600, 900, 6500];
  const event = (at: Person['born'], text: string) =>
    row([eraOf(at.year, at.month), String(at.month), text], widths);
  const facts = new Table({
    columnWidths: [1800, 7200],
    rows: [
      ['ふりがな', 'しらいし みなと'],
      ['氏　名', p.name],
      ['生年月日', writeMonth(p.born, 'era')],
      ['現住所', `〒234-5678 ${p.city}${p.street}`],
      ['電話番号', p.phone],
      ['メールアドレス', p.mail],
    ].map((texts) => row(texts, [1800, 7200])),
  });
  const history = new Table({
    columnWidths: widths,
    rows: [
      row(['年', '月', '学歴・職歴'], widths),
      row(['', '', '学歴'], widths),
      ...[...p.schools].reverse().flatMap((s) => {
        const name = s.high ? s.school : `${s.school}${s.degree}${s.area}`;
        return [event(s.from, `${name} 入学`), event(s.to, `${name} 卒業`)];
      }),
      row(['', '', '職歴'], widths),
      ...[...p.jobs]
        .reverse()
        .flatMap((job) => [
          event(job.from, `${job.employer} 入社`),
          ...(job.to === null ? [] : [event(job.to, `${job.employer} 退社`)]),
        ]),
      row(['', '', '以上'], widths),
    ],
  });
  const docx = await write([
    say('履 歴 書', true),
    facts,
    say(''),
    history,
    say(''),
    say('志望動機', true),
    say(p.summary),
  ]);
  return { html: '', docx, titles: false };
};
