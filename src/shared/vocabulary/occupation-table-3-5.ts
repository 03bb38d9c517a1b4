/**
 * ISCO-08 major groups 3 to 5, written as in `occupation-table-0-2.ts`: code | English | 简体中文 | 日本語, and under each
 * minor group the words that people search it by. Read by `occupations.ts`; sources in docs/vocabularies.md.
 */
export const TABLE_3_5 = `
3 | Technicians and associate professionals | 技术员和助理专业人员 | 技術員・准専門職
31 | Science and engineering associate professionals | 科学和工程助理专业人员 | 科学・工学の准専門職
311 | Physical and engineering technicians | 物理和工程技术员 | 理工学の技術員
: lab technician, civil engineering technician, electrical technician, mechanical technician, draughtsperson, CAD operator | 化验员, 实验室技术员, 电气技术员, 机械技术员, 制图员, 施工员 | 技術員, 化学分析員, 電気技術員, 製図工, CADオペレーター, 施工管理補助
312 | Mining, manufacturing and construction supervisors | 采矿、制造和建筑班组长 | 鉱業・製造・建設の現場監督
: site supervisor, foreman, production supervisor, shift supervisor | 工长, 班组长, 生产主管, 现场监工, 线长 | 現場監督, 製造班長, 職長, 生産ラインリーダー
313 | Process control technicians | 过程控制技术员 | プロセス制御の技術員
: power plant operator, water treatment operator, refinery operator, process controller, control room operator | 中控操作员, 电厂运行值班员, 污水处理工, 炼油操作员 | 発電所運転員, 水処理運転員, 製油所オペレーター, 中央制御室員
314 | Life science technicians | 生命科学技术员 | 生命科学の技術員
: biology technician, agricultural technician, forestry technician, research assistant in biology | 生物技术员, 农业技术员, 林业技术员, 实验员 | 生物実験補助, 農業技術員, 林業技術員, 実験助手
315 | Ship and aircraft controllers and technicians | 船舶和航空控制及技术人员 | 船舶・航空の運航技術者
: pilot, ship's captain, ship's engineer, air traffic controller, deck officer | 飞行员, 船长, 轮机长, 空中交通管制员, 大副 | パイロット, 操縦士, 船長, 機関士, 航空管制官
32 | Health associate professionals | 卫生助理专业人员 | 保健医療の准専門職
321 | Medical and pharmaceutical technicians | 医疗和药剂技术员 | 医療・薬剤の技術員
: radiographer, medical lab technician, pharmacy technician, dental technician, prosthetist | 放射技师, 检验技师, 药房技术员, 义齿技工, 影像技师 | 診療放射線技師, 臨床検査技師, 調剤補助, 歯科技工士, 義肢装具士
322 | Nursing and midwifery associates | 助理护理和助产人员 | 准看護師・助産補助
: assistant nurse, enrolled nurse, practical nurse, assistant midwife | 助理护士, 初级护士, 护理助理, 助理助产士 | 准看護師, 看護補助者, 助産補助
323 | Traditional medicine associates | 传统医学助理人员 | 伝統医療の准専門職
: herbalist, bonesetter, traditional healer, cupping therapist | 中药调剂员, 推拿师, 正骨师, 艾灸师 | 柔道整復師, 整体師, 薬草療法士
324 | Veterinary technicians and assistants | 兽医技术员和助理 | 動物看護師・獣医助手
: veterinary nurse, veterinary assistant, animal nurse, artificial inseminator | 兽医助理, 宠物护士, 动物防疫员 | 愛玩動物看護師, 動物看護師, 獣医助手
325 | Other health associate professionals | 其他卫生助理专业人员 | その他の保健医療の准専門職
: paramedic, dental hygienist, dental assistant, community health worker, optician, physiotherapy assistant, ambulance worker | 急救员, 口腔卫生士, 牙科助理, 社区卫生员, 配镜师, 康复师助理 | 救急救命士, 歯科衛生士, 歯科助手, あん摩マッサージ師, 眼鏡技術者, 医療情報管理士
33 | Business and administration associate professionals | 商业和行政助理专业人员 | 経営・管理の准専門職
331 | Financial and mathematical associates | 金融和数学助理专业人员 | 金融・数理の准専門職
: bookkeeper, accounting assistant, loan officer, securities broker, statistical assistant, valuer | 出纳, 助理会计, 信贷员, 证券经纪人, 资产评估员 | 経理担当, 簿記係, 融資担当, 証券ブローカー, 損害査定員
332 | Sales and purchasing agents and brokers | 销售、采购代理和经纪人 | 営業・購買担当者・仲介人
: sales representative, sales executive, buyer, purchasing agent, insurance agent, trade broker | 销售代表, 业务员, 采购员, 采购专员, 保险代理人, 外贸业务员 | 営業, 営業担当, 法人営業, 購買担当, バイヤー, 保険外交員
333 | Business services agents | 商业服务代理人 | ビジネスサービスの仲介人
: estate agent, real estate agent, event planner, freight forwarder, customs broker, employment agent | 房产经纪人, 房产中介, 会展策划, 货运代理, 报关员, 职业介绍员 | 不動産仲介, 不動産営業, イベントプランナー, 通関士, フォワーダー, 職業紹介
334 | Administrative and specialised secretaries | 行政和专业秘书 | 管理・専門秘書
: executive assistant, legal secretary, medical secretary, office supervisor, personal assistant | 行政助理, 总裁助理, 法务秘书, 医务秘书, 办公室主管 | 役員秘書, 法律秘書, 医療秘書, 事務主任, エグゼクティブアシスタント
335 | Government regulatory associates | 政府监管助理专业人员 | 行政規制の准専門職
: customs officer, tax officer, police inspector, immigration officer, social benefits officer, licensing officer | 海关关员, 税务员, 刑警, 出入境检查员, 社保经办员 | 税関職員, 税務職員, 刑事, 入国審査官, 社会保障担当職員
34 | Legal, social, cultural and related associate professionals | 法律、社会和文化助理专业人员 | 法律・社会・文化の准専門職
341 | Legal, social and religious associates | 法律、社会和宗教助理专业人员 | 法律・福祉・宗教の准専門職
: paralegal, law clerk, youth worker, social work assistant, lay preacher | 律师助理, 法律助理, 青少年工作者, 社工助理 | パラリーガル, 法律事務職員, 青少年支援員, 生活支援員, 福祉指導員
342 | Sports and fitness workers | 体育和健身人员 | スポーツ・フィットネス従事者
: athlete, sports coach, fitness trainer, personal trainer, yoga instructor, referee | 运动员, 教练, 健身教练, 瑜伽老师, 裁判 | スポーツ選手, コーチ, フィットネストレーナー, ヨガインストラクター, 審判員
343 | Artistic, cultural and culinary associates | 艺术、文化和烹饪助理专业人员 | 芸術・文化・調理の准専門職
: photographer, interior designer, chef, head chef, stage manager, gallery technician | 摄影师, 室内设计师, 厨师长, 行政总厨, 舞台监督 | 写真家, カメラマン, インテリアデザイナー, 料理長, シェフ, 舞台監督
35 | Information and communications technicians | 信息和通信技术员 | 情報通信の技術員
351 | ICT operations and user support technicians | 信息技术运行和用户支持技术员 | 情報通信の運用・ユーザー支援
: IT support, help desk, IT technician, web technician, computer operator, network technician | 技术支持, 桌面运维, 网络管理员, IT支持, 网站维护 | ITサポート, ヘルプデスク, 社内SE, ウェブ技術員, 運用オペレーター
352 | Telecommunications and broadcasting technicians | 电信和广播技术员 | 通信・放送の技術員
: broadcast technician, sound engineer, video technician, telecom technician, camera operator | 通信技术员, 音响师, 录音师, 摄像师, 广播技术员 | 放送技術者, 音響技術者, 録音技師, 通信技術員, 映像技術者
4 | Clerical support workers | 办事人员 | 事務職
41 | General and keyboard clerks | 一般和键盘办事员 | 一般事務・入力事務
411 | General office clerks | 一般办公室文员 | 一般事務員
: office clerk, administrative assistant, office assistant, clerk | 文员, 行政文员, 办公室职员, 内勤, 行政专员 | 一般事務, 事務員, 庶務, 事務スタッフ
412 | Secretaries | 秘书 | 秘書
: secretary, general secretary, typing secretary | 文秘, 办公室秘书, 经理秘书 | 秘書, グループセクレタリー, 秘書事務
413 | Keyboard operators | 录入员 | データ入力・タイピスト
: data entry clerk, typist, word processing operator | 打字员, 数据录入员, 速录师 | データ入力, タイピスト, キーパンチャー
42 | Customer services clerks | 客户服务人员 | 顧客対応の事務職
421 | Tellers and money collectors | 柜员和收款人员 | 窓口出納・集金係
: bank teller, bookmaker, debt collector, pawnbroker, croupier | 银行柜员, 催收员, 典当师, 荷官 | 銀行窓口, テラー, 集金人, 債権回収, カジノディーラー
422 | Client information workers | 客户咨询人员 | 案内・受付・問い合わせ対応
: receptionist, call centre agent, customer service representative, hotel receptionist, travel consultant, telephone operator | 前台, 客服, 客服专员, 话务员, 酒店前台, 旅行顾问 | 受付, コールセンター, カスタマーサポート, フロント係, 電話交換手, 旅行カウンター
43 | Numerical and material recording clerks | 数字和物料记录办事员 | 会計・在庫・輸送の事務職
431 | Numerical clerks | 财会和统计办事员 | 会計・統計事務員
: accounts clerk, payroll clerk, billing clerk, insurance clerk, statistics clerk | 会计文员, 薪资核算员, 开票员, 保险内勤, 统计员 | 経理事務, 給与計算, 請求事務, 保険事務, 統計事務
432 | Stock and transport clerks | 仓储和运输办事员 | 在庫・生産・運輸事務員
: stock clerk, warehouse clerk, production planner, dispatcher, logistics clerk | 仓管员, 仓库管理员, 生产计划员, 调度员, 物流专员, 跟单员 | 在庫管理, 倉庫事務, 生産管理事務, 配車係, 物流事務, 運行管理者
44 | Other clerical support workers | 其他办事人员 | その他の事務職
441 | Other clerical support workers | 其他办事人员 | その他の事務員
: mail carrier, postman, library clerk, filing clerk, personnel clerk, proofreader | 邮递员, 图书馆助理, 档案文员, 人事文员, 校对员 | 郵便配達員, 図書館事務, 文書整理, 人事事務, 校正者
5 | Service and sales workers | 服务和销售人员 | サービス・販売従事者
51 | Personal service workers | 个人服务人员 | 対個人サービス従事者
511 | Travel attendants, conductors and guides | 乘务员、售票员和导游 | 客室乗務員・車掌・ガイド
: flight attendant, cabin crew, train conductor, tour guide | 空乘, 空中乘务员, 乘务员, 列车员, 导游, 讲解员 | 客室乗務員, キャビンアテンダント, 車掌, 添乗員, 観光ガイド
512 | Cooks | 厨师 | 調理人
: cook, line cook, sous chef, pastry cook | 厨师, 炒菜师傅, 面点师, 厨工师傅 | 調理師, 調理スタッフ, 料理人, 板前, コック
513 | Waiters and bartenders | 餐饮服务员和调酒师 | 接客係・バーテンダー
: waiter, waitress, bartender, barista, server, sommelier | 服务员, 餐厅服务员, 调酒师, 咖啡师, 传菜员 | ウェイター, ウェイトレス, ホールスタッフ, バーテンダー, バリスタ, ソムリエ
514 | Hairdressers and beauticians | 美发和美容师 | 理美容師・エステティシャン
: hairdresser, barber, beautician, make-up artist, nail technician | 理发师, 发型师, 美容师, 化妆师, 美甲师 | 美容師, 理容師, エステティシャン, メイクアップアーティスト, ネイリスト
515 | Building and housekeeping supervisors | 楼宇和客房主管 | 建物・客室管理者
: caretaker, housekeeper, housekeeping supervisor, building manager, janitor | 物业管理员, 客房主管, 楼宇管理员, 保洁主管, 管家 | マンション管理人, 客室係責任者, 建物管理人, 寮管理人, ハウスキーパー
516 | Other personal service workers | 其他个人服务人员 | その他の対個人サービス従事者
: driving instructor, pet groomer, undertaker, valet, fortune-teller, companion | 驾校教练, 宠物美容师, 殡葬服务员, 陪护, 婚礼管家 | 自動車教習指導員, トリマー, 葬祭ディレクター, 占い師, 付き添い
52 | Sales workers | 销售人员 | 販売従事者
521 | Street and market salespersons | 街头和市场摊贩 | 露店・市場の販売員
: market trader, stall keeper, street food seller | 摊主, 集市商贩, 小吃摊主 | 露天商, 市場販売員, 屋台, キッチンカー
522 | Shop salespersons | 商店售货员 | 店舗販売員
: shop assistant, sales assistant, shopkeeper, retail associate, shop supervisor | 营业员, 导购, 店员, 售货员, 小店店主 | 販売員, ショップ店員, 店員, アパレル販売, コンビニ店員
523 | Cashiers and ticket clerks | 收银员和售票员 | レジ係・切符販売係
: cashier, checkout operator, ticket clerk, box office clerk | 收银员, 超市收银, 售票员, 收费员 | レジ, レジスタッフ, チケット販売, 出札係
524 | Other sales workers | 其他销售人员 | その他の販売従事者
: telesales agent, door-to-door salesperson, product demonstrator, fashion model, petrol station attendant | 电话销售, 网络主播, 促销员, 模特, 加油员 | テレアポ, 訪問販売員, 実演販売員, モデル, ガソリンスタンド店員
53 | Personal care workers | 个人护理人员 | 介護・保育従事者
531 | Childcare workers and teachers' aides | 保育员和教师助理 | 保育従事者・教員補助
: nanny, childcare worker, babysitter, au pair, teaching assistant | 保育员, 育儿嫂, 保姆, 托班老师, 助教 | 保育士, ベビーシッター, 学童指導員, 教員補助, 保育補助
532 | Care workers in health services | 医疗护理员 | 介護・看護補助従事者
: care assistant, home carer, healthcare assistant, nursing aide, caregiver | 护工, 护理员, 养老护理员, 居家护理员, 月嫂 | 介護職, 介護福祉士, ホームヘルパー, 訪問介護員, 看護助手
54 | Protective services workers | 保护服务人员 | 保安従事者
541 | Protective services workers | 保护服务人员 | 保安従事者
: security guard, police officer, firefighter, prison officer, lifeguard | 保安, 警察, 消防员, 狱警, 救生员 | 警備員, 警察官, 消防士, 刑務官, ライフセーバー
`;
