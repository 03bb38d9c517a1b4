/** The parts of a firm in Chinese and Japanese papers: shops, offices, departments. They name where in it somebody worked. */
import { titleEvidence } from './place-evidence.ts';
import { hasLegalForm } from './place-words.ts';

const BRANCH =
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・\w]{1,16}(?:店|支店|支社|本社|本店|部|部门|課|课|室|科|係|グループ|チーム|センター|中心|工場|営業所|事業所|出張所|分公司|门店|车间|車間)$/u;

/** Whether a text names a shop, an office or a department of a firm. */
export function isUnit(text: string): boolean {
  return BRANCH.test(text);
}

/** 営業二課/課長: the department and the post in it. */
export function cutUnit(text: string): [unit: string[], title: string] {
  const [unit = '', title = '', more] = text.split(/\s*[/／]\s*/u);
  const cut = more === undefined && isUnit(unit) && titleEvidence(title) >= 1;
  return cut ? [[unit], title] : [[], text];
}

/** The lines of a cell that names an employer: the name, and a department that has a line of its own below it. */
export function cutUnitBelow(lines: readonly string[]): [name: readonly string[], unit: readonly string[]] {
  const [first = '', ...others] = lines;
  const whole = /(?:公司|集团|集團|株式会社|有限会社|合同会社|法人)$|^(?:株式会社|有限会社|合同会社)./u.test(
    first,
  );
  const unit = whole && hasLegalForm(first) && others.length > 0 && others.every(isUnit);
  return unit ? [[first], others] : [lines, []];
}
