import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../test/samples/docx-of.ts';
import { lostLetters } from '../../../test/samples/lost-letters.ts';
import { isRefusal } from '../../shared/errors.ts';
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { readArchive } from './read-archive.ts';
import { isLinkedInPart } from './read-linkedin.ts';
import { readTable } from './read-table.ts';

const TABLES: Record<string, string> = {
  'Profile.csv':
    'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n' +
    'Mira,Castellan,Rabe,,"May 4, 1990",Data Engineer at Hafenlogistik,"Builds pipelines.\nWrites things down, ""first"".",Logistics,10115,"Berlin, Germany",[miracastellan],"[PORTFOLIO:https://mira.example/work,BLOG:https://notes.example]",\n',
  'Positions.csv':
    '\uFEFFCompany Name,Title,Description,Location,Started On,Finished On\r\n' +
    'Hafenlogistik Nord GmbH,Senior Data Engineer,"• nine million events, every day\r\n• two people on call","Hamburg, Germany",Mar 2019,\r\n' +
    'Klinikverbund Spree AG,Data Analyst,,Berlin,Jan 2015,Feb 2019\r\n',
  'Education.csv':
    'School Name,Start Date,End Date,Notes,Degree Name,Activities\nTechnische Universität Berlin,2012,2014,Thesis on queues,Master of Science - MS,Rowing club\n',
  'Skills.csv': 'Name\nPython\n"SQL, mostly PostgreSQL"\n',
  'Languages.csv':
    'Name,Proficiency\nGerman,Native or bilingual proficiency\nEnglish,Full professional proficiency\n',
  'Certifications.csv':
    'Name,Url,Authority,Started On,Finished On,License Number\nKafka Administrator,https://cert.example/1,Stream School,Jun 2020,Jun 2023,K-77\n',
  'Projects.csv':
    'Title,Description,Url,Started On,Finished On\nTide table,A small page,https://tide.example,Apr 2018,sometime\n',
  'Honors.csv': 'Title,Description,Issued On\nBest talk,At a meeting of friends,Nov 2021\n',
  'Volunteering.csv':
    'Company Name,Role,Cause,Started On,Finished On,Description\nRiver Watch,Member,Environment,May 2016,,Counts fish\n',
  'Publications.csv':
    'Name,Published On,Description,Publisher,Url\nQueues at sea,"Sep 3, 2019",Short paper,Port Press,https://port.example/q\n',
  'Email Addresses.csv':
    'Email Address,Confirmed,Primary,Updated On\nold@post.example,Yes,No,1/2/20\nmira@castellan.example,Yes,Yes,1/2/24\n',
  'PhoneNumbers.csv': 'Extension,Number,Type\n,+49 30 901820,Mobile\n',
  'Recommendations_Received.csv':
    'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nOle,Brandt,Hafenlogistik Nord GmbH,Head of Data,"Mira explains, and then it works.","04/05/22, 09:00 AM",VISIBLE\n',
  'Patents.csv': 'Title,Description,Issued On\nA quieter winch,With felt,Mar 2017\n',
};
const OTHERS = {
  'Connections.csv':
    'Notes:\n"When exporting your connection data, some may be missing."\n\nFirst Name,Last Name,Email Address\nPetra,Geheim,petra@secret.example\n',
  'messages.csv': 'FROM,CONTENT\nPetra Geheim,Do not tell anybody\n',
  'Ad_Targeting.csv': 'Member Age\n25-34\n',
};

async function read(parts: Record<string, string>): Promise<ImportResult> {
  const result = await readArchive(zipOf(parts));
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
}

describe('reading the copy of their data that LinkedIn sends', () => {
  it('makes a résumé of the profile', async () => {
    const { resume } = await read({ ...TABLES, ...OTHERS });
    expect(resume.basics).toMatchObject({
      name: 'Mira Castellan',
      label: 'Data Engineer at Hafenlogistik',
      summary: 'Builds pipelines.\nWrites things down, "first".',
      email: 'mira@castellan.example',
      phone: '+4930901820',
      url: 'https://mira.example/work',
      location: { city: 'Berlin, Germany', postalCode: '10115' },
      profiles: [
        { network: 'Twitter', username: 'miracastellan' },
        { network: 'BLOG', url: 'https://notes.example' },
      ],
    });
    expect(
      resume.work.map((job) => [job.name, job.position, job.startDate, job.endDate, job.location]),
    ).toEqual([
      ['Hafenlogistik Nord GmbH', 'Senior Data Engineer', '2019-03', '', 'Hamburg, Germany'],
      ['Klinikverbund Spree AG', 'Data Analyst', '2015-01', '2019-02', 'Berlin'],
    ]);
    expect(resume.education).toMatchObject([
      {
        institution: 'Technische Universität Berlin',
        startDate: '2012',
        endDate: '2014',
        studyType: 'Master of Science - MS',
      },
    ]);
    expect(resume.skills.map(({ name }) => name)).toEqual(['Python', 'SQL, mostly PostgreSQL']);
    expect(resume.languages[0]).toEqual({ language: 'German', fluency: 'Native or bilingual proficiency' });
    expect(resume.certificates).toEqual([
      {
        name: 'Kafka Administrator',
        url: 'https://cert.example/1',
        issuer: 'Stream School',
        date: '2020-06',
      },
    ]);
    expect(resume.awards).toMatchObject([{ title: 'Best talk', date: '2021-11' }]);
    expect(resume.volunteer).toMatchObject([
      { organization: 'River Watch', position: 'Member', startDate: '2016-05' },
    ]);
    expect(resume.publications).toMatchObject([{ name: 'Queues at sea', releaseDate: '2019-09-03' }]);
    expect(resume.references).toEqual([
      {
        name: 'Ole Brandt, Head of Data, Hafenlogistik Nord GmbH',
        reference: 'Mira explains, and then it works.',
      },
    ]);
  });

  it('drops no word of the profile, and leaves over what a résumé has no field for', async () => {
    const result = await read(TABLES);
    expect(lostLetters(Object.values(TABLES).join('\n'), result)).toEqual([]);
    const left = result.leftover.map(({ text, near }) => [near, text]);
    for (const one of [
      ['profile: Birth Date', 'May 4, 1990'],
      ['profile: Maiden Name', 'Rabe'],
      ['education: Activities', 'Rowing club'],
      ['projects: Finished On', 'sometime'],
      ['emailaddresses: Email Address', 'old@post.example'],
      ['patents: Title', 'A quieter winch'],
    ])
      expect(left).toContainEqual(one);
  });

  it('reads nothing that other people wrote, and says so', async () => {
    const result = await read({ ...TABLES, ...OTHERS });
    expect(JSON.stringify(result)).not.toMatch(/Petra|secret|tell anybody|25-34/);
    expect(result.leftover).toContainEqual({
      text: 'Connections.csv\nmessages.csv\nAd_Targeting.csv',
      near: 'not read',
    });
  });

  it('reads tables inside a folder, under their other names, behind notes', async () => {
    const { resume } = await read({
      'Basic_LinkedInDataExport/Profile.csv': 'First Name,Last Name\n芳,王\n',
      'Basic_LinkedInDataExport/Volunteering Experiences.csv':
        'Notes:\n"Some may be missing."\n\nCompany Name,Role\nRiver Watch,Member\n',
    });
    expect(resume.basics.name).toBe('王芳');
    expect(resume.volunteer).toMatchObject([{ organization: 'River Watch' }]);
  });

  it('looks at the longest name that an archive has no longer than at another', { timeout: 2_000 }, () => {
    expect(isLinkedInPart('a'.repeat(65_535))).toBe(false);
    expect(isLinkedInPart(`${'a/'.repeat(32_000)}Email Addresses.CSV`)).toBe(true);
    expect(isLinkedInPart('positions.csv.exe')).toBe(false);
  });

  it('refuses a copy without a profile', async () => {
    expect(await readArchive(zipOf(OTHERS))).toMatchObject({ refused: 'file_holds_no_resume' });
  });
});

it('leaves over the rows of a table that is longer than any profile', async () => {
  const names = Array.from({ length: 3_000 }, (_, row) => `Skill ${row}`);
  const profile = 'First Name,Last Name\nMira,Castellan\n';
  const result = await read({ 'Profile.csv': profile, 'Skills.csv': `Name\n${names.join('\n')}\n` });
  const said = new Set([
    ...result.resume.skills.map(({ name }) => name),
    ...result.leftover.map(({ text }) => text),
  ]);
  expect(names.filter((name) => !said.has(name))).toEqual([]);
});

it('refuses a table of a million rows, and reads one of nothing but quotes', async () => {
  const profile = 'First Name,Last Name\nMira,Castellan\n';
  const rows = `Name\n${'Go\n'.repeat(1_000_000)}`;
  const refused = await readArchive(zipOf({ 'Profile.csv': profile, 'Skills.csv': rows }));
  expect(refused).toMatchObject({ refused: 'file_too_large' });
  expect(readTable('"'.repeat(5_000_000))).toEqual([['"'.repeat(2_499_999)]]);
});

describe('a table', () => {
  it.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"a\nb","say ""so""",\r\n\r\nc', [['a\nb', 'say "so"', ''], ['c']]],
    ['"never closed, ever', [['never closed, ever']]],
    ['', []],
  ])('is read from %j', (text, rows) => {
    expect(readTable(text)).toEqual(rows);
  });
});
