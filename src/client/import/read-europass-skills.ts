/** Takes what somebody can out of a CandidateProfile, the Europass CV since 2020. Languages stand there as codes. */
import type { ResumeDraft } from '../../shared/resume/resume.ts';
import { levelsInWords } from './read-europass-passport.ts';
import { type Fact, factAt, factsAt, type Taking, takeLabel, takeText } from './take-facts.ts';

/** Languages and skills; of a language the levels that were given. */
export function takeQualifications(
  taking: Taking,
  person: Fact | undefined,
  profile: Fact | undefined,
): ResumeDraft {
  const mother = factsAt(person, 'PrimaryLanguageCode').map((one) => ({
    language: languageOf(taking, one),
    fluency: '',
  }));
  const languages: NonNullable<ResumeDraft['languages']> = [...mother];
  const skills: NonNullable<ResumeDraft['skills']> = [];
  const competencies = [
    ...factsAt(profile, 'PersonQualifications', 'PersonCompetency'),
    ...factsAt(profile, 'Skills', 'SkillsGroup', 'PersonCompetency'),
  ];
  for (const one of competencies) {
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
  for (const group of factsAt(profile, 'DigitalSkills', 'DigitalSkillsGroup')) {
    const names = factsAt(group, 'DigitalSkill').map((one) => takeText(taking, one));
    const title = takeText(taking, group, 'Title');
    if (title === '') skills.push(...names.map((name) => ({ name })));
    else skills.push({ name: title, keywords: names });
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
