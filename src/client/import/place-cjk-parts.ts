/**
 * Cuts Chinese and Japanese headings at the spaces and slashes that stand between their parts. A single space may also
 * stand inside a name (医療法人光陽会 光陽病院), so it cuts only where the two sides are of different kinds.
 */
import { cutJoinedPost } from './place-joined-posts.ts';
import { hasLegalForm, isDegree, isOrganisation, isSchool, isTitle } from './place-words.ts';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const BRANCH =
  /(?:支店|支社|本社|本店|工場|营业部|営業所|事業部|事業所|本部|分公司|子公司|部|店|課|室|グループ|チーム|センター|中心|分院|病院|医院|クリニック|園|校|館)$/u;
const PLACE_OF_WORK =
  /(?:店|館|馆|院|园|園|厂|廠|所|社|局|校|中心|センター|屋|堂|庁|署|会|組合|银行|銀行|政府|办公室|办事处|街道|[省市区县乡镇]委(?:\p{Script=Han}{2,4}部)?)$/u;
/** "研发实习生 研发部": behind a title that stands by itself. */
const DEPARTMENT = /\p{Script=Han}(?:部|部门|部門|科|处|處|課|课|室|组|組|係)$/u;

function isWholeFirm(text: string): boolean {
  if (/\([^)]*$/u.test(text)) return false;
  return /^(?:株式会社|有限会社|合同会社|\(株\)|\(有\)).{2,}|.{2,}(?:株式会社|有限会社|合同会社|公司|集团|集團|\(株\)|\(有\))$/u.test(
    text,
  );
}

/** The parts of a text in Chinese or Japanese; any other text is one part. */
export function cutCjk(text: string): string[] {
  if (!CJK.test(text)) return [text];
  return text
    .split(/\s+[/\\]\s+|\s{2,}/u)
    .flatMap(cutAtBracket)
    .flatMap(cutAtSpaces)
    .flatMap(cutJoinedPost);
}

// "北斗印刷株式会社(藤沢市)法人営業": the white space behind a wide bracket is the bracket's own.
function cutAtBracket(text: string): string[] {
  const [, name = '', rest = ''] =
    /^(\S{3,}\([^()]{1,12}\))\s?(\p{Script=Han}\S*|\p{Script=Katakana}\S*)$/u.exec(text) ?? [];
  return rest !== '' && hasLegalForm(name) ? [name, rest] : [text];
}

function cutAtSpaces(text: string): string[] {
  const parts: string[] = [];
  for (const piece of text.split(' ').filter((one) => one !== '')) {
    const last = parts.at(-1);
    if (last === undefined || areApart(last, piece)) parts.push(piece);
    else parts[parts.length - 1] = `${last} ${piece}`;
  }
  return parts.flatMap((part, index) =>
    kindOf(parts[index + 1] ?? '') === 'title' ? cutDepartment(part) : [part],
  );
}

// "…有限公司 市场部 课程顾问": between a whole company and a title stands a department.
function cutDepartment(part: string): string[] {
  const [, firm = '', department = ''] = /^(\S+) (\p{Script=Han}{2,8})$/u.exec(part) ?? [];
  const own =
    (firm.length > 4 || kindOf(firm) === 'employer') && /(?:部|科|课|課|车间|処|处)$/u.test(department);
  return own ? [firm, department] : [part];
}

function areApart(left: string, right: string): boolean {
  if (!CJK.test(left) || !CJK.test(right)) return false;
  const [a, b] = [kindOf(left), kindOf(right)];
  if (a === 'title' && DEPARTMENT.test(right)) return true;
  // Behind a whole company's name stands its branch, or else another part.
  if (a === 'employer' && b === undefined && isWholeFirm(left))
    return !BRANCH.test(right.replace(/\([^()]*\)$/u, ''));
  if (a === undefined && b === 'employer' && isWholeFirm(right)) return true;
  if (a === undefined && b === 'title')
    return PLACE_OF_WORK.test(left) || (left.includes(' ') && DEPARTMENT.test(left));
  return (
    b === 'degree' || (a === 'school' && b !== 'school') || (a !== undefined && b !== undefined && a !== b)
  );
}

function kindOf(text: string): 'degree' | 'school' | 'employer' | 'title' | undefined {
  if (isDegree(text) && text.length <= 8) return 'degree';
  if (
    /(?:大学|大學|学院|學院|学校|學校|高校|中学|中學)$/u.test(text) ||
    (isSchool(text) && !isOrganisation(text))
  )
    return 'school';
  if (isTitle(text) && !isOrganisation(text)) return 'title';
  return isOrganisation(text) ? 'employer' : undefined;
}
