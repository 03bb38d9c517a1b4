/**
 * ISCO-08 major groups 0 to 2: one group a line (code | English | 简体中文 | 日本語), and under each minor group a line
 * of words that people search it by (English | 中文 | 日本語). Read by `occupations.ts`; sources in docs/vocabularies.md.
 */
export const TABLE_0_2 = `
0 | Armed forces | 军人 | 軍人・自衛官
01 | Commissioned armed forces officers | 军官 | 将校・幹部自衛官
011 | Armed forces officers | 军官 | 将校・幹部自衛官
: army officer, naval officer, air force officer, military officer | 陆军军官, 海军军官, 空军军官, 部队干部 | 士官, 幹部自衛官, 陸軍将校, 海軍将校
02 | Non-commissioned armed forces officers | 士官 | 下士官・曹
021 | Non-commissioned officers | 士官 | 下士官・曹
: sergeant, warrant officer, petty officer, NCO | 军士, 军士长, 上士, 中士 | 軍曹, 准尉, 曹長, 陸曹
03 | Armed forces, other ranks | 士兵 | 兵士・士
031 | Soldiers, sailors and airmen | 士兵 | 兵士・士
: soldier, navy sailor, airman, infantry, private | 义务兵, 战士, 水兵, 步兵 | 自衛官候補生, 水兵, 歩兵, 陸士
1 | Managers | 管理人员 | 管理職
11 | Chief executives, senior officials and legislators | 首席执行官、高级官员和立法者 | 最高経営責任者・上級公務員・議員
111 | Legislators and senior officials | 立法者和高级官员 | 議員・上級公務員
: member of parliament, mayor, diplomat, ambassador, senior civil servant | 人大代表, 议员, 市长, 外交官, 大使 | 国会議員, 市長, 知事, 外交官, 大使
112 | Managing directors and chief executives | 总经理和首席执行官 | 社長・最高経営責任者
: CEO, chief executive, managing director, general manager, president | 总经理, 首席执行官, 总裁, 厂长, 董事长 | 社長, 代表取締役, 最高経営責任者, 経営者, 役員
12 | Administrative and commercial managers | 行政和商务经理 | 管理・営業部門の管理職
121 | Business services and administration managers | 企业服务和行政经理 | 総務・財務・人事の管理職
: finance manager, CFO, HR manager, office manager, administration manager | 财务经理, 财务总监, 人事经理, 人力资源总监, 行政经理 | 財務部長, 経理課長, 人事部長, 総務課長, 管理部長
122 | Sales, marketing and development managers | 销售、市场和研发经理 | 営業・マーケティング・研究開発の管理職
: sales manager, marketing manager, advertising manager, R&D manager, business development manager | 销售经理, 市场经理, 市场总监, 广告经理, 研发经理 | 営業部長, 営業マネージャー, マーケティング部長, 広報部長, 研究開発部長
13 | Production and specialised services managers | 生产和专业服务经理 | 生産・専門サービスの管理職
131 | Agriculture, forestry and fisheries managers | 农林渔业生产经理 | 農林漁業の管理職
: farm manager, plantation manager, forestry manager, fishery manager | 农场经理, 种植园经理, 林场场长, 养殖场经理 | 農場長, 農園管理者, 林業管理者, 養殖場長
132 | Manufacturing, mining, construction and distribution managers | 制造、采矿、建筑和物流经理 | 製造・鉱業・建設・物流の管理職
: production manager, plant manager, construction manager, supply chain manager, logistics manager, warehouse manager | 生产经理, 车间主任, 项目经理, 供应链经理, 物流经理, 仓库经理 | 工場長, 生産管理部長, 建設所長, 物流センター長, サプライチェーンマネージャー
133 | ICT service managers | 信息技术服务经理 | 情報通信サービスの管理職
: IT manager, CIO, CTO, engineering manager, data centre manager, IT director | 信息技术经理, 技术总监, 首席技术官, 首席信息官, 研发主管, IT经理 | IT部長, 情報システム部長, 最高技術責任者, 開発部長, エンジニアリングマネージャー
134 | Professional services managers | 专业服务机构经理 | 専門サービスの管理職
: head teacher, principal, hospital manager, nursing home manager, bank branch manager, childcare manager | 校长, 园长, 医院院长, 养老院院长, 银行支行行长 | 校長, 園長, 病院長, 介護施設長, 銀行支店長
14 | Hospitality, retail and other services managers | 酒店、零售和其他服务业经理 | 宿泊・小売・その他サービスの管理職
141 | Hotel and restaurant managers | 酒店和餐厅经理 | ホテル・飲食店の管理職
: hotel manager, restaurant manager, cafe manager, bar manager | 酒店经理, 餐厅经理, 餐饮店长, 民宿经营者 | ホテル支配人, 飲食店店長, レストラン店長, 旅館経営
142 | Retail and wholesale managers | 零售和批发经理 | 小売・卸売の管理職
: shop manager, store manager, supermarket manager, wholesale manager | 店长, 门店经理, 超市经理, 批发经理 | 店長, スーパー店長, ストアマネージャー, 卸売部長
143 | Other service managers | 其他服务业经理 | その他のサービスの管理職
: sports centre manager, theatre manager, call centre manager, conference manager, travel agency manager | 健身房经理, 剧院经理, 客服中心经理, 会展经理, 旅行社经理 | スポーツ施設長, 劇場支配人, コールセンター長, 旅行会社支店長
2 | Professionals | 专业人员 | 専門職
21 | Science and engineering professionals | 科学和工程专业人员 | 科学・工学の専門職
211 | Physical and earth scientists | 物理和地球科学专业人员 | 物理・地球科学の専門職
: physicist, chemist, geologist, meteorologist, astronomer | 物理学家, 化学家, 地质工程师, 气象员, 天文学家 | 物理学者, 化学者, 地質学者, 気象予報士, 天文学者
212 | Mathematicians, actuaries and statisticians | 数学、精算和统计专业人员 | 数学者・アクチュアリー・統計家
: mathematician, actuary, statistician, data scientist, biostatistician | 数学家, 精算师, 统计师, 数据科学家, 数据分析师 | 数学者, アクチュアリー, 統計家, データサイエンティスト, 保険数理士
213 | Life scientists | 生命科学专业人员 | 生命科学の専門職
: biologist, botanist, zoologist, agronomist, pharmacologist, environmental scientist | 生物学家, 农艺师, 药理研究员, 环境科学家, 生态学家 | 生物学者, 農学者, 薬理研究者, 環境保護専門家, 生態学者
214 | Engineers (not electrical) | 工程师（电气除外） | エンジニア（電気・電子を除く）
: civil engineer, mechanical engineer, chemical engineer, industrial engineer, process engineer, environmental engineer | 土木工程师, 机械工程师, 化工工程师, 工艺工程师, 工业工程师, 环保工程师, 质量工程师 | 土木技術者, 機械設計, 機械エンジニア, 化学技術者, 生産技術, 環境技術者
215 | Electrical and electronics engineers | 电气和电子工程师 | 電気・電子・通信エンジニア
: electrical engineer, electronics engineer, telecommunications engineer, hardware engineer, chip designer | 电气工程师, 电子工程师, 通信工程师, 硬件工程师, 芯片设计工程师 | 電気技術者, 電子回路設計, 通信技術者, ハードウェアエンジニア, 半導体設計
216 | Architects, planners, surveyors and designers | 建筑、规划、测绘和设计专业人员 | 建築家・都市計画・測量・デザイナー
: architect, landscape architect, urban planner, surveyor, graphic designer, UX designer, product designer, fashion designer | 建筑师, 景观设计师, 城市规划师, 测绘工程师, 平面设计师, 界面设计师, 产品设计师, 服装设计师 | 建築士, 建築家, 都市計画, 測量士, グラフィックデザイナー, UIデザイナー, プロダクトデザイナー
22 | Health professionals | 卫生专业人员 | 保健医療の専門職
221 | Medical doctors | 医生 | 医師
: doctor, physician, surgeon, general practitioner, psychiatrist, paediatrician | 医师, 外科医生, 内科医生, 全科医生, 儿科医生 | 医者, 外科医, 内科医, 精神科医, 小児科医
222 | Nurses and midwives | 护理和助产专业人员 | 看護師・助産師
: nurse, registered nurse, midwife, head nurse, nurse specialist | 护士, 护师, 注册护士, 护士长, 助产士 | 看護師, 正看護師, 助産師, 看護師長, 保健師
223 | Traditional medicine practitioners | 传统医学和辅助医学专业人员 | 伝統医療・補完医療の専門職
: acupuncturist, Chinese medicine practitioner, homeopath, naturopath, ayurvedic practitioner | 中医, 中医师, 针灸师, 中医内科医生 | 鍼灸師, 漢方医, はり師, きゅう師
224 | Paramedical practitioners | 辅助医疗专业人员 | 准医療の専門職
: physician assistant, clinical officer, surgical assistant, advanced care paramedic | 医师助理, 助理医师, 临床医务官 | 医師助手, 診療看護師, 医師補助
225 | Veterinarians | 兽医 | 獣医師
: vet, veterinary surgeon, animal doctor | 宠物医生, 动物医生, 执业兽医 | 獣医, 動物病院, 動物の医者
226 | Other health professionals | 其他卫生专业人员 | その他の保健医療の専門職
: dentist, pharmacist, physiotherapist, dietitian, optometrist, speech therapist, occupational health adviser | 牙医, 口腔医生, 药剂师, 药师, 康复治疗师, 营养师, 验光师 | 歯科医師, 薬剤師, 理学療法士, 作業療法士, 管理栄養士, 言語聴覚士
23 | Teaching professionals | 教学专业人员 | 教育の専門職
231 | University and higher education teachers | 高等院校教师 | 大学教員
: professor, lecturer, university teacher, assistant professor | 教授, 副教授, 大学讲师, 高校教师 | 大学教授, 准教授, 大学講師, 助教
232 | Vocational education teachers | 职业教育教师 | 職業教育の教員
: vocational teacher, trade instructor, technical college teacher | 职校教师, 实训指导教师, 技校老师 | 職業訓練指導員, 専門学校講師, 工業高校実習教員
233 | Secondary school teachers | 中学教师 | 中学校・高等学校教員
: high school teacher, maths teacher, science teacher, secondary teacher | 中学老师, 高中教师, 初中教师, 数学老师 | 高校教師, 中学教師, 高等学校教諭, 数学教師
234 | Primary school and early childhood teachers | 小学和幼儿教师 | 小学校・幼児教育の教員
: primary school teacher, elementary teacher, kindergarten teacher, preschool teacher | 小学教师, 小学老师, 幼儿园教师, 幼师 | 小学校教諭, 小学校教師, 幼稚園教諭, 幼稚園の先生
235 | Other teaching professionals | 其他教学专业人员 | その他の教育の専門職
: language teacher, music teacher, tutor, special needs teacher, IT trainer, education adviser | 语言教师, 音乐老师, 家教, 培训讲师, 特殊教育教师, 辅导老师 | 語学講師, 音楽講師, 塾講師, 家庭教師, 特別支援教員, IT研修講師
24 | Business and administration professionals | 商业和行政专业人员 | 経営・管理の専門職
241 | Finance professionals | 金融和财务专业人员 | 金融・会計の専門職
: accountant, auditor, financial analyst, investment adviser, tax adviser | 会计师, 注册会计师, 审计师, 财务分析师, 理财顾问, 投资顾问 | 公認会計士, 税理士, 会計監査, 証券アナリスト, 財務アナリスト
242 | Administration professionals | 行政和人力资源专业人员 | 経営管理・人事の専門職
: management consultant, business consultant, HR specialist, recruiter, policy analyst, training specialist | 管理咨询顾问, 人力资源专员, 招聘专员, 猎头顾问, 政策分析师, 培训专员 | 経営コンサルタント, 人事担当, 採用担当, 政策アナリスト, 研修担当
243 | Sales, marketing and public relations professionals | 销售、市场和公关专业人员 | 営業・マーケティング・広報の専門職
: marketing specialist, advertising specialist, public relations officer, technical sales, medical representative, account manager | 市场专员, 市场营销, 公关专员, 品牌策划, 医药代表, 大客户经理 | マーケター, マーケティング担当, 広報担当, 広告企画, 医薬情報担当者, 技術営業
25 | Information and communications technology professionals | 信息和通信技术专业人员 | 情報通信技術の専門職
251 | Software developers and analysts | 软件开发和分析人员 | ソフトウェア開発者・システム分析者
: software developer, software engineer, programmer, web developer, systems analyst, software tester, machine learning engineer, full stack developer | 程序员, 软件工程师, 软件开发工程师, 前端工程师, 后端工程师, 系统分析师, 测试工程师, 算法工程师 | プログラマー, ソフトウェアエンジニア, システムエンジニア, ウェブ開発者, フロントエンドエンジニア, バックエンドエンジニア, テストエンジニア
252 | Database and network professionals | 数据库和网络专业人员 | データベース・ネットワークの専門職
: database administrator, systems administrator, network engineer, security engineer, site reliability engineer, cloud engineer, DevOps engineer | 数据库管理员, 系统管理员, 网络工程师, 运维工程师, 信息安全工程师, 云计算工程师 | データベース管理者, システム管理者, ネットワークエンジニア, インフラエンジニア, セキュリティエンジニア, クラウドエンジニア
26 | Legal, social and cultural professionals | 法律、社会和文化专业人员 | 法律・社会・文化の専門職
261 | Legal professionals | 法律专业人员 | 法律の専門職
: lawyer, solicitor, barrister, judge, notary, legal counsel, attorney | 律师, 法官, 检察官, 公证员, 法务, 法律顾问 | 弁護士, 裁判官, 検察官, 公証人, 司法書士, 企業法務
262 | Librarians, archivists and curators | 图书馆员、档案员和策展人 | 司書・アーキビスト・学芸員
: librarian, archivist, curator, records specialist | 图书管理员, 档案管理员, 策展人, 博物馆研究员 | 図書館司書, アーキビスト, 学芸員, 博物館員
263 | Social and religious professionals | 社会科学和宗教专业人员 | 社会科学・福祉・宗教の専門職
: social worker, psychologist, economist, sociologist, historian, counsellor, priest | 社会工作者, 社工, 心理咨询师, 心理学家, 经济学家, 历史学者, 牧师 | 社会福祉士, ソーシャルワーカー, 臨床心理士, 公認心理師, 経済学者, 歴史学者, 僧侶
264 | Authors, journalists and linguists | 作家、记者和语言专业人员 | 著述家・記者・翻訳者
: writer, journalist, reporter, editor, translator, interpreter, copywriter, technical writer | 作家, 记者, 编辑, 翻译, 口译, 文案, 编剧 | 作家, ライター, 記者, 編集者, 翻訳者, 通訳, コピーライター
265 | Creative and performing artists | 创意和表演艺术人员 | 芸術家・演奏家・俳優
: artist, musician, singer, actor, dancer, film director, presenter | 画家, 音乐人, 歌手, 演员, 舞蹈演员, 导演, 主持人 | 画家, 音楽家, 歌手, 俳優, ダンサー, 映画監督, アナウンサー
`;
