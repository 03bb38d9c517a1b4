import { describe, expect, it } from 'vitest';
import { cutCjk } from './place-cjk-parts.ts';

describe('parts of Chinese and Japanese headings', () => {
  it.each([
    ['北京远航科技有限公司  产品经理', ['北京远航科技有限公司', '产品经理']],
    ['百川集团 / 市场专员', ['百川集团', '市场专员']],
    ['华北大学 市场营销 本科', ['华北大学', '市场营销', '本科']],
    ['株式会社あおぞら 営業主任', ['株式会社あおぞら', '営業主任']],
    ['成都青禾餐饮管理有限公司 区域督导', ['成都青禾餐饮管理有限公司', '区域督导']],
    ['行政总厨 苏州得月餐饮有限公司', ['行政总厨', '苏州得月餐饮有限公司']],
    ['研发实习生 研发部', ['研发实习生', '研发部']],
    ['設計主任 技術開発課', ['設計主任', '技術開発課']],
    ['重庆山火火锅店 服务员', ['重庆山火火锅店', '服务员']],
    ['北斗印刷株式会社(藤沢市)法人営業', ['北斗印刷株式会社(藤沢市)', '法人営業']],
  ])('are cut in %s', (text, parts) => {
    expect(cutCjk(text)).toEqual(parts);
  });

  it.each([
    '株式会社コトリ文具 藤沢店',
    '医療法人光陽会 光陽病院',
    'Java 开发工程师',
    'Head of Design / Lead',
  ])('stay whole in %s', (text) => {
    expect(cutCjk(text)).toEqual([text]);
  });
});
