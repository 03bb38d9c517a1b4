/**
 * The fifty states of the United States and the District of Columbia, written as in `region-table-asia.ts`. Read by
 * `regions.ts`; sources in docs/vocabularies.md.
 */
export const UNITED_STATES = `
AL | Alabama | 亚拉巴马 | アラバマ
AK | Alaska | 阿拉斯加 | アラスカ
: Anchorage | 安克雷奇 | アンカレッジ
AZ | Arizona | 亚利桑那 | アリゾナ
: Phoenix, Tucson | 菲尼克斯, 凤凰城 | フェニックス
AR | Arkansas | 阿肯色 | アーカンソー
CA | California | 加利福尼亚 | カリフォルニア
: San Francisco, Los Angeles, San Diego, San Jose, Silicon Valley | 加州, 旧金山, 洛杉矶, 圣迭戈, 硅谷 | サンフランシスコ, ロサンゼルス, サンディエゴ, シリコンバレー
CO | Colorado | 科罗拉多 | コロラド
: Denver, Boulder | 丹佛 | デンバー
CT | Connecticut | 康涅狄格 | コネチカット
: Hartford | 哈特福德 | ハートフォード
DE | Delaware | 特拉华 | デラウェア
DC | District of Columbia | 哥伦比亚特区 | コロンビア特別区
: Washington DC, Washington D.C. | 华盛顿特区, 华盛顿哥伦比亚特区 | ワシントンDC, ワシントン特別区
FL | Florida | 佛罗里达 | フロリダ
: Miami, Orlando, Tampa | 迈阿密, 奥兰多 | マイアミ, オーランド
GA | Georgia | 佐治亚 | ジョージア
: Atlanta | 亚特兰大 | アトランタ
HI | Hawaii | 夏威夷 | ハワイ
: Honolulu | 檀香山, 火奴鲁鲁 | ホノルル
ID | Idaho | 爱达荷 | アイダホ
IL | Illinois | 伊利诺伊 | イリノイ
: Chicago | 芝加哥 | シカゴ
IN | Indiana | 印第安纳 | インディアナ
: Indianapolis | 印第安纳波利斯 | インディアナポリス
IA | Iowa | 艾奥瓦 | アイオワ
KS | Kansas | 堪萨斯 | カンザス
KY | Kentucky | 肯塔基 | ケンタッキー
LA | Louisiana | 路易斯安那 | ルイジアナ
: New Orleans | 新奥尔良 | ニューオーリンズ
ME | Maine | 缅因 | メイン
MD | Maryland | 马里兰 | メリーランド
: Baltimore | 巴尔的摩 | ボルチモア
MA | Massachusetts | 马萨诸塞 | マサチューセッツ
: Boston, Cambridge | 麻省, 波士顿 | ボストン
MI | Michigan | 密歇根 | ミシガン
: Detroit, Ann Arbor | 底特律, 安娜堡 | デトロイト
MN | Minnesota | 明尼苏达 | ミネソタ
: Minneapolis | 明尼阿波利斯 | ミネアポリス
MS | Mississippi | 密西西比 | ミシシッピ
MO | Missouri | 密苏里 | ミズーリ
: St. Louis, Kansas City | 圣路易斯, 堪萨斯城 | セントルイス, カンザスシティ
MT | Montana | 蒙大拿 | モンタナ
NE | Nebraska | 内布拉斯加 | ネブラスカ
NV | Nevada | 内华达 | ネバダ
: Las Vegas, Reno | 拉斯维加斯 | ラスベガス
NH | New Hampshire | 新罕布什尔 | ニューハンプシャー
NJ | New Jersey | 新泽西 | ニュージャージー
: Newark, Princeton | 纽瓦克, 普林斯顿 | ニューアーク, プリンストン
NM | New Mexico | 新墨西哥 | ニューメキシコ
NY | New York | 纽约 | ニューヨーク
: New York City, NYC, Brooklyn, Manhattan, Buffalo | 纽约市, 曼哈顿, 布鲁克林 | ブルックリン, マンハッタン
NC | North Carolina | 北卡罗来纳 | ノースカロライナ
: Charlotte, Raleigh | 夏洛特, 罗利 | シャーロット, ローリー
ND | North Dakota | 北达科他 | ノースダコタ
OH | Ohio | 俄亥俄 | オハイオ
: Columbus, Cleveland, Cincinnati | 哥伦布, 克利夫兰 | コロンバス, クリーブランド
OK | Oklahoma | 俄克拉何马 | オクラホマ
OR | Oregon | 俄勒冈 | オレゴン
: Portland | 波特兰 | ポートランド
PA | Pennsylvania | 宾夕法尼亚 | ペンシルベニア
: Philadelphia, Pittsburgh | 宾州, 费城, 匹兹堡 | フィラデルフィア, ピッツバーグ
RI | Rhode Island | 罗得岛 | ロードアイランド
SC | South Carolina | 南卡罗来纳 | サウスカロライナ
SD | South Dakota | 南达科他 | サウスダコタ
TN | Tennessee | 田纳西 | テネシー
: Nashville, Memphis | 纳什维尔, 孟菲斯 | ナッシュビル, メンフィス
TX | Texas | 得克萨斯 | テキサス
: Austin, Houston, Dallas, San Antonio | 德克萨斯, 德州, 奥斯汀, 休斯敦, 达拉斯 | オースティン, ヒューストン, ダラス
UT | Utah | 犹他 | ユタ
: Salt Lake City | 盐湖城 | ソルトレイクシティ
VT | Vermont | 佛蒙特 | バーモント
VA | Virginia | 弗吉尼亚 | バージニア
: Richmond, Arlington | 里士满 | リッチモンド
WA | Washington | 华盛顿州 | ワシントン州
: Seattle, Redmond | 西雅图 | シアトル
WV | West Virginia | 西弗吉尼亚 | ウェストバージニア
WI | Wisconsin | 威斯康星 | ウィスコンシン
: Milwaukee, Madison | 密尔沃基 | ミルウォーキー
WY | Wyoming | 怀俄明 | ワイオミング
`;
