/** Names of people who do not exist, written as each language writes them, and in the letters of their mail addresses. */
import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { Draw } from './draw.ts';

/** `latin` is for addresses: small letters and dots. */
export type PersonName = { readonly name: string; readonly latin: string };

type Part = readonly [written: string, latin: string];

const split = (text: string): readonly Part[] =>
  text.split(' ').map((pair): Part => {
    const [written = '', latin = written.toLowerCase()] = pair.split('/');
    return [written, latin];
  });

const GIVEN: Record<Locale, readonly Part[]> = {
  en: split(
    'Ada Amir Anika Ben Carla Chidi Dana Elif Emre Farah Felix Grace Hana Hugo Ines Ivan Jonas Julia Kofi Lena Leo Lucia Marco Maya Milan Nadia Nils Noor Oscar Paula Priya Rafael Rosa Samir Sofia Tariq Tessa Tom Vera Yusuf',
  ),
  zh: split(
    '伟/wei 芳/fang 敏/min 静/jing 磊/lei 洋/yang 艳/yan 杰/jie 娟/juan 涛/tao 明/ming 霞/xia 超/chao 玲/ling 雨桐/yutong 子涵/zihan 浩然/haoran 欣怡/xinyi 思远/siyuan 嘉怡/jiayi 俊杰/junjie 晓燕/xiaoyan 志强/zhiqiang 雅婷/yating 文博/wenbo 诗琪/shiqi 建国/jianguo 梦洁/mengjie 天宇/tianyu 丽娜/lina',
  ),
  ja: split(
    '陽菜/hina 結衣/yui 美咲/misaki 七海/nanami 葵/aoi 真由美/mayumi 恵子/keiko 由香/yuka 千尋/chihiro 彩/aya 直美/naomi 麻衣/mai 沙織/saori 裕子/yuko 翔太/shota 大輔/daisuke 健一/kenichi 拓也/takuya 蓮/ren 悠斗/yuto 隆/takashi 浩二/koji 誠/makoto 亮/ryo 直樹/naoki 和也/kazuya 慎也/shinya 達也/tatsuya 智子/tomoko 涼/ryo',
  ),
};

const FAMILY: Record<Locale, readonly Part[]> = {
  en: split(
    'Adler Almeida Bauer Bennett Castro Chen Cohen Diallo Fischer Foster Garcia Haddad Hansen Ibrahim Jensen Kaya Keller Kowalski Lang Lopez Martin Mensah Moreau Nguyen Novak Okafor Olsen Park Patel Quinn Reed Rossi Santos Schmidt Shah Silva Tanaka Vogel Weber Young',
  ),
  zh: split(
    '王/wang 李/li 张/zhang 刘/liu 陈/chen 杨/yang 赵/zhao 黄/huang 周/zhou 吴/wu 徐/xu 孙/sun 胡/hu 朱/zhu 高/gao 林/lin 何/he 郭/guo 马/ma 罗/luo 梁/liang 宋/song 郑/zheng 谢/xie 韩/han 唐/tang 冯/feng 于/yu 董/dong 萧/xiao',
  ),
  ja: split(
    '佐藤/sato 鈴木/suzuki 高橋/takahashi 田中/tanaka 伊藤/ito 渡辺/watanabe 山本/yamamoto 中村/nakamura 小林/kobayashi 加藤/kato 吉田/yoshida 山田/yamada 佐々木/sasaki 山口/yamaguchi 松本/matsumoto 井上/inoue 木村/kimura 林/hayashi 清水/shimizu 斎藤/saito 森/mori 池田/ikeda 橋本/hashimoto 石川/ishikawa 前田/maeda 藤田/fujita 岡田/okada 長谷川/hasegawa 近藤/kondo 村上/murakami',
  ),
};

/** Draws a name, in the order of its language: the family comes first in Chinese and Japanese. */
export function drawName(draw: Draw, locale: Locale): PersonName {
  const [given, givenLatin] = draw.pick(GIVEN[locale]);
  const [family, familyLatin] = draw.pick(FAMILY[locale]);
  const latin = `${givenLatin}.${familyLatin}`;
  if (locale === 'en') return { name: `${given} ${family}`, latin };
  return { name: locale === 'ja' ? `${family} ${given}` : `${family}${given}`, latin };
}
