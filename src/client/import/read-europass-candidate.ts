/**
 * Takes a résumé out of a Candidate, the Europass CV since 2020. Countries and languages stand there as codes.
 * Source: HR Open Standards 3 as Europass uses it, CandidatePerson and CandidateProfile.
 */
import type { ResumeDraft } from '../../shared/resume/resume.ts';
import { levelsInWords } from './read-europass-passport.ts';
import {
  type Fact,
  factAt,
  factsAt,
  seeText,
  type Taking,
  takeDate,
  takeLabel,
  takeProse,
  takeText,
} from './take-facts.ts';

type Draft = Required<ResumeDraft>;

/** The résumé in a Candidate; of several profiles the first, the others are left over. */
export function candidateDraft(taking: Taking, candidate: Fact): ResumeDraft {
  const profile = factAt(candidate, 'CandidateProfile');
  const person = factAt(candidate, 'CandidatePerson');
  return {
    basics: basicsOf(taking, person, profile),
    work: factsAt(profile, 'EmploymentHistory', 'EmployerHistory').flatMap((one) => jobsOf(taking, one)),
    education: factsAt(profile, 'EducationHistory', 'EducationOrganizationAttendance').map((one) =>
      schoolOf(taking, one),
    ),
    ...qualificationsOf(taking, person, profile),
    certificates: factsAt(profile, 'Certifications', 'Certification').map((one) => ({
      name: takeText(taking, one, 'CertificationName') || takeText(taking, one, 'Title'),
      issuer:
        takeText(taking, one, 'IssuingAuthority', 'Name') || takeText(taking, one, 'IssuingAuthorityName'),
      date: takeDate(taking, one, 'FirstIssuedDate', 'FormattedDateTime') || spanOf(taking, one).startDate,
    })),
    publications: factsAt(profile, 'PublicationHistory', 'Publication').map((one) => ({
      name: takeText(taking, one, 'Title') || takeText(taking, one, 'FormattedPublicationDescription'),
      releaseDate: takeDate(taking, one, 'Year') || takeDate(taking, one, 'Date', 'FormattedDateTime'),
      summary: takeProse(taking, one, 'Reference').summary,
      url: takeText(taking, one, 'Link'),
    })),
    projects: factsAt(profile, 'Projects', 'Project').map((one) => {
      const { summary, highlights } = takeProse(taking, one, 'Description');
      const name = takeText(taking, one, 'Title');
      return {
        name,
        description: summary,
        highlights,
        url: takeText(taking, one, 'Link'),
        ...spanOf(taking, one),
      };
    }),
    awards: factsAt(profile, 'HonorsAndAwards', 'HonorAndAward').map((one) => ({
      title: takeText(taking, one, 'Title'),
      awarder:
        takeText(taking, one, 'IssuingAuthority', 'Name') || takeText(taking, one, 'AwardingInstitution'),
      date: takeDate(taking, one, 'Date', 'FormattedDateTime') || spanOf(taking, one).startDate,
      summary: takeProse(taking, one, 'Description').summary,
    })),
    interests: factsAt(profile, 'HobbiesAndInterests', 'HobbyAndInterest').map((one) => ({
      name: takeText(taking, one, 'Title'),
      keywords: [takeProse(taking, one, 'Description').summary].filter((text) => text !== ''),
    })),
  };
}

function basicsOf(taking: Taking, person: Fact | undefined, profile: Fact | undefined): Draft['basics'] {
  const contacts = factsAt(person, 'Communication');
  const address = contacts.map((one) => factAt(one, 'Address')).find((one) => one !== undefined);
  const byChannel = (channel: RegExp) => contacts.filter((one) => channel.test(seeText(one, 'ChannelCode')));
  const [mail] = byChannel(/mail/i);
  const [phone] = byChannel(/phone|mobile/i);
  const [site, ...sites] = byChannel(/web|site/i).map((one) => takeText(taking, one, 'URI'));
  const text = (...path: string[]) => takeText(taking, address, ...path);
  const location = {
    address: text('AddressLine') || text('StreetName'),
    postalCode: text('PostalCode'),
    city: text('CityName'),
    countryCode: text('CountryCode'),
    region: text('CountrySubDivisionCode'),
  };
  const dialling = takeText(taking, phone, 'CountryDialing');
  const number = `${takeText(taking, phone, 'AreaDialing')}${takeText(taking, phone, 'DialNumber')}`;
  for (const one of contacts) for (const name of ['ChannelCode', 'UseCode']) takeLabel(taking, one, name);
  return {
    name: [
      takeText(taking, person, 'PersonName', 'GivenName'),
      takeText(taking, person, 'PersonName', 'FamilyName'),
    ].join(' '),
    email: takeText(taking, mail, 'URI'),
    phone: dialling === '' ? number : `+${dialling.replace(/^\+|^00/, '')} ${number}`,
    url: site ?? '',
    summary: takeProse(taking, profile, 'ExecutiveSummary').summary,
    location,
    profiles: sites.map((url) => ({ url })),
  };
}

// One employer may have had several positions.
function jobsOf(taking: Taking, employer: Fact): NonNullable<ResumeDraft['work']> {
  const name = takeText(taking, employer, 'OrganizationName');
  const place = placeOf(taking, employer);
  const url = siteOf(taking, employer);
  takeLabel(taking, employer, 'IndustryCode');
  const positions = factsAt(employer, 'PositionHistory');
  return (positions.length === 0 ? [employer] : positions).map((one) => {
    const own = spanOf(taking, one);
    const city = [takeText(taking, one, 'City'), takeText(taking, one, 'Country').toUpperCase()]
      .filter((part) => part !== '')
      .join(', ');
    return {
      name,
      position: takeText(taking, one, 'PositionTitle'),
      ...(own.startDate === '' ? spanOf(taking, employer) : own),
      location: city || place,
      url,
      ...takeProse(taking, one, 'Description'),
    };
  });
}

function schoolOf(taking: Taking, one: Fact): NonNullable<ResumeDraft['education']>[number] {
  const programme = takeText(taking, one, 'ProgramName');
  const degree = takeText(taking, one, 'EducationDegree', 'DegreeName');
  const { summary, highlights } = takeProse(taking, one, 'EducationDegree', 'OccupationalSkillsCovered');
  const same = programme === degree;
  if (same) taking.labels.push(degree);
  placeOf(taking, one, true);
  return {
    institution: takeText(taking, one, 'OrganizationName'),
    studyType: degree || programme,
    area: same || degree === '' ? '' : programme,
    ...spanOf(taking, one),
    score: takeText(taking, one, 'EducationDegree', 'FinalGrade', 'ScoreText'),
    url: siteOf(taking, one),
    courses: [summary, ...highlights].filter((text) => text !== ''),
  };
}

// A school has no field for its place, so its town stays to be left over.
function placeOf(taking: Taking, organisation: Fact, onlyCode = false): string {
  const address = factsAt(organisation, 'OrganizationContact', 'Communication', 'Address')[0];
  const code = takeLabel(taking, address, 'CountryCode').toUpperCase();
  return onlyCode
    ? code
    : [takeText(taking, address, 'CityName'), code].filter((part) => part !== '').join(', ');
}

function siteOf(taking: Taking, organisation: Fact): string {
  const contacts = factsAt(organisation, 'OrganizationContact', 'Communication');
  const site = contacts.find((one) => /web|site/i.test(seeText(one, 'ChannelCode')));
  takeLabel(taking, site, 'ChannelCode');
  return takeText(taking, site, 'URI');
}

function spanOf(taking: Taking, one: Fact): { startDate: string; endDate: string } {
  const period =
    factAt(one, 'EmploymentPeriod') ?? factAt(one, 'AttendancePeriod') ?? factAt(one, 'Date') ?? one;
  for (const name of ['CurrentIndicator', 'Ongoing']) takeLabel(taking, period, name);
  return {
    startDate: takeDate(taking, period, 'StartDate', 'FormattedDateTime'),
    endDate: takeDate(taking, period, 'EndDate', 'FormattedDateTime'),
  };
}

function qualificationsOf(taking: Taking, person: Fact | undefined, profile: Fact | undefined): ResumeDraft {
  const mother = factsAt(person, 'PrimaryLanguageCode').map((one) => ({
    language: languageOf(taking, one),
    fluency: '',
  }));
  const languages: NonNullable<ResumeDraft['languages']> = [...mother];
  const skills: NonNullable<ResumeDraft['skills']> = [];
  for (const one of factsAt(profile, 'PersonQualifications', 'PersonCompetency')) {
    const kind = takeLabel(taking, one, 'TaxonomyID');
    const id = factAt(one, 'CompetencyID');
    const name = takeText(taking, one, 'CompetencyName');
    if (/language/i.test(kind)) {
      const levels = factsAt(one, 'CompetencyDimension').map((part) => {
        const skill = takeLabel(taking, part, 'CompetencyDimensionTypeCode').replace(/^CEF-(?:\w+-)?/, '');
        return [skill, takeText(taking, part, 'Score', 'ScoreText')] as const;
      });
      const language = name || (id === undefined ? '' : languageOf(taking, id));
      languages.push({ language, fluency: levelsInWords(taking, levels) });
    } else {
      const said = takeText(taking, id);
      if (name !== '' && said !== '') taking.labels.push(said);
      skills.push({ name: name || said });
    }
  }
  return { languages, skills };
}

// ISO 639 codes, bare or at the end of an address of the European authority table.
function languageOf(taking: Taking, fact: Fact): string {
  const said = takeText(taking, fact);
  const code = /(?:^|\/)([a-z]{2,3})$/i.exec(said)?.[1]?.toLowerCase();
  const name = code === undefined ? undefined : NAMES.of(code);
  if (name === undefined || name === code) return said;
  taking.labels.push(said);
  return name;
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
