/**
 * ISCED-F 2013 broad (two digits) and narrow fields (three), one a line (code | English | 简体中文 | 日本語), and under each
 * narrow field the subjects by which people name it. Read by `fields-of-education.ts`; sources in docs/vocabularies.md.
 */
export const FIELD_TABLE = `
00 | General programmes | 通识课程 | 一般課程
001 | Basic programmes | 基础课程 | 基礎課程
: general education, liberal studies | 通识教育, 普通文化课 | 一般教育, 普通課程
002 | Literacy and numeracy | 识字与算术 | 識字・計算
: adult literacy, basic numeracy | 扫盲, 成人识字 | 識字教育, 基礎計算
003 | Personal skills | 个人技能 | 個人の能力開発
: personal development, life skills | 个人发展, 生活技能 | 自己啓発, ライフスキル
01 | Teaching and education | 教育大类 | 教育分野
011 | Education | 教育 | 教育
: education science, pedagogy, teacher training, early childhood education, special education, educational psychology, Lehramt | 教育学, 学前教育, 小学教育, 特殊教育, 师范, 教育技术, 教育技术学, 课程与教学论 | 教育学, 幼児教育, 保育, 初等教育, 特別支援教育, 教員養成, 児童教育
02 | Arts and humanities | 艺术与人文 | 芸術・人文
021 | Arts | 艺术 | 芸術
: fine arts, design, graphic design, industrial design, fashion design, music, theatre, film, photography, animation, visual arts, game design | 美术, 美术学, 设计, 视觉传达设计, 工业设计, 产品设计, 环境设计, 服装设计, 音乐, 音乐学, 戏剧, 表演, 动画, 摄影, 数字媒体艺术, 播音与主持艺术 | 美術, デザイン, グラフィックデザイン, 工業デザイン, 服飾デザイン, 音楽, 演劇, 映像, 写真, アニメーション, ゲームデザイン
022 | Humanities | 人文学科 | 人文学
: history, philosophy, religious studies, theology, archaeology, ethics, cultural studies | 历史学, 历史, 哲学, 宗教学, 考古学, 文物与博物馆学, 伦理学 | 歴史学, 史学, 哲学, 宗教学, 神学, 考古学, 倫理学, 文化人類学, 人文学部
023 | Languages and literature | 语言文学 | 言語・文学
: linguistics, literature, English literature, English studies, translation studies, German studies, Japanese studies, Chinese studies, modern languages, classics, comparative literature | 汉语言文学, 中文系, 英语专业, 英语语言文学, 日语专业, 日语系, 外国语言文学, 翻译专业, 翻译学, 语言学, 汉语国际教育, 商务英语, 文学 | 言語学, 文学, 日本文学, 国文学, 英文学, 英米文学, 英語学, 中国文学, 外国語学部, 翻訳学, 文学部
03 | Social sciences, journalism and information | 社会科学、新闻与信息 | 社会科学・ジャーナリズム・情報
031 | Social and behavioural sciences | 社会与行为科学 | 社会・行動科学
: economics, psychology, sociology, political science, international relations, anthropology, human geography, demography, gender studies | 经济学, 心理学, 社会学, 政治学, 国际关系, 国际政治, 人类学, 民族学, 国际经济与贸易, 应用心理学 | 経済学, 経済学部, 心理学, 社会学, 社会学部, 政治学, 国際関係学, 国際関係論, 人類学, 人文地理学
032 | Journalism and information | 新闻与信息 | ジャーナリズム・図書館情報
: journalism, media studies, communication studies, library science, information science, archive studies, publishing studies | 新闻学, 传播学, 新闻与传播, 广播电视学, 编辑出版学, 网络与新媒体, 图书馆学, 档案学, 情报学 | 新聞学, メディア学, 図書館学, 図書館情報学, 社会情報学, 出版学
04 | Business, administration and law | 商业、管理与法律 | 商学・経営・法律
041 | Business and administration | 工商管理 | 商学・経営学
: business administration, business studies, accounting, finance, marketing, management, human resource management, logistics management, international business, public administration, banking, taxation, secretarial studies, BWL, Betriebswirtschaftslehre | 会计学, 会计, 财务管理, 金融学, 金融, 市场营销, 人力资源管理, 企业管理, 物流管理, 公共管理, 行政管理, 电子商务, 审计学, 税务, 税收学, 保险学, 工商企业管理, 供应链管理, 信息管理与信息系统, 国际商务, 文秘 | 経営学, 経営学部, 商学, 商学部, 会計学, 簿記, 金融論, ファイナンス, マーケティング, 人的資源管理, 経営情報学, 行政学, 公共政策, 国際経営学, 流通学
042 | Law | 法律 | 法学
: jurisprudence, legal studies, criminal law, civil law studies, Rechtswissenschaft, Jura | 法学, 法律系, 法律专业, 民商法, 国际法, 刑法学, 知识产权法 | 法律学, 法学部, 民法, 刑法, 国際法, 知的財産法
05 | Natural sciences, mathematics and statistics | 自然科学、数学与统计 | 自然科学・数学・統計
051 | Biology and related sciences | 生物科学 | 生物学
: biology, biochemistry, genetics, microbiology, molecular biology, biotechnology, zoology, botany, bioinformatics, neuroscience | 生物学, 生命科学, 生物技术, 生物化学, 遗传学, 微生物学, 分子生物学, 动物学, 植物学, 生物信息学 | 生命科学, 生化学, 遺伝学, 微生物学, 分子生物学, 動物学, 植物学, 生物工学, バイオインフォマティクス
052 | Environment | 环境科学 | 環境学
: environmental science, ecology, environmental studies, nature conservation | 生态学, 环境学, 自然保护, 资源环境 | 環境科学, 生態学, 環境情報学, 自然保護
053 | Physical sciences | 物理科学 | 物理・化学・地学
: physics, chemistry, geology, astronomy, earth science, meteorology, physical geography, oceanography, applied physics, analytical chemistry, geophysics | 物理学, 物理, 化学, 应用化学, 应用物理学, 地质学, 天文学, 地理科学, 大气科学, 海洋科学, 地球物理学 | 物理学, 化学, 応用化学, 応用物理学, 地質学, 天文学, 地学, 地球科学, 気象学, 海洋学
054 | Mathematics and statistics | 数学与统计学 | 数学・統計学
: mathematics, statistics, applied mathematics, actuarial science, operations research, maths | 数学, 应用数学, 统计学, 应用统计学, 数学与应用数学, 信息与计算科学, 精算学, 运筹学 | 数学, 統計学, 応用数学, 数理科学, 保険数理, 数理情報学
06 | Computing | 信息技术大类 | 情報通信分野
061 | Information and communication technologies | 信息与通信技术 | 情報通信技術
: computer science, software engineering, informatics, information technology, computer engineering, data science, artificial intelligence, information systems, cybersecurity, network engineering, Informatik, Wirtschaftsinformatik, CS | 计算机科学, 计算机科学与技术, 软件工程, 信息技术, 网络工程, 数据科学, 数据科学与大数据技术, 人工智能, 信息安全, 物联网工程, 计算机应用, 计算机应用技术, 计算机 | 情報工学, 情報科学, 計算機科学, コンピュータサイエンス, ソフトウェア工学, 情報システム, データサイエンス, 人工知能, 情報セキュリティ, 情報処理, 情報学
07 | Engineering, manufacturing and construction | 工程、制造与建筑 | 工学・製造・建築
071 | Engineering | 工程 | 工学
: mechanical engineering, electrical engineering, electronic engineering, electronics engineering, chemical engineering, automotive engineering, aerospace engineering, energy engineering, mechatronics, automation engineering, telecommunications engineering, environmental engineering, biomedical engineering, control engineering, Maschinenbau, Elektrotechnik | 机械工程, 机械设计制造及其自动化, 电气工程, 电气工程及其自动化, 电子信息工程, 电子科学与技术, 通信工程, 自动化, 化学工程, 化学工程与工艺, 车辆工程, 航空航天工程, 能源与动力工程, 测控技术与仪器, 环境工程, 生物医学工程, 机电一体化, 机电一体化技术, 数控技术, 汽车检测与维修 | 機械工学, 電気工学, 電子工学, 電気電子工学, 化学工学, 自動車工学, 航空宇宙工学, 制御工学, 機電, メカトロニクス, 通信工学, エネルギー工学, 環境工学, 工学部
072 | Manufacturing and processing | 制造与加工 | 製造・加工
: food technology, food science, textiles, textile engineering, materials science, materials engineering, mining engineering, woodworking studies, paper technology, metallurgy, polymer engineering | 食品科学与工程, 食品工程, 纺织工程, 材料科学, 材料科学与工程, 高分子材料, 冶金工程, 采矿工程, 包装工程, 轻化工程, 制药工程 | 食品工学, 食品科学, 繊維工学, 材料工学, 材料科学, 高分子工学, 冶金学, 鉱山工学, 木材加工
073 | Architecture and construction | 建筑与土木 | 建築・土木
: architecture, civil engineering, urban planning, construction management, landscape architecture, surveying, structural engineering, building services engineering, Bauingenieurwesen | 建筑学, 土木工程, 城乡规划, 城市规划, 工程管理, 工程造价, 风景园林, 测绘工程, 给排水科学与工程, 建筑工程, 建筑工程技术, 道路桥梁 | 建築学, 土木工学, 都市計画, 造園学, 建設工学, 測量学, 建築工学
08 | Agriculture, forestry, fisheries and veterinary | 农林渔业与兽医 | 農林水産・獣医
081 | Agriculture | 农业 | 農業
: agricultural science, agronomy, horticulture, animal husbandry, crop science, plant protection studies, viticulture studies, soil science | 农学, 园艺, 园艺学, 畜牧学, 动物科学, 植物保护, 种子科学与工程, 茶学, 土壤学 | 農学, 園芸学, 畜産学, 作物学, 農業経済学, 土壌学, 農学部
082 | Forestry | 林业 | 林業
: forest science, forest management | 林学, 森林保护, 森林工程 | 林学, 森林科学
083 | Fisheries | 渔业 | 水産
: aquaculture studies, fisheries science, fishery science | 水产养殖学, 海洋渔业科学与技术, 水产学 | 水産学, 海洋生物資源学
084 | Veterinary medicine | 兽医 | 獣医学
: veterinary science, veterinary nursing | 动物医学, 兽医学 | 獣医学部, 動物看護学
09 | Health and welfare | 健康与福利 | 保健・福祉
091 | Health | 医学与健康 | 医療・保健
: medicine, nursing, nursing science, pharmacy, dentistry, public health, physiotherapy, midwifery studies, nutrition science, medical laboratory science, occupational therapy studies, radiography studies, traditional Chinese medicine | 临床医学, 医学, 护理, 护理学, 药学, 口腔医学, 公共卫生, 预防医学, 中医学, 中药学, 针灸推拿学, 康复治疗学, 医学检验技术, 医学影像学, 助产学, 食品卫生与营养学, 麻醉学 | 医学, 看護学, 薬学, 歯学, 公衆衛生学, 理学療法学, 作業療法学, 栄養学, 臨床検査学, 診療放射線学, 助産学, 鍼灸学, 保健学, 医学部, 薬学部, 看護学部
092 | Welfare | 社会福利 | 社会福祉
: social work, social welfare, elderly care studies, child care studies, youth work | 社会工作, 社会保障, 劳动与社会保障, 老年服务与管理, 智慧健康养老服务与管理, 婴幼儿托育服务与管理 | 社会福祉学, 介護福祉, 介護福祉学, 児童福祉, 福祉学
10 | Services | 服务 | サービス
101 | Personal services | 个人服务 | 個人向けサービス
: hotel management, tourism, hospitality management, culinary arts, hairdressing, cosmetology, sports science, travel and leisure, event management studies | 旅游管理, 酒店管理, 烹饪, 烹饪工艺与营养, 美容美发, 体育, 体育学, 运动训练, 体育教育, 会展经济与管理, 家政学 | 観光学, ホテル経営, 調理, 調理師科, 美容, 理容, 体育学, スポーツ科学, 家政学
102 | Hygiene and occupational health services | 卫生与职业安全 | 衛生・労働安全
: occupational safety, occupational health and safety, community sanitation | 安全工程, 职业卫生, 职业健康 | 労働安全衛生, 環境衛生学
103 | Security services | 安全与军警 | 治安・防衛
: police studies, military science, criminology, fire science, defence studies | 公安学, 侦查学, 治安学, 军事学, 消防工程, 犯罪学 | 防衛学, 警察学, 犯罪学, 消防学
104 | Transport services | 交通运输 | 運輸
: transport studies, aviation operations, navigation and shipping, nautical science, railway operations, air traffic studies | 交通运输工程, 航海技术, 飞行技术, 轮机工程, 铁道运输, 城市轨道交通运营管理, 空中乘务 | 交通工学, 航海学, 商船学, 航空操縦学, 鉄道運転
`;
