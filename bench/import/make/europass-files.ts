/**
 * Europass CVs as files: the XML of today's editor, bare and inside its PDF, and the XML and JSON of the editor until
 * 2020. Source: the elements that such files have (Europass 4.0 over HR Open Standards 3; Europass XML 3.4).
 */
import type { Month, Person } from './invent-person.ts';
import { titleFirst } from './latin-plain.ts';
import { e, type Paper } from './paper.ts';

const COUNTRIES = { en: 'ie', de: 'de', fr: 'fr', ja: 'jp', zh: 'cn' } as const;
const MOTHER = { en: 'eng', de: 'deu', fr: 'fra', ja: 'jpn', zh: 'zho' } as const;
const DIALLING = { en: '1', de: '49', fr: '33', ja: '81', zh: '86' } as const;

const iso = ({ year, month }: Month) => `${year}-${String(month).padStart(2, '0')}`;
const bytes = (text: string) => new TextEncoder().encode(text);

/** The XML of today's editor. */
export const candidate = (p: Person): Paper => ({ html: '', file: bytes(candidateXml(p)) });

/** A PDF of today's editor: what is printed, and the XML attached. */
export const candidatePdf = (p: Person): Paper => ({ ...titleFirst(p), carried: candidateXml(p) });

/** The XML of the editor until 2020. */
export const passport = (p: Person): Paper => ({
  html: '',
  file: bytes(passportXml(p)),
  schoolMonths: false,
});

/** The JSON of the editor until 2020. */
export const passportJson = (p: Person): Paper => ({
  html: '',
  file: bytes(`${JSON.stringify(passportOf(p), null, 2)}\n`),
  schoolMonths: false,
});

function candidateXml(p: Person): string {
  const html = (inside: string) => e(inside);
  const at = (name: string, one: Month | null) =>
    one === null ? '' : `<${name}><hr:FormattedDateTime>${iso(one)}</hr:FormattedDateTime></${name}>`;
  const mail = `<Communication><ChannelCode>Email</ChannelCode><oa:URI>${p.mail}</oa:URI></Communication>`;
  const phone = `<Communication><ChannelCode>Telephone</ChannelCode><UseCode>mobile</UseCode>${dialled(p)}<CountryCode>${COUNTRIES[p.lang]}</CountryCode></Communication>`;
  const social = `<Communication><ChannelCode>Social Media</ChannelCode><UseCode>linkedin</UseCode><oa:URI>https://www.linkedin.com/in/${p.mail.split('@')[0]}</oa:URI></Communication>`;
  const home = `<Communication><UseCode>home</UseCode><Address type="home"><oa:AddressLine>${e(p.street)}</oa:AddressLine><oa:CityName>${e(p.city)}</oa:CityName><CountryCode>${COUNTRIES[p.lang]}</CountryCode></Address></Communication>`;
  const jobs = p.jobs.map(
    (job) =>
      `<EmployerHistory><hr:OrganizationName>${e(job.employer)}</hr:OrganizationName><OrganizationContact><Communication><Address><oa:CityName>${e(job.place)}</oa:CityName><CountryCode>${COUNTRIES[p.lang]}</CountryCode></Address></Communication></OrganizationContact><PositionHistory><PositionTitle typeCode="FREETEXT">${e(job.title)}</PositionTitle><eures:EmploymentPeriod>${at('eures:StartDate', job.from)}${at('eures:EndDate', job.to)}<hr:CurrentIndicator>${job.to === null}</hr:CurrentIndicator></eures:EmploymentPeriod><oa:Description>${html(`<ul>${job.duties.map((duty) => `<li>${e(duty)}</li>`).join('')}</ul>`)}</oa:Description><City>${e(job.place)}</City><Country>${COUNTRIES[p.lang]}</Country></PositionHistory></EmployerHistory>`,
  );
  const schools = p.schools.map(
    (s) =>
      `<EducationOrganizationAttendance><hr:OrganizationName>${e(s.school)}</hr:OrganizationName><OrganizationContact><Communication><Address><oa:CityName>${e(s.place)}</oa:CityName></Address></Communication></OrganizationContact><AttendancePeriod>${at('StartDate', s.from)}${at('EndDate', s.to)}<Ongoing>false</Ongoing></AttendancePeriod><EducationDegree><hr:DegreeName>${e([s.degree, s.area].join(' ').trim())}</hr:DegreeName></EducationDegree></EducationOrganizationAttendance>`,
  );
  const skills = p.skills.map((skill) => `<DigitalSkill>${e(skill)}</DigitalSkill>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.europass.eu/1.0 Candidate.xsd">
<hr:DocumentID schemeID="A-0001" schemeName="DocumentIdentifier" schemeAgencyName="EUROPASS" schemeVersionID="4.0"/>
<CandidateSupplier><hr:PartyID schemeID="A-0001" schemeName="PartyID" schemeAgencyName="EUROPASS" schemeVersionID="1.0"/><hr:PartyName>Owner</hr:PartyName><PersonContact><PersonName><oa:GivenName>${e(p.given)}</oa:GivenName><hr:FamilyName>${e(p.family)}</hr:FamilyName></PersonName></PersonContact><hr:PrecedenceCode>1</hr:PrecedenceCode></CandidateSupplier>
<CandidatePerson><PersonName><oa:GivenName>${e(p.given)}</oa:GivenName><hr:FamilyName>${e(p.family)}</hr:FamilyName></PersonName>
${mail}${phone}${social}${home}
<NationalityCode>${COUNTRIES[p.lang]}</NationalityCode><hr:BirthDate>${iso(p.born)}-01</hr:BirthDate><PrimaryLanguageCode name="NORMAL">${MOTHER[p.lang]}</PrimaryLanguageCode></CandidatePerson>
<CandidateProfile languageCode="${p.lang}"><hr:ID schemeID="A-0001" schemeName="CandidateProfileID" schemeAgencyName="EUROPASS" schemeVersionID="1.0"/>
<hr:ExecutiveSummary>${html(`<p>${e(p.summary)}</p>`)}</hr:ExecutiveSummary>
<EmploymentHistory>${jobs.join('\n')}</EmploymentHistory>
<EducationHistory>${schools.join('\n')}</EducationHistory>
<eures:Licenses/><Certifications/><PublicationHistory/>
<PersonQualifications><PersonCompetency><CompetencyID schemeName="FREETEXT">por</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID><eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Understanding-Listening</hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>B2</hr:ScoreText></eures:Score></eures:CompetencyDimension></PersonCompetency></PersonQualifications>
<EmploymentReferences/><DigitalSkills><DigitalSkillsGroup>${skills}</DigitalSkillsGroup></DigitalSkills>
<RenderingInformation><Design><Template>Template1</Template><Color>Default</Color><FontSize>Medium</FontSize><Logo>FirstPage</Logo><PageNumbers>false</PageNumbers><SectionsOrder><Section><Title>work-experience</Title></Section></SectionsOrder></Design></RenderingInformation>
</CandidateProfile></Candidate>
`;
}

// The country's number stands apart, with what follows it, or the whole number alone.
function dialled(p: Person): string {
  const country = DIALLING[p.lang];
  const number = p.phone.startsWith(`+${country}`) ? p.phone.slice(country.length + 1).trim() : p.phone;
  return `<CountryDialing>${country}</CountryDialing><oa:DialNumber>${e(number)}</oa:DialNumber>`;
}

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

function passportOf(p: Person): Json {
  const [first = '', ...others] = p.languages.map(([language]) => language);
  return {
    SkillsPassport: {
      Locale: p.lang,
      DocumentInfo: { DocumentType: 'ECV', CreationDate: '2018-05-04T10:00:00.000Z', XSDVersion: 'V3.4' },
      LearnerInfo: {
        Identification: {
          PersonName: { FirstName: p.given, Surname: p.family },
          ContactInfo: {
            Address: {
              Contact: {
                AddressLine: p.street,
                Municipality: p.city,
                Country: { Code: COUNTRIES[p.lang].toUpperCase() },
              },
            },
            Email: { Contact: p.mail },
            Telephone: [{ Contact: p.phone, Use: { Code: 'mobile', Label: 'Mobile' } }],
          },
        },
        Headline: { Type: { Code: 'preferred_job' }, Description: { Label: p.headline } },
        WorkExperience: p.jobs.map((job) => ({
          Period: {
            From: { Year: job.from.year, Month: job.from.month },
            ...(job.to === null
              ? { Current: true }
              : { To: { Year: job.to.year, Month: job.to.month }, Current: false }),
          },
          Position: { Label: job.title },
          Activities: `<ul>${job.duties.map((duty) => `<li>${e(duty)}</li>`).join('')}</ul>`,
          Employer: {
            Name: job.employer,
            ContactInfo: { Address: { Contact: { Municipality: job.place } } },
          },
        })),
        Education: p.schools.map((s) => ({
          Period: { From: { Year: s.from.year }, To: { Year: s.to.year } },
          Title: [s.degree, s.area].join(' ').trim(),
          Organisation: { Name: s.school },
        })),
        Skills: {
          Linguistic: {
            MotherTongue: [{ Description: { Label: first } }],
            ForeignLanguage: others.map((label) => ({
              Description: { Label: label },
              ProficiencyLevel: { Listening: 'B2', Reading: 'C1', Writing: 'B1' },
            })),
          },
          Computer: { Description: p.skills.join(', ') },
        },
      },
    },
  };
}

// Each list of the JSON stands in an element of its own in the XML; dates are attributes there.
function passportXml(p: Person): string {
  const root = passportOf(p);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('root', root)
    .replace(/^<root>|<\/root>$/g, '')
    .replace(
      '<SkillsPassport>',
      '<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en">',
    )}\n`;
}

function element(name: string, value: Json): string {
  if (name === 'Locale') return '';
  if (name === 'From' || name === 'To') return `<${name}${dateOf(value)}/>`;
  if (Array.isArray(value))
    return `<${name}List>${value.map((one: Json) => element(name, one)).join('')}</${name}List>`;
  if (typeof value !== 'object') return `<${name}>${e(String(value))}</${name}>`;
  const inside = Object.entries(value).map(([key, part]: [string, Json]) => element(key, part));
  return `<${name}>${inside.join('')}</${name}>`;
}

function dateOf(value: Json): string {
  if (typeof value !== 'object' || !('Year' in value)) return '';
  const month = 'Month' in value ? ` month="--${String(value.Month).padStart(2, '0')}"` : '';
  return ` year="${value.Year}"${month}`;
}
