/**
 * Takes a résumé out of a Candidate, the Europass CV since 2020. Countries and languages stand there as codes.
 * Source: HR Open Standards 3 as Europass uses it, CandidatePerson and CandidateProfile.
 */
import type { ResumeDraft } from '../../shared/resume/resume.ts';
import { takePerson } from './read-europass-person.ts';
import { takeQualifications } from './read-europass-skills.ts';
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

/** The résumé in a Candidate; of several profiles the first, the others are left over. */
export function candidateDraft(taking: Taking, candidate: Fact): ResumeDraft {
  const profile = factAt(candidate, 'CandidateProfile');
  const person = factAt(candidate, 'CandidatePerson');
  return {
    basics: takePerson(taking, person, profile),
    work: factsAt(profile, 'EmploymentHistory', 'EmployerHistory').flatMap((one) => jobsOf(taking, one)),
    education: factsAt(profile, 'EducationHistory', 'EducationOrganizationAttendance').map((one) =>
      schoolOf(taking, one),
    ),
    ...takeQualifications(taking, person, profile),
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

// One employer may have had several positions.
function jobsOf(taking: Taking, employer: Fact): NonNullable<ResumeDraft['work']> {
  const name = takeText(taking, employer, 'OrganizationName');
  const place = placeOf(taking, employer);
  const url = siteOf(taking, employer);
  takeLabel(taking, employer, 'IndustryCode');
  const positions = factsAt(employer, 'PositionHistory');
  return (positions.length === 0 ? [employer] : positions).map((one) => {
    const own = spanOf(taking, one);
    const code = takeLabel(taking, one, 'Country');
    const city = [takeText(taking, one, 'City'), code.toUpperCase()].filter((part) => part !== '').join(', ');
    // Editors write the same place twice, at the employer and at the position.
    if (city === place) taking.labels.push(place);
    else if (city !== '' && place !== '') taking.leftover.push({ text: place, near: 'OrganizationContact' });
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
