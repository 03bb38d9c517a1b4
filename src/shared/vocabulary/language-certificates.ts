/**
 * What people write about a language instead of a CEFR level, and which level it proposes: certificates, scores, words.
 * Promises proposals only, at the lowest level that the certificate stands for. Most of these tests measure reading and
 * listening alone; words as "fluent" measure nothing. Sources and doubts, one by one: docs/vocabularies.md.
 */
import type { LanguageLevel } from './languages.ts';

type Scores = readonly (readonly [from: number, level: LanguageLevel])[];

/** Certificates passed or not: what they propose (a code as `ja-B2`), and how they are written; `~` as in `table.ts`. */
export const CERTIFICATES: readonly (readonly [code: string, words: string])[] = [
  [
    'zh-A1',
    'HSK 1, HSK1, HSK 1级, HSK1级, HSK一级, HSK1級, HSK 1級, HSK 2, HSK2, HSK 2级, HSK2级, HSK二级, HSK2級, HSK 2級',
  ],
  ['zh-A2', 'HSK 3, HSK3, HSK 3级, HSK3级, HSK三级, HSK3級, HSK 3級, 中国語検定4級, 中検4級'],
  ['zh-B1', 'HSK 4, HSK4, HSK 4级, HSK4级, HSK四级, HSK4級, HSK 4級, 中国語検定3級, 中検3級'],
  ['zh-B2', 'HSK 5, HSK5, HSK 5级, HSK5级, HSK五级, HSK5級, HSK 5級, 中国語検定2級, 中検2級'],
  [
    'zh-C1',
    'HSK 6, HSK6, HSK 6级, HSK6级, HSK六级, HSK6級, HSK 6級, HSK 7, HSK7, HSK7级, HSK 8, HSK8, HSK8级, HSK 9, HSK9, HSK9级, 中国語検定準1級, 中検準1級',
  ],
  ['zh-C2', '中国語検定1級, 中検1級'],
  ['ja-A1', 'JLPT N5, ~N5, N5级, N5級, 日语N5, 日本語能力試験N5'],
  [
    'ja-A2',
    'JLPT N4, ~N4, N4级, N4級, 日语N4, JLPT N3, ~N3, N3级, N3級, 日语N3, 日语三级, 日本語能力試験N4, 日本語能力試験N3',
  ],
  ['ja-B1', 'JLPT N2, ~N2, N2级, N2級, 日语N2, 日语二级, 日本語能力試験N2, 日本語能力試験2級'],
  ['ja-B2', 'JLPT N1, ~N1, N1级, N1級, 日语N1, 日语一级, 日本語能力試験N1, 日本語能力試験1級, 日语专业八级'],
  ['en-A1', '英検3級, 実用英語技能検定3級'],
  ['en-A2', '英検準2級, 実用英語技能検定準2級'],
  ['en-B1', 'CET-4, CET4, 大学英语四级, 英语四级, 英検2級, 実用英語技能検定2級'],
  [
    'en-B2',
    'CET-6, CET6, 大学英语六级, 英语六级, TEM-4, TEM4, 英语专业四级, 专四, 英検準1級, 実用英語技能検定準1級, FCE, Cambridge First',
  ],
  ['en-C1', 'TEM-8, TEM8, 英语专业八级, 专八, 英検1級, 実用英語技能検定1級, ~CAE, Cambridge Advanced'],
  ['en-C2', 'CPE, Cambridge Proficiency'],
  ['ko-A1', 'TOPIK 1, TOPIK1, TOPIK 1级, TOPIK1级, TOPIK1級'],
  ['ko-A2', 'TOPIK 2, TOPIK2, TOPIK 2级, TOPIK2级, TOPIK2級'],
  ['ko-B1', 'TOPIK 3, TOPIK3, TOPIK 3级, TOPIK3级, TOPIK3級'],
  ['ko-B2', 'TOPIK 4, TOPIK4, TOPIK 4级, TOPIK4级, TOPIK4級'],
  ['ko-C1', 'TOPIK 5, TOPIK5, TOPIK 5级, TOPIK5级, TOPIK5級, TOPIK 6, TOPIK6, TOPIK 6级, TOPIK6级, TOPIK6級'],
  ['de-A1', 'Goethe-Zertifikat A1'],
  ['de-A2', 'Goethe-Zertifikat A2'],
  ['de-B1', 'Goethe-Zertifikat B1'],
  ['de-B2', 'Goethe-Zertifikat B2, TestDaF 4'],
  ['de-C1', 'Goethe-Zertifikat C1, DSH-2, TestDaF 5'],
  ['de-C2', 'Goethe-Zertifikat C2'],
  ['fr-B1', 'DELF B1'],
  ['fr-B2', 'DELF B2'],
  ['fr-C1', 'DALF C1'],
  ['fr-C2', 'DALF C2'],
  ['es-B1', 'DELE B1'],
  ['es-B2', 'DELE B2'],
  ['es-C1', 'DELE C1'],
];

/** Words for a level beside a language's name. */
export const LEVEL_WORDS: readonly (readonly [level: LanguageLevel, words: string])[] = [
  ['A1', 'A1, beginner, 入门, 入門'],
  ['A2', 'A2, basic, elementary, pre-intermediate, 基础, 初级, 初級, 基礎, 简单交流, 日常挨拶'],
  [
    'B1',
    'B1, intermediate, conversational, limited working proficiency, 日常会話, 日常会话, 日常交流, 日常沟通, 中级, 中級, 一般',
  ],
  [
    'B2',
    'B2, upper intermediate, business level, professional working proficiency, working proficiency, ビジネスレベル, ビジネス会話, 商务沟通, 工作语言, 良好',
  ],
  [
    'C1',
    'C1, fluent, advanced, proficient, full professional proficiency, near-native, verhandlungssicher, 流利, 精通, 熟练, 高级, 流暢, 堪能, 上級, ネイティブレベル',
  ],
  ['C2', 'C2'],
  [
    'native',
    'native, native speaker, native or bilingual proficiency, mother tongue, first language, Muttersprache, 母语, 母語, ネイティブ, 第一言語',
  ],
];

const SCORES: {
  readonly [Test in 'toeic' | 'toefl' | 'ielts']: { readonly most: number; readonly scores: Scores };
} = {
  toeic: {
    most: 990,
    scores: [
      [120, 'A1'],
      [225, 'A2'],
      [550, 'B1'],
      [785, 'B2'],
      [945, 'C1'],
    ],
  },
  toefl: {
    most: 120,
    scores: [
      [42, 'B1'],
      [72, 'B2'],
      [95, 'C1'],
      [114, 'C2'],
    ],
  },
  ielts: {
    most: 9,
    scores: [
      [4, 'B1'],
      [5.5, 'B2'],
      [7, 'C1'],
      [8.5, 'C2'],
    ],
  },
};
const SCORE =
  /(toeic|toefl|ielts|托福|雅思|トーイック|トーフル|アイエルツ)\D{0,15}?(\d{1,3}(?:\.\d)?)(?!\d)/giu;
const TESTS: Readonly<Record<string, keyof typeof SCORES>> = {
  托福: 'toefl',
  雅思: 'ielts',
  トーイック: 'toeic',
  トーフル: 'toefl',
  アイエルツ: 'ielts',
  toeic: 'toeic',
  toefl: 'toefl',
  ielts: 'ielts',
};

/** The scores of English tests in `text` and their levels; a score that the test cannot give is passed over. */
export function findScores(text: string): { readonly words: string; readonly level: LanguageLevel }[] {
  return [...text.normalize('NFKC').matchAll(SCORE)].flatMap(([words, name = '', score]) => {
    const test = SCORES[TESTS[name.toLowerCase()] ?? 'toeic'];
    const level = test.scores.findLast(([from]) => Number(score) >= from)?.[1];
    return level === undefined || Number(score) > test.most ? [] : [{ words, level }];
  });
}
