const when = (name: string, date: string) =>
  `<${name}><hr:FormattedDateTime>${date}</hr:FormattedDateTime></${name}>`;

/** A CV as today's Europass editor writes it; the person is invented. */
export const CANDIDATE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0">
<hr:DocumentID schemeID="A-1" schemeName="DocumentIdentifier">7</hr:DocumentID>
<CandidatePerson>
<PersonName><oa:GivenName>Jonas</oa:GivenName><hr:FamilyName>Lindqvist</hr:FamilyName></PersonName>
<Communication><ChannelCode>Email</ChannelCode><oa:URI>jonas@lindqvist.example</oa:URI></Communication>
<Communication><ChannelCode>Telephone</ChannelCode><UseCode>mobile</UseCode><CountryDialing>46</CountryDialing><oa:DialNumber>0705550143</oa:DialNumber><CountryCode>se</CountryCode></Communication>
<Communication><ChannelCode>Web</ChannelCode><oa:URI>https://lindqvist.example</oa:URI></Communication>
<Communication><ChannelCode>Social Media</ChannelCode><UseCode>linkedin</UseCode><oa:URI>https://www.linkedin.com/in/lindqvist</oa:URI></Communication>
<Communication><UseCode>home</UseCode><Address type="home"><oa:CityName>Uppsala</oa:CityName><oa:PostalCode>75320</oa:PostalCode><CountryCode>se</CountryCode></Address></Communication>
<NationalityCode>se</NationalityCode><hr:BirthDate>1995-11-03</hr:BirthDate>
<PrimaryLanguageCode name="NORMAL">swe</PrimaryLanguageCode>
</CandidatePerson>
<CandidateProfile languageCode="en">
<hr:ExecutiveSummary>&lt;p&gt;Carpenter and teacher.&lt;/p&gt;</hr:ExecutiveSummary>
<EmploymentHistory><EmployerHistory><hr:OrganizationName>Trähuset AB</hr:OrganizationName><OrganizationContact><Communication><Address><oa:CityName>Uppsala</oa:CityName><CountryCode>se</CountryCode></Address></Communication></OrganizationContact><hr:IndustryCode>F</hr:IndustryCode>
<PositionHistory><PositionTitle typeCode="FREETEXT">Workshop lead</PositionTitle><eures:EmploymentPeriod>${when('eures:StartDate', '2021-02')}<hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod><oa:Description>&lt;ul&gt;&lt;li&gt;Leads four people&lt;/li&gt;&lt;li&gt;Orders timber&lt;/li&gt;&lt;/ul&gt;</oa:Description></PositionHistory>
<PositionHistory><PositionTitle typeCode="FREETEXT">Carpenter</PositionTitle><eures:EmploymentPeriod>${when('eures:StartDate', '2017-09-01')}${when('eures:EndDate', '2021-01-31')}</eures:EmploymentPeriod></PositionHistory></EmployerHistory></EmploymentHistory>
<EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>Yrkesskolan Fyris</hr:OrganizationName><OrganizationContact><Communication><Address><oa:CityName>Knivsta</oa:CityName></Address></Communication></OrganizationContact><AttendancePeriod>${when('StartDate', '2014-08')}${when('EndDate', '2017-06')}<Ongoing>false</Ongoing></AttendancePeriod><EducationDegree><hr:DegreeName>Carpentry</hr:DegreeName><FinalGrade><hr:ScoreText>A</hr:ScoreText></FinalGrade></EducationDegree><EducationLevelCode listName="EQF">4</EducationLevelCode></EducationOrganizationAttendance></EducationHistory>
<PersonQualifications>
<PersonCompetency><CompetencyID>eng</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID><eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Understanding-Listening</hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>C1</hr:ScoreText></eures:Score></eures:CompetencyDimension><eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Writing-Production</hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>C1</hr:ScoreText></eures:Score></eures:CompetencyDimension></PersonCompetency>
<PersonCompetency><CompetencyID>http://data.europa.eu/esco/skill/1</CompetencyID><CompetencyName>Timber framing</CompetencyName><hr:TaxonomyID>Skill</hr:TaxonomyID></PersonCompetency>
</PersonQualifications>
<DigitalSkills><DigitalSkillsGroup><Title>Drawing</Title><DigitalSkill>CAD</DigitalSkill><DigitalSkill>Pencil</DigitalSkill></DigitalSkillsGroup></DigitalSkills>
<Projects><Project><Title>Bridge of larch</Title><Date>${when('StartDate', '2019-05')}</Date><oa:Description>&lt;p&gt;Twelve metres long.&lt;/p&gt;</oa:Description></Project></Projects>
<Licenses><License><hr:LicenseTypeCode>B</hr:LicenseTypeCode></License></Licenses>
</CandidateProfile></Candidate>`;
