/** The résumé of somebody in the demo's world: what a person in that occupation and place might well have written. */

import { Resume } from '../../shared/resume/resume.ts';
import { FACET_TREES } from '../../shared/vocabulary/facet-trees.ts';
import { LANGUAGE_LEVELS, namesOfLevel } from '../../shared/vocabulary/languages.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { drawCompany } from './companies.ts';
import { drawing } from './draw.ts';
import type { PlannedCandidate } from './plan-candidates.ts';

const UNIVERSITIES: Record<Locale, readonly string[]> = {
  en: ['Example University of Applied Sciences', 'Invented State College', 'Harbour Institute'],
  zh: ['示例大学', '东岭理工学院', '江湾职业技术学院'],
  ja: ['見本大学', '東嶺工業大学', '港北専門学校'],
};
const SUMMARY: Record<Locale, (years: number, title: string) => string> = {
  en: (years, title) =>
    `${title}, ${years} ${years === 1 ? 'year' : 'years'} of work. Likes small teams and clear words.`,
  zh: (years, title) => `${title}，工作${years}年。喜欢小团队和直接的沟通。`,
  ja: (years, title) => `${title}として${years}年勤務。少人数のチームと率直な対話を大切にしています。`,
};
const LANGUAGE_NAMES = { en: 'en', zh: 'zh', ja: 'ja' } as const;

/** Writes it. `year` is the present one. */
export function resumeOf(seed: string, { number, ...planned }: PlannedCandidate, year: number): Resume {
  const { person, place, trade, years, locale, address, card } = planned;
  const draw = drawing(seed, `resume ${number}`);
  const words = trade.words[locale];
  const started = year - Math.max(years, 1);
  const moved = years > 3 ? started + Math.ceil(years / 2) : undefined;
  const current = {
    name: drawCompany(draw, locale).name,
    position: words.title,
    location: place.city,
    startDate: `${moved ?? started}-04`,
    summary: words.done[0],
    highlights: [words.done[1]],
  };
  const before = {
    name: drawCompany(draw, locale).name,
    position: words.earlier,
    location: place.city,
    startDate: `${started}-04`,
    endDate: `${moved ?? started}-03`,
    highlights: [words.done[2]],
  };
  return Resume.parse({
    basics: {
      name: person.name,
      label: words.title,
      email: address,
      summary: SUMMARY[locale](years, words.title),
      location: { city: place.city, countryCode: place.country },
    },
    work: years < 1 ? [] : moved === undefined ? [current] : [current, before],
    education: [
      {
        institution: draw.pick(UNIVERSITIES[locale]),
        area: words.studied,
        startDate: `${started - 4}-04`,
        endDate: `${started}-03`,
      },
    ],
    skills: card.skill.map((code) => ({
      name: FACET_TREES.skill.entryOf(code)?.[LANGUAGE_NAMES[locale]] ?? code,
    })),
    languages: card.language.map((code) => ({
      language: FACET_TREES.language.entryOf(code.slice(0, 2))?.[locale] ?? code,
      fluency: fluencyOf(code, locale),
    })),
  });
}

function fluencyOf(code: string, locale: Locale): string {
  const level = LANGUAGE_LEVELS.find((each) => code.endsWith(`-${each}`));
  return level === undefined ? '' : namesOfLevel(level)[locale];
}
