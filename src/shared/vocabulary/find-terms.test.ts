import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findAvailability,
  findEducation,
  findFields,
  findGraduation,
  findOccupations,
  findRegions,
  findSkills,
  findWorkModes,
} from './find-facets.ts';
import { buildDictionary, type Found, findTerms } from './find-terms.ts';
import { SKILLS } from './skills.ts';

const flat = (found: readonly Found[]) => found.map(({ words, codes }) => `${words}=${codes.join('/')}`);
const codes = (found: readonly Found[]) => found.flatMap((one) => one.codes);

test.each([
  ['JavaScript and HTML5', ['JavaScript=javascript', 'HTML5=html-css']],
  ['Java, JavaScript', ['Java=java', 'JavaScript=javascript']],
  ['Java Script', ['Java Script=javascript']],
  ['C++', ['C++=cpp']],
  ['C/C++, C#', ['C=c-language', 'C++=cpp', 'C#=csharp']],
  ['Experience with C/C++.', ['C=c-language', 'C++=cpp']],
  ['Objective-C', ['Objective-C=objective-c']],
  ['Python, Go, Rust', ['Python=python', 'Go=go-language', 'Rust=rust-language']],
  ['Python and Go', ['Python=python', 'Go=go-language']],
  ['proficient in R.', ['R=r-language']],
  ['熟悉Go语言和微服务', ['Go语言=go-language', '微服务=software-architecture']],
  ['GoとPythonでの開発', ['Go=go-language', 'Python=python']],
  ['精通C,掌握Excel', ['C=c-language', 'Excel=spreadsheets']],
  ['ASP.NET, .NET Core; net sales', ['ASP.NET=dotnet', '.NET Core=dotnet']],
  ['Ｊａｖａ／ｐｙｔｈｏｎ', ['Java=java', 'python=python']],
  ['CI/CD, TCP/IP, Node.js', ['CI/CD=devops', 'TCP/IP=networking', 'Node.js=node-js']],
  ['Spring Boot', ['Spring Boot=spring-framework']],
])('finds the skills of %j', (text, expected) => {
  expect(flat(findSkills(text))).toEqual(expected);
});

test.each([
  ['I go to work. Go and see!'],
  ['Responsible for go-to-market; vitamin C tablets'],
  ['Swift help in spring'],
  ['R us'],
  ['We excel at hard work, and I spread the word of mouth'],
  ['Rust on old cars, gone with the wind'],
  ['class A and C goods'],
  ['javanese, cpr2, pythonesque'],
  ['パンフレットとワードローブ'],
  ['统筹整体规划与行政区划'],
  ['株式会社の事務所、営業時間'],
  ['思维敏捷,主持工作会议'],
  ['concrete steps, driving growth, Jane Doe, Ms Wan, acting head'],
  ['博士研究生'],
])('finds no skill in %j', (text) => {
  expect(flat(findSkills(text))).toEqual([]);
});

test.each([
  [
    '负责老年护理、助浴及喂饭,持有叉车证,能熟练使用Excel',
    ['elder-care', 'personal-care', 'personal-care', 'forklift', 'spreadsheets'],
  ],
  [
    '入浴介助・食事介助・レクリエーション、フォークリフト免許',
    ['personal-care', 'personal-care', 'care-recreation', 'forklift'],
  ],
  [
    'MIG welding, HACCP, wound dressing, lesson planning and contract review',
    ['welding', 'food-hygiene', 'wound-care', 'lesson-planning', 'contracts'],
  ],
  ['月次決算、給与計算、簿記', ['accounting', 'payroll', 'bookkeeping']],
  ['数控编程与模具设计,川菜', ['cnc-machining', 'tool-making', 'chinese-cuisine']],
])('finds the skills of every kind of work: %j', (text, expected) => {
  expect(codes(findSkills(text))).toEqual(expected);
});

test('takes no word for a name only because a term stands beside it', () => {
  expect(flat(findSkills('Swift welding'))).toEqual(['welding=welding']);
});

test('takes the longest term: a head nurse is not only a nurse, a nurse for pets is another', () => {
  expect(flat(findOccupations('护士'))).toEqual(['护士=222']);
  expect(flat(findOccupations('内科护士长'))).toEqual(['护士长=222']);
  expect(flat(findOccupations('宠物护士'))).toEqual(['宠物护士=324']);
  const entry = {
    code: 'x',
    en: 'nurse',
    zh: '护士',
    ja: '看護師',
    synonyms: { en: [], zh: [], ja: [] },
    inLists: [],
  };
  expect(findTerms(buildDictionary([entry], ['护士长']), '任护士长三年')).toEqual([]);
  expect(flat(findTerms(buildDictionary([entry], ['护士长']), '护士、护士长'))).toEqual(['护士=x']);
});

test.each([
  ['东京都港区', ['JP-13']],
  ['東京都と京都府', ['JP-13', 'JP-26']],
  ['Lived in Shenzhen, then in Munich', ['CN-GD', 'DE-BY']],
  ['Cambridge', ['GB-ENG', 'US-MA']],
])('finds the regions of %j', (text, expected) => {
  expect(codes(findRegions(text))).toEqual(expected);
});

test.each([
  ['本科', ['6']],
  ['硕士研究生,计算机科学', ['7']],
  ['博士后', []],
  ['研究生', ['7-8']],
  ['大阪大学大学院 修士課程修了', ['7-8', '7']],
  ['短期大学', ['5']],
  ['B.Sc. Computer Science', ['6']],
  ['BA, History', ['6']],
  ['MS Office', []],
  ['Ph.D.', ['8']],
  ['high school teacher', []],
  ['A-Levels', ['34']],
  ['中专', ['35']],
])('finds the levels of education in %j', (text, expected) => {
  expect(codes(findEducation(text))).toEqual(expected);
});

test.each([
  ['计算机科学与技术', ['061']],
  ['看護学部', ['091']],
  ['Mechanical Engineering', ['071']],
  ['会计学(涉外方向)', ['041']],
])('finds the fields of education in %j', (text, expected) => {
  expect(codes(findFields(text))).toEqual(expected);
});

test('finds seasons, places of work and when to begin as people write them', () => {
  expect(codes(findGraduation('2027届毕业生'))).toEqual(['2027']);
  expect(codes(findGraduation('27卒です。2027年3月卒業見込み'))).toEqual(['2027', '2027-spring']);
  expect(codes(findGraduation('Class of 2028'))).toEqual(['2028']);
  expect(codes(findGraduation('1927卒'))).toEqual([]);
  expect(codes(findWorkModes('在宅勤務またはハイブリッド'))).toEqual(['remote', 'hybrid']);
  expect(codes(findAvailability('随时到岗'))).toEqual(['now']);
});

test('finds only what stands there, whatever surrounds it', () => {
  const dictionary = buildDictionary(SKILLS.entries);
  const noise = fc.string({ unit: fc.constantFrom('x', ' ', ',', '。', '字', 'ん', 'カ', '\n', '🙂', '7') });
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      const found = findTerms(dictionary, `${before} , welding, ${after}`);
      expect(flat(found)).toEqual(['welding=welding']);
    }),
  );
});

test('reads any text to its end, and at most its first 200,000 letters', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => findSkills(text).length <= text.length));
  expect(findSkills(`${'x '.repeat(100_000)}Python`)).toEqual([]);
  expect(flat(findSkills('Python, Python; python'))).toEqual(['Python=python', 'python=python']);
});
