/** Invents people from a number: the same number gives the same person. */
import { POOLS } from './pools.ts';

export type Lang = 'en' | 'de' | 'fr' | 'ja' | 'zh';
export type Month = { readonly year: number; readonly month: number };
export type PersonJob = {
  readonly employer: string;
  readonly title: string;
  readonly place: string;
  readonly from: Month;
  readonly to: Month | null;
  readonly duties: readonly string[];
};
export type PersonSchool = {
  readonly school: string;
  readonly degree: string;
  readonly area: string;
  readonly place: string;
  readonly from: Month;
  readonly to: Month;
  readonly high: boolean;
};
export type Person = {
  readonly lang: Lang;
  readonly given: string;
  readonly family: string;
  readonly name: string;
  readonly headline: string;
  readonly mail: string;
  readonly phone: string;
  readonly city: string;
  readonly street: string;
  readonly born: Month;
  readonly summary: string;
  readonly jobs: readonly PersonJob[];
  readonly schools: readonly PersonSchool[];
  readonly skills: readonly string[];
  readonly languages: readonly (readonly [string, string])[];
  readonly certificates: readonly string[];
  readonly hobbies: readonly string[];
};

/** Numbers in [0, 1) that follow from a seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A person with `jobs` jobs, newest first. */
export function inventPerson(lang: Lang, seed: number, jobs = 3): Person {
  const chance = chanceFrom(seed * 7919 + 17);
  const pool = POOLS[lang];
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(chance() * list.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  const some = <Item>(list: readonly Item[], count: number): Item[] => {
    const left = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () =>
      left.splice(Math.floor(chance() * left.length), 1),
    ).flat();
  };
  const given = pick(pool.given);
  const family = pick(pool.family);
  const trade = pick(pool.trades);
  const titles = some(trade.titles, jobs);
  const employers = some(pool.employers, jobs);
  let at = 2026 * 12 + Math.floor(chance() * 4);
  const worked = employers.map((employer, index): PersonJob => {
    const to = index === 0 && chance() < 0.75 ? null : monthOf(at);
    at -= 9 + Math.floor(chance() * 40);
    const from = monthOf(at);
    at -= Math.floor(chance() * 4);
    return {
      employer,
      title: titles[index] ?? pick(trade.titles),
      place: pick(pool.cities),
      from,
      to,
      duties: some(trade.duties, 2 + Math.floor(chance() * 3)),
    };
  });
  const learnt: PersonSchool[] = [];
  let year = Math.floor(at / 12) - Math.floor(chance() * 2);
  const spring = lang === 'ja';
  for (const [index, school] of some(pool.schools, 1 + Math.floor(chance() * 2)).entries()) {
    const [degree, area] = pick(pool.degrees);
    const long = index === 0 ? 3 + Math.floor(chance() * 2) : 4;
    learnt.push({
      school,
      degree,
      area,
      place: pick(pool.cities),
      from: { year: year - long, month: spring ? 4 : 9 },
      to: { year, month: spring ? 3 : 6 },
      high: false,
    });
    year -= long;
  }
  if (spring || chance() < 0.4)
    learnt.push({
      school: pick(pool.highSchools),
      degree: '',
      area: '',
      place: pick(pool.cities),
      from: { year: year - 3, month: spring ? 4 : 9 },
      to: { year, month: spring ? 3 : 6 },
      high: true,
    });
  const cjk = lang === 'zh' || lang === 'ja';
  const number = String(1000 + Math.floor(chance() * 8999));
  return {
    lang,
    given,
    family,
    name: lang === 'zh' ? `${family}${given}` : lang === 'ja' ? `${family} ${given}` : `${given} ${family}`,
    headline: titles[0] ?? '',
    mail: cjk
      ? `${pick(['mail', 'job', 'hello', 'me'])}.${number}@${pick(['post.example.cn', 'example.jp', 'brief.example'])}`
      : mailOf(given, family, pick(['example.com', 'post.example', 'mail.example.org'])),
    phone: phoneOf(lang, number, Math.floor(chance() * 3)),
    city: pick(pool.cities),
    street: streetOf(lang, 3 + Math.floor(chance() * 90)),
    born: { year: year - 18, month: 1 + Math.floor(chance() * 12) },
    summary: summaryOf(lang, titles[0] ?? '', jobs),
    jobs: worked,
    schools: learnt,
    skills: some(trade.skills, 5),
    languages: some(pool.languages, 3),
    certificates: some(pool.certificates, 2),
    hobbies: some(pool.hobbies, 3),
  };
}

function monthOf(months: number): Month {
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

function mailOf(given: string, family: string, host: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
  return `${plain(given)}.${plain(family)}@${host}`;
}

// Numbers kept free for stories where a country has them.
function phoneOf(lang: Lang, number: string, style: number): string {
  const [a, b] = [number.slice(0, 2), number.slice(2)];
  const spellings: Readonly<Record<Lang, readonly string[]>> = {
    en: [`(503) 555-01${b}`, `+44 20 7946 0${number.slice(1)}`, `+1 512.555.01${b}`],
    de: [`030 23125 ${number.slice(1)}`, `+49 (0)171 39200${b}`, `0049 171 39200 ${b}`],
    fr: [`06 39 98 ${a} ${b}`, `+33 6 39 98 ${a} ${b}`, `06.39.98.${a}.${b}`],
    ja: [`090-1234-${number}`, `+81 80-5555-${number}`, `03-5555-${number}`],
    zh: [`138 0000 ${number}`, `(+86) 139-0000-${number}`, `1370000${number}`],
  };
  return spellings[lang][style] ?? '';
}

function streetOf(lang: Lang, n: number): string {
  return {
    en: `${n} Harbour Street`,
    de: `Lindenallee ${n}`,
    fr: `${n} rue des Tanneurs`,
    ja: `千歳市桜町${(n % 9) + 1}-${n}`,
    zh: `滨江路${n}号`,
  }[lang];
}

function summaryOf(lang: Lang, title: string, jobs: number): string {
  return {
    en: `${title} who has worked in ${jobs} quite different places and likes clear writing, short meetings and things that still work years later.`,
    de: `Berufserfahren, zuverlässig und neugierig. Ich arbeite gern in kleinen Teams, lese gründlich und bringe Angefangenes zu Ende.`,
    fr: `Professionnelle rigoureuse et curieuse, j’aime les équipes soudées, les projets bien cadrés et les résultats que l’on peut mesurer.`,
    ja: 'これまで複数の現場で経験を積み、関係者と丁寧に話し合いながら物事を進めることを大切にしてまいりました。今後も学び続け、組織に貢献したいと考えております。',
    zh: '工作认真负责，善于沟通与协作，学习能力强，能够在压力下按时完成任务，对新技术保持好奇。',
  }[lang];
}
