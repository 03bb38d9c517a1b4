/** Takes a résumé out of a SkillsPassport, the Europass CV until 2020. Source: Europass XML 3.4, LearnerInfo. */
import { readDate } from '../../shared/resume/read-date.ts';
import type { ResumeDraft } from '../../shared/resume/resume.ts';
import {
  type Fact,
  factAt,
  factsAt,
  seeText,
  type Taking,
  takeLabel,
  takeProse,
  takeText,
} from './take-facts.ts';
import { takePhone } from './take-phone.ts';

type Draft = Required<ResumeDraft>;

/** The résumé in a LearnerInfo. */
export function passportDraft(taking: Taking, learner: Fact): ResumeDraft {
  const skills = factAt(learner, 'Skills');
  return {
    basics: basicsOf(taking, learner),
    work: factsAt(learner, 'WorkExperience').map((one) => ({
      ...spanOf(taking, one),
      position: labelOf(taking, one, 'Position'),
      ...takeProse(taking, one, 'Activities'),
      name: takeText(taking, one, 'Employer', 'Name'),
      location: placeOf(taking, factAt(one, 'Employer')),
      url: takeText(taking, one, 'Employer', 'ContactInfo', 'Website', 'Contact'),
    })),
    education: factsAt(learner, 'Education').map((one) => {
      const { summary, highlights } = takeProse(taking, one, 'Activities');
      return {
        ...spanOf(taking, one),
        studyType: takeText(taking, one, 'Title'),
        area: labelOf(taking, one, 'Field'),
        institution: takeText(taking, one, 'Organisation', 'Name'),
        url: takeText(taking, one, 'Organisation', 'ContactInfo', 'Website', 'Contact'),
        courses: [summary, ...highlights].filter((text) => text !== ''),
      };
    }),
    languages: languagesOf(taking, factAt(skills, 'Linguistic')),
    skills: (['Computer', 'JobRelated', 'Organisational', 'Communication', 'Other'] as const).flatMap(
      (kind) => skillsOf(taking, factAt(skills, kind)),
    ),
    ...achievementsOf(taking, learner),
  };
}

function basicsOf(taking: Taking, learner: Fact): Draft['basics'] {
  const person = factAt(learner, 'Identification');
  const contact = factAt(person, 'ContactInfo');
  const address = factAt(contact, 'Address', 'Contact');
  const [site, ...sites] = factsAt(contact, 'Website');
  const headline = factAt(learner, 'Headline');
  const kind = takeLabel(taking, headline, 'Type', 'Code');
  takeLabel(taking, headline, 'Type', 'Label');
  const said = labelOf(taking, headline, 'Description') || takeProse(taking, headline, 'Description').summary;
  const own = kind === 'personal_statement' || said.length > 100;
  takeLabel(taking, contact, 'Telephone', 'Use', 'Code');
  takeLabel(taking, contact, 'Telephone', 'Use', 'Label');
  return {
    name: `${takeText(taking, person, 'PersonName', 'FirstName')} ${takeText(taking, person, 'PersonName', 'Surname')}`,
    label: own ? '' : said,
    summary: own ? said : '',
    email: takeText(taking, contact, 'Email', 'Contact') || takeText(taking, contact, 'Email'),
    phone: takePhone(taking, takeText(taking, contact, 'Telephone', 'Contact')),
    url: takeText(taking, site, 'Contact'),
    location: {
      address: [takeText(taking, address, 'AddressLine'), takeText(taking, address, 'AddressLine2')]
        .filter((part) => part !== '')
        .join(', '),
      postalCode: takeText(taking, address, 'PostalCode'),
      city: takeText(taking, address, 'Municipality'),
      countryCode: takeText(taking, address, 'Country', 'Code'),
      region: takeText(taking, address, 'Country', 'Label'),
    },
    profiles: sites.map((one) => ({ url: takeText(taking, one, 'Contact') })),
  };
}

// A label for people stands beside a code for programs.
function labelOf(taking: Taking, parent: Fact | undefined, name: string): string {
  const label = takeText(taking, parent, name, 'Label');
  if (label !== '') takeLabel(taking, parent, name, 'Code');
  return label || takeText(taking, parent, name);
}

function placeOf(taking: Taking, organisation: Fact | undefined): string {
  const address = factAt(organisation, 'ContactInfo', 'Address', 'Contact');
  const city = takeText(taking, address, 'Municipality');
  return [city, labelOf(taking, address, 'Country')].filter((part) => part !== '').join(', ');
}

function spanOf(taking: Taking, one: Fact): { startDate: string; endDate: string } {
  const period = factAt(one, 'Period');
  takeLabel(taking, period, 'Current');
  return { startDate: dateOf(taking, factAt(period, 'From')), endDate: dateOf(taking, factAt(period, 'To')) };
}

// XML Schema writes a month as --05 and a day as ---03; the JSON has numbers.
function dateOf(taking: Taking, date: Fact | undefined): string {
  const parts = ['Year', 'Month', 'Day']
    .map((name) => seeText(date, name).replaceAll('-', ''))
    .filter((part) => part !== '')
    .map((part) => part.padStart(2, '0'));
  const read = readDate(parts.join('-'));
  if (read !== '') for (const name of ['Year', 'Month', 'Day']) takeLabel(taking, date, name);
  return read;
}

function languagesOf(taking: Taking, linguistic: Fact | undefined): Draft['languages'] {
  const mother = factsAt(linguistic, 'MotherTongue').map((one) => ({
    language: labelOf(taking, one, 'Description'),
  }));
  const foreign = factsAt(linguistic, 'ForeignLanguage').map((one) => {
    const skills = ['Listening', 'Reading', 'SpokenInteraction', 'SpokenProduction', 'Writing'];
    const levels = skills.map((skill) => [skill, takeText(taking, one, 'ProficiencyLevel', skill)] as const);
    return { language: labelOf(taking, one, 'Description'), fluency: levelsInWords(taking, levels) };
  });
  return [...mother, ...foreign];
}

/** One level where all are the same, else each with its skill. */
export function levelsInWords(taking: Taking, levels: readonly (readonly [string, string])[]): string {
  const given = levels.filter(([, level]) => level !== '');
  const [first] = given;
  if (first !== undefined && given.every(([, level]) => level === first[1])) {
    taking.labels.push(...given.slice(1).map(([, level]) => level));
    return first[1];
  }
  return given.map(([skill, level]) => `${skill.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')} ${level}`).join(', ');
}

function skillsOf(taking: Taking, kind: Fact | undefined): { name: string }[] {
  const { summary, highlights } = takeProse(taking, kind, 'Description');
  return [...summary.split('\n'), ...highlights].filter((name) => name !== '').map((name) => ({ name }));
}

function achievementsOf(taking: Taking, learner: Fact): ResumeDraft {
  const found: {
    publications: { name: string; summary: string }[];
    awards: { title: string; summary: string }[];
    projects: { name: string; highlights: string[] }[];
    certificates: { name: string }[];
  } = { publications: [], awards: [], projects: [], certificates: [] };
  for (const one of factsAt(learner, 'Achievement')) {
    const code = seeText(one, 'Title', 'Code');
    if (!/^(?:publications|honors_awards|projects|certifications)$/.test(code)) continue;
    takeLabel(taking, one, 'Title', 'Code');
    takeLabel(taking, one, 'Title', 'Label');
    const { summary, highlights } = takeProse(taking, one, 'Description');
    const [name = '', ...more] = [...summary.split('\n'), ...highlights].filter((text) => text !== '');
    if (code === 'publications') found.publications.push({ name, summary: more.join('\n') });
    else if (code === 'honors_awards') found.awards.push({ title: name, summary: more.join('\n') });
    else if (code === 'projects') found.projects.push({ name, highlights: more });
    else for (const text of [name, ...more]) found.certificates.push({ name: text });
  }
  return found;
}
