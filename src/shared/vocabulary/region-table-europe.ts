/**
 * Subdivisions of Germany, France and the United Kingdom, written as in `region-table-asia.ts`. Local names stand
 * among the English search words. Read by `regions.ts`; sources in docs/vocabularies.md.
 */
export const GERMANY = `
BW | Baden-Württemberg | 巴登-符腾堡 | バーデン＝ヴュルテンベルク
: Stuttgart, Karlsruhe, Mannheim, Freiburg | 斯图加特, 曼海姆 | シュトゥットガルト, マンハイム
BY | Bavaria | 巴伐利亚 | バイエルン
: Bayern, München, Munich, Nürnberg, Nuremberg | 慕尼黑, 纽伦堡, 拜仁 | ミュンヘン, ニュルンベルク
BE | Berlin | 柏林 | ベルリン
BB | Brandenburg | 勃兰登堡 | ブランデンブルク
: Potsdam, Cottbus | 波茨坦 | ポツダム
HB | Bremen | 不来梅 | ブレーメン
: Bremerhaven | 不莱梅, 不来梅港 | ブレーマーハーフェン
HH | Hamburg | 汉堡 | ハンブルク
HE | Hesse | 黑森 | ヘッセン
: Hessen, Frankfurt am Main, Wiesbaden, Kassel | 法兰克福, 威斯巴登 | フランクフルト, ヴィースバーデン
MV | Mecklenburg-Western Pomerania | 梅克伦堡-前波美拉尼亚 | メクレンブルク＝フォアポンメルン
: Mecklenburg-Vorpommern, Rostock, Schwerin | 罗斯托克 | ロストック
NI | Lower Saxony | 下萨克森 | ニーダーザクセン
: Niedersachsen, Hannover, Hanover, Braunschweig, Wolfsburg | 汉诺威, 沃尔夫斯堡 | ハノーファー, ヴォルフスブルク
NW | North Rhine-Westphalia | 北莱茵-威斯特法伦 | ノルトライン＝ヴェストファーレン
: Nordrhein-Westfalen, NRW, Köln, Cologne, Düsseldorf, Dortmund, Essen, Bonn | 科隆, 杜塞尔多夫, 多特蒙德, 波恩 | ケルン, デュッセルドルフ, ドルトムント, ボン
RP | Rhineland-Palatinate | 莱茵兰-普法尔茨 | ラインラント＝プファルツ
: Rheinland-Pfalz, Mainz, Ludwigshafen | 美因茨 | マインツ
SL | Saarland | 萨尔 | ザールラント
: Saarbrücken | 萨尔布吕肯 | ザールブリュッケン
SN | Saxony | 萨克森 | ザクセン
: Sachsen, Dresden, Leipzig, Chemnitz | 德累斯顿, 莱比锡 | ドレスデン, ライプツィヒ
ST | Saxony-Anhalt | 萨克森-安哈尔特 | ザクセン＝アンハルト
: Sachsen-Anhalt, Magdeburg, Halle | 马格德堡 | マクデブルク
SH | Schleswig-Holstein | 石勒苏益格-荷尔斯泰因 | シュレースヴィヒ＝ホルシュタイン
: Kiel, Lübeck | 基尔, 吕贝克 | キール, リューベック
TH | Thuringia | 图林根 | テューリンゲン
: Thüringen, Erfurt, Jena | 爱尔福特, 耶拿 | エアフルト, イェーナ
`;

export const FRANCE = `
ARA | Auvergne-Rhône-Alpes | 奥弗涅-罗讷-阿尔卑斯 | オーヴェルニュ＝ローヌ＝アルプ
: Lyon, Grenoble, Saint-Étienne | 里昂, 格勒诺布尔 | リヨン, グルノーブル
BFC | Bourgogne-Franche-Comté | 勃艮第-弗朗什-孔泰 | ブルゴーニュ＝フランシュ＝コンテ
: Burgundy, Dijon, Besançon | 第戎 | ディジョン, ブザンソン
BRE | Brittany | 布列塔尼 | ブルターニュ
: Bretagne, Rennes, Brest | 雷恩, 布雷斯特 | レンヌ, ブレスト
CVL | Centre-Val de Loire | 中央-卢瓦尔河谷 | サントル＝ヴァル・ド・ロワール
: Orléans, Tours | 奥尔良, 图尔 | オルレアン, トゥール
20R | Corsica | 科西嘉 | コルシカ
: Corse, Ajaccio, Bastia | 阿雅克肖 | コルス, アジャクシオ
GES | Grand Est | 大东部 | グラン・テスト
: Strasbourg, Reims, Metz, Nancy, Alsace | 斯特拉斯堡, 兰斯, 阿尔萨斯 | ストラスブール, ランス
HDF | Hauts-de-France | 上法兰西 | オー＝ド＝フランス
: Lille, Amiens | 里尔, 亚眠 | リール, アミアン
IDF | Île-de-France | 法兰西岛（巴黎大区） | イル＝ド＝フランス
: Paris, Versailles, La Défense | 巴黎, 凡尔赛 | パリ, ヴェルサイユ
NAQ | Nouvelle-Aquitaine | 新阿基坦 | ヌーヴェル＝アキテーヌ
: Bordeaux, Limoges, Poitiers | 波尔多, 利摩日 | ボルドー, リモージュ
NOR | Normandy | 诺曼底 | ノルマンディー
: Normandie, Rouen, Caen, Le Havre | 鲁昂, 卡昂 | ルーアン, カーン
OCC | Occitania | 奥克西塔尼 | オクシタニー
: Occitanie, Toulouse, Montpellier, Nîmes | 图卢兹, 蒙彼利埃 | トゥールーズ, モンペリエ
PAC | Provence-Alpes-Côte d’Azur | 普罗旺斯-阿尔卑斯-蓝色海岸 | プロヴァンス＝アルプ＝コート・ダジュール
: Marseille, Nice, Toulon, Sophia Antipolis, PACA | 马赛, 尼斯, 土伦 | マルセイユ, ニース, トゥーロン
PDL | Pays de la Loire | 卢瓦尔河地区 | ペイ・ド・ラ・ロワール
: Nantes, Angers, Le Mans | 南特, 昂热 | ナント, アンジェ
971 | Guadeloupe | 瓜德罗普 | グアドループ
972 | Martinique | 马提尼克 | マルティニーク
973 | French Guiana | 法属圭亚那 | フランス領ギアナ
: Guyane, Cayenne | 卡宴 | ギュイヤンヌ, カイエンヌ
974 | Réunion | 留尼汪 | レユニオン
: La Réunion, Saint-Denis de la Réunion | 留尼旺 | ラ・レユニオン
976 | Mayotte | 马约特 | マヨット
`;

export const UNITED_KINGDOM = `
ENG | England | 英格兰 | イングランド
: London, Manchester, Birmingham, Leeds, Bristol, Liverpool, Cambridge, Oxford | 伦敦, 曼彻斯特, 伯明翰, 利兹, 利物浦, 剑桥, 牛津 | ロンドン, マンチェスター, バーミンガム, リーズ, ケンブリッジ
NIR | Northern Ireland | 北爱尔兰 | 北アイルランド
: Belfast, Derry | 贝尔法斯特 | ベルファスト
SCT | Scotland | 苏格兰 | スコットランド
: Edinburgh, Glasgow, Aberdeen | 爱丁堡, 格拉斯哥 | エディンバラ, グラスゴー
WLS | Wales | 威尔士 | ウェールズ
: Cymru, Cardiff, Swansea | 加的夫, 卡迪夫 | カーディフ, スウォンジー
`;
