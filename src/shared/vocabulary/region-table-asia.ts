/**
 * Subdivisions of China and Japan: code after the hyphen | English | 简体中文 | 日本語, and under some the towns and
 * spellings by which people search them. Read by `regions.ts`; sources in docs/vocabularies.md.
 */
export const CHINA = `
AH | Anhui | 安徽 | 安徽省
: Hefei, Wuhu | 安徽省, 合肥, 芜湖 | 合肥
BJ | Beijing | 北京 | 北京市
: Peking | 北京市 | 北京, ペキン
CQ | Chongqing | 重庆 | 重慶市
: Chungking | 重庆市 | 重慶
FJ | Fujian | 福建 | 福建省
: Fuzhou, Xiamen, Quanzhou | 福建省, 福州, 厦门, 泉州 | 福州, アモイ
GD | Guangdong | 广东 | 広東省
: Guangzhou, Shenzhen, Dongguan, Foshan, Canton | 广东省, 广州, 深圳, 东莞, 佛山, 珠海 | 広州, 深圳, 東莞
GS | Gansu | 甘肃 | 甘粛省
: Lanzhou | 甘肃省, 兰州 | 蘭州
GX | Guangxi | 广西 | 広西チワン族自治区
: Nanning, Guilin | 广西壮族自治区, 南宁, 桂林, 柳州 | 南寧, 桂林
GZ | Guizhou | 贵州 | 貴州省
: Guiyang, Zunyi | 贵州省, 贵阳, 遵义 | 貴陽
HA | Henan | 河南 | 河南省
: Zhengzhou, Luoyang | 河南省, 郑州, 洛阳 | 鄭州, 洛陽
HB | Hubei | 湖北 | 湖北省
: Wuhan, Yichang | 湖北省, 武汉, 宜昌 | 武漢
HE | Hebei | 河北 | 河北省
: Shijiazhuang, Tangshan | 河北省, 石家庄, 唐山, 保定 | 石家荘
HI | Hainan | 海南 | 海南省
: Haikou, Sanya | 海南省, 海口, 三亚 | 海口, 三亜
HK | Hong Kong | 香港 | 香港
: Hongkong, Kowloon | 香港特别行政区, 九龙 | 香港特別行政区, 九龍
HL | Heilongjiang | 黑龙江 | 黒竜江省
: Harbin, Daqing | 黑龙江省, 哈尔滨, 大庆 | ハルビン
HN | Hunan | 湖南 | 湖南省
: Changsha, Zhuzhou | 湖南省, 长沙, 株洲 | 長沙
JL | Jilin | 吉林 | 吉林省
: Changchun | 吉林省, 长春 | 長春
JS | Jiangsu | 江苏 | 江蘇省
: Nanjing, Suzhou, Wuxi | 江苏省, 南京, 苏州, 无锡, 常州 | 南京, 蘇州, 無錫
JX | Jiangxi | 江西 | 江西省
: Nanchang, Ganzhou | 江西省, 南昌, 赣州 | 南昌
LN | Liaoning | 辽宁 | 遼寧省
: Shenyang, Dalian | 辽宁省, 沈阳, 大连 | 瀋陽, 大連
MO | Macao | 澳门 | マカオ
: Macau | 澳门特别行政区 | 澳門
NM | Inner Mongolia | 内蒙古 | 内モンゴル自治区
: Nei Mongol, Hohhot, Baotou | 内蒙古自治区, 呼和浩特, 包头 | フフホト
NX | Ningxia | 宁夏 | 寧夏回族自治区
: Yinchuan | 宁夏回族自治区, 银川 | 銀川
QH | Qinghai | 青海 | 青海省
: Xining | 青海省, 西宁 | 西寧
SC | Sichuan | 四川 | 四川省
: Chengdu, Mianyang, Szechuan | 四川省, 成都, 绵阳 | 成都
SD | Shandong | 山东 | 山東省
: Jinan, Qingdao, Yantai | 山东省, 济南, 青岛, 烟台 | 済南, 青島
SH | Shanghai | 上海 | 上海市
: Pudong | 上海市, 浦东 | 上海, シャンハイ
SN | Shaanxi | 陕西 | 陝西省
: Xi'an, Xian | 陕西省, 西安 | 西安
SX | Shanxi | 山西 | 山西省
: Taiyuan, Datong | 山西省, 太原, 大同 | 太原
TJ | Tianjin | 天津 | 天津市
: Tientsin | 天津市 | 天津
TW | Taiwan | 台湾 | 台湾
: Taipei, Kaohsiung, Taichung | 台湾省, 台北, 高雄, 台中, 臺灣 | 台北, 高雄, 台中
XJ | Xinjiang | 新疆 | 新疆ウイグル自治区
: Urumqi | 新疆维吾尔自治区, 乌鲁木齐 | ウルムチ
XZ | Tibet | 西藏 | チベット自治区
: Xizang, Lhasa | 西藏自治区, 拉萨 | 西蔵, ラサ
YN | Yunnan | 云南 | 雲南省
: Kunming, Dali | 云南省, 昆明, 大理 | 昆明
ZJ | Zhejiang | 浙江 | 浙江省
: Hangzhou, Ningbo, Wenzhou | 浙江省, 杭州, 宁波, 温州 | 杭州, 寧波
`;

export const JAPAN = `
01 | Hokkaido | 北海道 | 北海道
: Sapporo | 札幌 | 札幌, 函館, 旭川
02 | Aomori | 青森 | 青森県
03 | Iwate | 岩手 | 岩手県
: Morioka | 盛冈 | 盛岡
04 | Miyagi | 宫城 | 宮城県
: Sendai | 仙台 | 仙台
05 | Akita | 秋田 | 秋田県
06 | Yamagata | 山形 | 山形県
07 | Fukushima | 福岛 | 福島県
: Koriyama, Iwaki | 郡山 | 郡山, いわき
08 | Ibaraki | 茨城 | 茨城県
: Mito, Tsukuba | 水户, 筑波 | 水戸, つくば
09 | Tochigi | 栃木 | 栃木県
: Utsunomiya | 宇都宫 | 宇都宮
10 | Gunma | 群马 | 群馬県
: Maebashi, Takasaki | 前桥, 高崎 | 前橋, 高崎
11 | Saitama | 埼玉 | 埼玉県
: Kawaguchi, Omiya | 川口, 大宫 | さいたま, 大宮, 川越
12 | Chiba | 千叶 | 千葉県
: Funabashi, Narita | 船桥, 成田 | 船橋, 成田, 柏
13 | Tokyo | 东京 | 東京都
: Shinjuku, Shibuya | 新宿, 涩谷 | 新宿, 渋谷, 千代田区, 八王子
14 | Kanagawa | 神奈川 | 神奈川県
: Yokohama, Kawasaki | 横滨, 川崎 | 横浜, 川崎, 相模原
15 | Niigata | 新潟 | 新潟県
16 | Toyama | 富山 | 富山県
17 | Ishikawa | 石川 | 石川県
: Kanazawa | 金泽 | 金沢
18 | Fukui | 福井 | 福井県
19 | Yamanashi | 山梨 | 山梨県
: Kofu | 甲府 | 甲府
20 | Nagano | 长野 | 長野県
: Matsumoto | 松本 | 松本
21 | Gifu | 岐阜 | 岐阜県
22 | Shizuoka | 静冈 | 静岡県
: Hamamatsu | 滨松 | 浜松
23 | Aichi | 爱知 | 愛知県
: Nagoya, Toyota City | 名古屋, 丰田市 | 名古屋, 豊田市, 豊橋
24 | Mie | 三重 | 三重県
: Tsu, Yokkaichi | 津市, 四日市 | 津市, 四日市
25 | Shiga | 滋贺 | 滋賀県
: Otsu | 大津 | 大津, 草津
26 | Kyoto | 京都 | 京都府
27 | Osaka | 大阪 | 大阪府
: Sakai | 堺市 | 堺市, 東大阪
28 | Hyogo | 兵库 | 兵庫県
: Kobe, Himeji | 神户, 姬路 | 神戸, 姫路, 西宮
29 | Nara | 奈良 | 奈良県
30 | Wakayama | 和歌山 | 和歌山県
31 | Tottori | 鸟取 | 鳥取県
32 | Shimane | 岛根 | 島根県
: Matsue | 松江 | 松江
33 | Okayama | 冈山 | 岡山県
: Kurashiki | 仓敷 | 倉敷
34 | Hiroshima | 广岛 | 広島県
: Fukuyama | 福山 | 福山
35 | Yamaguchi | 山口 | 山口県
: Shimonoseki | 下关 | 下関
36 | Tokushima | 德岛 | 徳島県
37 | Kagawa | 香川 | 香川県
: Takamatsu | 高松 | 高松
38 | Ehime | 爱媛 | 愛媛県
: Matsuyama | 松山 | 松山
39 | Kochi | 高知 | 高知県
40 | Fukuoka | 福冈 | 福岡県
: Kitakyushu, Hakata | 北九州, 博多 | 北九州, 博多
41 | Saga | 佐贺 | 佐賀県
42 | Nagasaki | 长崎 | 長崎県
: Sasebo | 佐世保 | 佐世保
43 | Kumamoto | 熊本 | 熊本県
44 | Oita | 大分 | 大分県
45 | Miyazaki | 宫崎 | 宮崎県
46 | Kagoshima | 鹿儿岛 | 鹿児島県
47 | Okinawa | 冲绳 | 沖縄県
: Naha | 那霸 | 那覇
`;
