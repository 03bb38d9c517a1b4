/**
 * Chinese officials' papers write office and post in one word: 丹河县三合乡人民政府科员, 丹河县委组织部干部股股长. It is cut
 * behind the last office after which only posts follow.
 */

/** Where an office's name ends; 党委 and 干部 are of the post that follows. */
const OFFICE =
  '(?:人民政府|政府|(?<=[省市县區区州旗])委|纪委|监委|人大|政协|委员会|办公室|街道|街道办|办事处|(?<=\\p{Script=Han}{3})[镇乡]|(?<=\\p{Script=Han}{2}[省市县区州旗]\\p{Script=Han}{1,10})[局厅]|法院|检察院|(?:组织|宣传|统战|政法|武装)部|(?:中|小|大|党)学|党校|医院|卫生院|集团|公司)';
/** One post, the section that it leads before it. */
const POST =
  '(?:党组|党委|党总支|党支部|团委|纪委|\\p{Script=Han}{2,6}(?:股|科|处|室|组|站|所|队|部))?(?:常务|第一|专职)?(?:副|组织|宣传|统战|纪检)?(?:书记|成员|委员|科员|办事员|主任科员|调研员|主任|股长|科长|处长|局长|厅长|镇长|乡长|县长|区长|市长|站长|所长|部长|院长|校长|庭长|队长|主席|董事长|总经理|经理|会计|文员)';
const JOINED = new RegExp(`^(\\p{Script=Han}*${OFFICE})(${POST}(?:[、,]${POST})*)$`, 'u');
/** An office is a place's, or a firm. */
const SEAT = /\p{Script=Han}{2}(?:省|市(?!场)|县|区(?!域)|州|旗|镇|乡)|公司|集团/u;

/** Office and posts, or the text as it is. */
export function cutJoinedPost(text: string): string[] {
  const [, office = '', post = ''] = JOINED.exec(text) ?? [];
  return office.length >= 4 && SEAT.test(office) ? [office, post] : [text];
}
