import { expect, it } from 'vitest';
import { cutJoinedPost } from './place-joined-posts.ts';
import { splitSubject } from './place-school-names.ts';

it('cuts an office and its posts that are written as one word', () => {
  for (const [office, post] of [
    ['丹河县三合乡人民政府', '科员'],
    ['丹河县三合乡', '党委委员、组织委员'],
    ['丹河县委组织部', '干部股股长'],
    ['丹河县下坳镇', '党委副书记、镇长'],
    ['丹河县农业农村局', '党组成员、副局长'],
    ['江陵市人民检察院办公室', '副主任'],
    ['青禾粮油有限公司', '财务部经理'],
  ] as const)
    expect(cutJoinedPost(office + post)).toEqual([office, post]);
});

it('cuts no department, and nothing that goes on otherwise', () => {
  for (const text of [
    '市场部经理',
    '人力资源部部长',
    '组织部干部股股长',
    '华东区域销售经理',
    '丹河县人民政府',
    '办公室主任',
  ])
    expect(cutJoinedPost(text)).toEqual([text]);
});

it('parts a school from the subject that is written in one word with it', () => {
  expect(splitSubject('桂西农业大学经济管理学院农林经济管理专业学习')).toEqual([
    '桂西农业大学',
    '经济管理学院农林经济管理专业学习',
  ]);
  expect(splitSubject('锦江大学经济管理学院')).toEqual(['锦江大学经济管理学院', '']);
});
