import { describe, expect, it } from 'vitest';
import { CANDIDATE } from '../../../test/samples/europass-candidate.ts';
import { lostLetters } from '../../../test/samples/lost-letters.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { readEuropassXml, withPage } from './read-europass.ts';
import { readJson } from './read-json.ts';

const PASSPORT = `<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en">
<DocumentInfo><DocumentType>ECV</DocumentType></DocumentInfo>
<LearnerInfo>
<Identification><PersonName><FirstName>Elena</FirstName><Surname>Marchetti</Surname></PersonName>
<ContactInfo><Address><Contact><AddressLine>Via del Lago 7</AddressLine><PostalCode>38121</PostalCode><Municipality>Trento</Municipality><Country><Code>IT</Code><Label>Italy</Label></Country></Contact></Address>
<Email><Contact>elena@marchetti.example</Contact></Email>
<TelephoneList><Telephone><Contact>+39 0461 555010</Contact><Use><Code>home</Code><Label>Home</Label></Use></Telephone><Telephone><Contact>+39 333 5550101</Contact></Telephone></TelephoneList>
<WebsiteList><Website><Contact>https://marchetti.example</Contact></Website></WebsiteList></ContactInfo>
<Demographics><Birthdate year="1988" month="--07" day="---21"/><Nationality><Label>Italian</Label></Nationality></Demographics></Identification>
<Headline><Type><Code>personal_statement</Code><Label>PERSONAL STATEMENT</Label></Type><Description><Label>Hydrologist who likes small rivers.</Label></Description></Headline>
<WorkExperienceList><WorkExperience><Period><From year="2016" month="--03"/><Current>true</Current></Period><Position><Label>Hydrologist</Label></Position><Activities>&lt;p&gt;Measures &amp;amp; models floods.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Built a gauge&lt;/li&gt;&lt;li&gt;Taught others&lt;/li&gt;&lt;/ul&gt;</Activities><Employer><Name>Ufficio Acque</Name><ContactInfo><Address><Contact><Municipality>Trento</Municipality><Country><Code>IT</Code><Label>Italy</Label></Country></Contact></Address></ContactInfo><Sector><Label>Public administration</Label></Sector></Employer></WorkExperience></WorkExperienceList>
<EducationList><Education><Period><From year="2008"/><To year="2013" month="--10" day="---02"/></Period><Title>Laurea in Ingegneria</Title><Activities>Hydraulics</Activities><Organisation><Name>Università di Padova</Name></Organisation><Level><Label>EQF level 7</Label></Level></Education></EducationList>
<Skills><Linguistic><MotherTongueList><MotherTongue><Description><Label>Italian</Label></Description></MotherTongue></MotherTongueList><ForeignLanguageList><ForeignLanguage><Description><Label>German</Label></Description><ProficiencyLevel><Listening>B2</Listening><Reading>B2</Reading><SpokenInteraction>B1</SpokenInteraction></ProficiencyLevel></ForeignLanguage></ForeignLanguageList></Linguistic>
<Computer><Description>Python, QGIS</Description></Computer><Driving><Description><Licence>B</Licence></Description></Driving></Skills>
<AchievementList><Achievement><Title><Code>publications</Code><Label>Publications</Label></Title><Description>Floods of the Adige</Description></Achievement><Achievement><Title><Code>memberships</Code><Label>Memberships</Label></Title><Description>Alpine Society</Description></Achievement></AchievementList>
</LearnerInfo></SkillsPassport>`;

const PASSPORT_JSON = JSON.stringify({
  SkillsPassport: {
    Locale: 'en',
    LearnerInfo: {
      Identification: {
        PersonName: { FirstName: 'Elena', Surname: 'Marchetti' },
        ContactInfo: {
          Email: { Contact: 'elena@marchetti.example' },
          Telephone: [{ Contact: '+39 0461 555010' }],
        },
      },
      WorkExperience: [
        {
          Period: { From: { Year: 2016, Month: 3 }, To: { Year: 2019, Month: 12, Day: 31 } },
          Position: { Label: 'Hydrologist' },
          Employer: { Name: 'Ufficio Acque' },
        },
      ],
      Education: [
        { Title: 'Laurea', Organisation: { Name: 'Università di Padova' }, Period: { To: { Year: 2013 } } },
      ],
      Skills: {
        Linguistic: {
          ForeignLanguage: [
            { Description: { Label: 'German' }, ProficiencyLevel: { Listening: 'C1', Reading: 'C1' } },
          ],
        },
      },
    },
  },
});

const bytesOf = (text: string) => new TextEncoder().encode(text);

function good(result: ImportResult | Refusal): ImportResult {
  if (isRefusal(result)) throw new Error(`${result.refused}: ${result.detail}`);
  return result;
}

/** What a reader of the XML sees as its text, with dates as they are written. */
function wordsIn(xml: string): string {
  return xml
    .replace(/<DocumentInfo>.*?<\/DocumentInfo>|<hr:DocumentID[^>]*>.*?<\/hr:DocumentID>/gs, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;amp;', ' ')
    .replaceAll(/<[^>]*>/g, ' ');
}

describe('reading a Europass CV', () => {
  it('reads the XML of the editor until 2020', () => {
    const result = good(readEuropassXml(bytesOf(PASSPORT)));
    const { basics, work, education, languages, skills, publications } = result.resume;
    expect(basics).toMatchObject({
      name: 'Elena Marchetti',
      email: 'elena@marchetti.example',
      phone: '+390461555010',
      url: 'https://marchetti.example',
      summary: 'Hydrologist who likes small rivers.',
      location: { address: 'Via del Lago 7', postalCode: '38121', city: 'Trento', countryCode: 'IT' },
    });
    expect(work).toMatchObject([
      {
        name: 'Ufficio Acque',
        position: 'Hydrologist',
        startDate: '2016-03',
        endDate: '',
        location: 'Trento, Italy',
        summary: 'Measures & models floods.',
        highlights: ['Built a gauge', 'Taught others'],
      },
    ]);
    expect(education).toMatchObject([
      {
        institution: 'Università di Padova',
        studyType: 'Laurea in Ingegneria',
        startDate: '2008',
        endDate: '2013-10-02',
        courses: ['Hydraulics'],
      },
    ]);
    expect(languages).toEqual([
      { language: 'Italian', fluency: '' },
      { language: 'German', fluency: 'Listening B2, Reading B2, Spoken Interaction B1' },
    ]);
    expect(skills.map(({ name }) => name)).toEqual(['Python, QGIS']);
    expect(publications.map(({ name }) => name)).toEqual(['Floods of the Adige']);
    expect(lostLetters(wordsIn(PASSPORT), result)).toEqual([]);
    expect(result.leftover).toContainEqual({ text: 'Alpine Society', near: 'Achievement: Description' });
    expect(result.leftover).toContainEqual({ text: '1988', near: 'Birthdate: Year' });
  });

  it('reads the JSON of that editor', () => {
    const { resume } = good(readJson(PASSPORT_JSON));
    expect(resume.basics).toMatchObject({ name: 'Elena Marchetti', phone: '+390461555010' });
    expect(resume.work).toMatchObject([
      { name: 'Ufficio Acque', position: 'Hydrologist', startDate: '2016-03', endDate: '2019-12-31' },
    ]);
    expect(resume.education).toMatchObject([
      { institution: 'Università di Padova', studyType: 'Laurea', endDate: '2013' },
    ]);
    expect(resume.languages).toEqual([{ language: 'German', fluency: 'C1' }]);
  });

  it('reads the XML of the editor since 2020', () => {
    const result = good(readEuropassXml(bytesOf(CANDIDATE)));
    const { basics, work, education, languages, skills, projects } = result.resume;
    expect(basics).toMatchObject({
      name: 'Jonas Lindqvist',
      email: 'jonas@lindqvist.example',
      phone: '+46705550143',
      url: 'https://lindqvist.example',
      profiles: [{ network: 'linkedin', url: 'https://www.linkedin.com/in/lindqvist' }],
      summary: 'Carpenter and teacher.',
      location: { city: 'Uppsala', postalCode: '75320', countryCode: 'se' },
    });
    expect(work.map((job) => [job.name, job.position, job.startDate, job.endDate, job.location])).toEqual([
      ['Trähuset AB', 'Workshop lead', '2021-02', '', 'Uppsala, SE'],
      ['Trähuset AB', 'Carpenter', '2017-09-01', '2021-01-31', 'Uppsala, SE'],
    ]);
    expect(work[0]?.highlights).toEqual(['Leads four people', 'Orders timber']);
    expect(education).toMatchObject([
      {
        institution: 'Yrkesskolan Fyris',
        studyType: 'Carpentry',
        startDate: '2014-08',
        endDate: '2017-06',
        score: 'A',
      },
    ]);
    expect(languages).toEqual([
      { language: 'Swedish', fluency: '' },
      { language: 'English', fluency: 'C1' },
    ]);
    expect(skills).toMatchObject([
      { name: 'Timber framing' },
      { name: 'Drawing', keywords: ['CAD', 'Pencil'] },
    ]);
    expect(projects).toMatchObject([
      { name: 'Bridge of larch', startDate: '2019-05', description: 'Twelve metres long.' },
    ]);
    expect(lostLetters(wordsIn(CANDIDATE), result)).toEqual([]);
  });

  it('drops no place that stands at the employer and at the position', () => {
    const twice = (city: string) =>
      CANDIDATE.replace(
        '<PositionTitle typeCode="FREETEXT">Carpenter<',
        `<City>${city}</City><Country>se</Country>$&`,
      );
    for (const city of ['Uppsala', 'Knivsta']) {
      const result = good(readEuropassXml(bytesOf(twice(city))));
      expect(result.resume.work[1]?.location).toBe(`${city}, SE`);
      expect(lostLetters(wordsIn(twice(city)), result)).toEqual([]);
    }
  });

  it('leaves over what only the page of its PDF says', () => {
    const europass = good(readEuropassXml(bytesOf(CANDIDATE)));
    const page = structuredClone(europass);
    page.resume.basics.summary = 'Carpenter and teacher. Plays the cello.';
    const both = withPage(europass, {
      ...page,
      leftover: [{ text: 'Uppsala', page: 1 }],
      labels: ['WORK EXPERIENCE'],
    });
    expect(both.resume).toEqual(europass.resume);
    expect(both.leftover.slice(europass.leftover.length)).toEqual([
      { text: 'Carpenter and teacher. Plays the cello.' },
    ]);
    expect(both.labels).toContain('WORK EXPERIENCE');
  });

  it.each([
    [
      'XML of another kind',
      '<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>',
      'file_not_a_resume',
    ],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${PASSPORT.slice(38)}`, 'file_unsafe'],
    ['XML that breaks off', PASSPORT.slice(0, 900), 'file_broken'],
  ])('refuses %s', (_what, xml, refused) => {
    expect(readEuropassXml(bytesOf(xml))).toMatchObject({ refused });
  });

  it('reads a text of 400,000 signs that nobody closes as it reads others', () => {
    const signs = '&lt;br '.repeat(400_000);
    const xml = `<SkillsPassport><LearnerInfo><Aside>${signs} Harbour</Aside></LearnerInfo></SkillsPassport>`;
    const result = readEuropassXml(new TextEncoder().encode(xml));
    expect(JSON.stringify(result)).toContain('Harbour');
  });

  it('refuses JSON that is neither', () => {
    expect(readJson('{"SkillsPassport": {"CoverLetter": {}}}')).toMatchObject({
      refused: 'file_not_a_resume',
    });
  });
});
