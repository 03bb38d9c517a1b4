/**
 * Languages by ISO 639-1: code | English | 简体中文 | 日本語, and below each other names and the language's own.
 * Written languages and their varieties are not told apart. Read by `languages.ts`; sources in docs/vocabularies.md.
 */
export const LANGUAGE_TABLE = `
ar | Arabic | 阿拉伯语 | アラビア語
: - | 阿语, العربية | -
bg | Bulgarian | 保加利亚语 | ブルガリア語
: български | - | -
bn | Bengali | 孟加拉语 | ベンガル語
: Bangla, বাংলা | - | -
cs | Czech | 捷克语 | チェコ語
: čeština | - | -
da | Danish | 丹麦语 | デンマーク語
: dansk | - | -
de | German | 德语 | ドイツ語
: Deutsch | 德文 | 独語
el | Greek | 希腊语 | ギリシャ語
: ελληνικά | - | -
en | English | 英语 | 英語
: Englisch, anglais | 英文 | -
es | Spanish | 西班牙语 | スペイン語
: español, castellano, Castilian | 西语, 西班牙文 | -
et | Estonian | 爱沙尼亚语 | エストニア語
: eesti | - | -
fa | Persian | 波斯语 | ペルシア語
: Farsi, فارسی | - | ペルシャ語
fi | Finnish | 芬兰语 | フィンランド語
: suomi | - | -
fr | French | 法语 | フランス語
: français, Französisch | 法文 | 仏語
he | Hebrew | 希伯来语 | ヘブライ語
: עברית | - | -
hi | Hindi | 印地语 | ヒンディー語
: हिन्दी | - | -
hr | Croatian | 克罗地亚语 | クロアチア語
: hrvatski | - | -
hu | Hungarian | 匈牙利语 | ハンガリー語
: magyar | - | -
id | Indonesian | 印尼语 | インドネシア語
: Bahasa Indonesia | 印度尼西亚语 | -
it | Italian | 意大利语 | イタリア語
: italiano | 意语 | -
ja | Japanese | 日语 | 日本語
: nihongo, Japanisch | 日文 | -
kk | Kazakh | 哈萨克语 | カザフ語
: қазақша | - | -
km | Khmer | 高棉语 | クメール語
: ខ្មែរ | 柬埔寨语 | カンボジア語
ko | Korean | 韩语 | 韓国語
: 한국어, 조선말 | 朝鲜语, 韩文 | 朝鮮語
lo | Lao | 老挝语 | ラーオ語
: ລາວ | - | ラオス語
lt | Lithuanian | 立陶宛语 | リトアニア語
: lietuvių | - | -
lv | Latvian | 拉脱维亚语 | ラトビア語
: latviešu | - | -
mn | Mongolian | 蒙古语 | モンゴル語
: монгол | 蒙语 | -
ms | Malay | 马来语 | マレー語
: Bahasa Melayu | - | -
my | Burmese | 缅甸语 | ビルマ語
: မြန်မာ | - | ミャンマー語
ne | Nepali | 尼泊尔语 | ネパール語
: नेपाली | - | -
nl | Dutch | 荷兰语 | オランダ語
: Nederlands, Flemish | - | -
no | Norwegian | 挪威语 | ノルウェー語
: norsk, Bokmål, Nynorsk | - | -
pl | Polish | 波兰语 | ポーランド語
: ~Polish, polski | - | -
pt | Portuguese | 葡萄牙语 | ポルトガル語
: português | 葡语 | -
ro | Romanian | 罗马尼亚语 | ルーマニア語
: română | - | -
ru | Russian | 俄语 | ロシア語
: русский | 俄文 | 露語
si | Sinhala | 僧伽罗语 | シンハラ語
: සිංහල | - | -
sk | Slovak | 斯洛伐克语 | スロバキア語
: slovenčina | - | -
sl | Slovenian | 斯洛文尼亚语 | スロベニア語
: slovenščina | - | -
sq | Albanian | 阿尔巴尼亚语 | アルバニア語
: shqip | - | -
sr | Serbian | 塞尔维亚语 | セルビア語
: српски | - | -
sv | Swedish | 瑞典语 | スウェーデン語
: svenska | - | -
sw | Swahili | 斯瓦希里语 | スワヒリ語
: Kiswahili | - | -
ta | Tamil | 泰米尔语 | タミル語
: தமிழ் | - | -
th | Thai | 泰语 | タイ語
: ภาษาไทย | - | -
tl | Tagalog | 他加禄语 | タガログ語
: Filipino | 菲律宾语 | フィリピン語
tr | Turkish | 土耳其语 | トルコ語
: Türkçe | - | -
uk | Ukrainian | 乌克兰语 | ウクライナ語
: українська | - | -
ur | Urdu | 乌尔都语 | ウルドゥー語
: اردو | - | -
vi | Vietnamese | 越南语 | ベトナム語
: tiếng Việt | 越语 | ヴェトナム語
zh | Chinese | 汉语 | 中国語
: Mandarin, Putonghua, Chinesisch, Cantonese | 中文, 普通话, 国语, 华语, 粤语, 广东话 | 普通話, 北京語, 広東語
`;
