/** Skills of health, care and teaching: see `skills.ts` for how the tables are read. */
export const HEALTH = [
  `
health | Health care | 医疗健康 | 医療・保健`,
  `
nursing | Nursing | 护理 | 看護
: nursing care, patient nursing | 护理工作, 临床护理 | 看護業務, 臨床看護
ward-nursing | Ward nursing | 病房护理 | 病棟看護
: inpatient nursing, bedside nursing | 住院护理, 基础护理 | 病棟勤務
surgical-nursing | Operating theatre nursing | 手术室护理 | 手術室看護
: operating room nursing, scrub nursing, perioperative nursing | 手术护理 | オペ室看護, 器械出し
intensive-care | Intensive care | 重症监护 | 集中治療
: ICU, critical care, intensive care nursing | 重症护理, 危重护理 | ICU看護, 救急看護
emergency-care | Emergency care | 急诊急救 | 救急医療
: emergency medicine, emergency department, triage | 急诊, 院前急救 | 救急外来, 救命救急
first-aid | First aid | 急救 | 応急手当
: CPR, ~AED, basic life support, ~BLS, resuscitation | 心肺复苏 | 心肺蘇生, 救命講習, 応急処置
injections | Injections and blood sampling | 注射与采血 | 注射・採血
: phlebotomy, venepuncture, blood sampling, intravenous infusion | 静脉穿刺, 采血, 输液, 静脉输液 | 採血, 点滴, 静脈注射
wound-care | Wound care | 伤口护理 | 創傷ケア
: wound dressing, pressure ulcer care | 换药, 压疮护理, 造口护理 | 褥瘡ケア, 褥瘡予防
medication | Medication administration | 给药管理 | 与薬管理
: medication management, administering medication | 发药, 用药管理 | 服薬管理, 服薬介助
home-nursing | Home nursing | 居家护理 | 訪問看護
: community nursing, district nursing | 社区护理, 上门护理 | 在宅看護
psychiatric-nursing | Psychiatric nursing | 精神科护理 | 精神科看護
: mental health nursing | 精神护理 | -
paediatric-nursing | Children's nursing | 儿科护理 | 小児看護
: paediatric nursing, pediatric nursing, neonatal nursing | 新生儿护理 | 小児科看護
midwifery | Midwifery | 助产 | 助産
: childbirth assistance, antenatal care | 接生, 产前护理 | 分娩介助, 助産ケア
dialysis | Dialysis | 血液透析 | 透析
: haemodialysis, hemodialysis | 透析护理 | 人工透析, 透析看護`,
  `
medicine | Medicine and therapy | 医学与治疗 | 診療・治療
diagnosis | Clinical diagnosis | 临床诊断 | 診断
: physical examination, history taking, differential diagnosis | 体格检查, 问诊 | 診察, 問診
surgery | Surgery | 外科手术 | 外科手術
: general surgery, minimally invasive surgery, laparoscopy | 微创手术, 腹腔镜 | 手術, 腹腔鏡手術
internal-medicine | Internal medicine | 内科 | 内科診療
: general practice | - | -
anaesthesia | Anaesthesia | 麻醉 | 麻酔
: anesthesia, anaesthesiology | 麻醉管理 | 麻酔管理
dental-care | Dental treatment | 口腔治疗 | 歯科治療
: teeth cleaning | 洁牙, 牙科治疗 | スケーリング
chinese-medicine | Acupuncture and traditional medicine | 中医与针灸 | 鍼灸・東洋医学
: moxibustion, herbal medicine, traditional Chinese medicine | 中医, 艾灸, 拔罐 | 鍼灸, 漢方
physiotherapy | Physiotherapy | 物理治疗 | 理学療法
: physical therapy, exercise therapy, manual therapy | 康复训练, 运动康复, 康复治疗 | リハビリ, リハビリテーション, 運動療法
occupational-therapy | Occupational therapy | 作业治疗 | 作業療法
: ADL training | 作业疗法 | -
speech-therapy | Speech therapy | 言语治疗 | 言語聴覚療法
: speech and language therapy, dysphagia therapy | 言语康复 | 嚥下訓練, 言語訓練
counselling | Psychological counselling | 心理咨询 | 心理カウンセリング
: counseling, cognitive behavioural therapy, CBT, psychological counseling | 心理辅导, 认知行为疗法 | カウンセリング, 認知行動療法
nutrition | Nutrition advice | 营养指导 | 栄養指導
: dietetics, diet planning, nutrition counselling | 营养配餐, 膳食指导, 营养咨询 | 献立作成, 栄養管理, 食事指導
veterinary-care | Veterinary care | 兽医诊疗 | 動物診療
: animal care, small animal medicine | 宠物诊疗, 宠物护理 | 獣医療`,
  `
medical-technology | Medical technology and pharmacy | 医技与药学 | 医療技術・薬学
pharmacy-dispensing | Dispensing medicines | 药品调剂 | 調剤
: pharmacy dispensing, prescription dispensing, compounding medicines | 处方调配, 药房调剂, 审方 | 調剤業務, 処方監査
medication-counselling | Advice on medicines | 用药咨询 | 服薬指導
: patient medication counselling | 用药指导, 药学服务 | -
medical-imaging | Medical imaging | 医学影像 | 医用画像
: radiography, MRI, CT scanning, radiology | 放射检查, 磁共振, CT检查, 影像诊断 | 放射線撮影, 画像診断
ultrasound | Ultrasound | 超声检查 | 超音波検査
: sonography | B超, 彩超, 超声诊断 | エコー検査
clinical-laboratory | Clinical laboratory testing | 医学检验 | 臨床検査
: haematology testing, clinical chemistry, pathology laboratory | 临床检验 | 検体検査
sterilisation | Sterilisation of instruments | 器械消毒灭菌 | 器具滅菌
: instrument sterilization, sterile processing | 消毒供应, 灭菌 | 滅菌業務
infection-control | Infection control | 感染控制 | 感染対策
: infection prevention, hygiene in hospitals | 院感管理, 院感防控, 医院感染管理 | 院内感染対策, 感染予防
medical-records | Medical records and coding | 病案管理 | 診療情報管理
: ICD-10, electronic health records, clinical documentation | 病历管理, 电子病历 | 電子カルテ, カルテ管理
medical-billing | Medical billing | 医保结算 | 医療事務
: health insurance claims | 医保报销, 医疗收费 | レセプト, 診療報酬請求
optometry | Optometry | 验光配镜 | 検眼
: eye examination, dispensing optics | 验光, 视力检查 | 視力検査, 眼鏡調製
public-health | Public health | 公共卫生 | 公衆衛生
: health promotion | 健康教育, 疾病预防 | 疫学, 健康指導, 保健指導`,
];

/** Skills of looking after people. */
export const CARE = [
  `
care | Care and social work | 照护与社会工作 | 介護・福祉`,
  `
elder-care | Care of older and disabled people | 养老与助残照护 | 高齢者・障害者介護
: elderly care, aged care, senior care | 养老护理, 老年护理, 老人照护, 养老服务 | 高齢者介護, 介護業務, 介護職
personal-care | Personal care | 生活照料 | 身体介護
: help with washing and dressing, bathing assistance, toileting assistance, feeding assistance | 助浴, 喂饭, 协助如厕, 生活护理, 日常照料 | 入浴介助, 食事介助, 排泄介助, 更衣介助, 身体介助
patient-lifting | Moving and lifting people | 移位与搬扶 | 移乗介助
: patient handling, patient transfer, manual handling of people, hoist use | 翻身, 协助移位 | 移動介助, 体位変換
dementia-care | Dementia care | 失智照护 | 認知症ケア
: Alzheimer's care | 认知症照护, 失智症照护 | 認知症介護, ユマニチュード
palliative-care | Palliative care | 安宁疗护 | 緩和ケア
: hospice care, end-of-life care | 临终关怀, 姑息治疗 | 終末期ケア, ターミナルケア, 看取り
home-care | Home care | 居家照护 | 訪問介護
: domiciliary care, home help | 上门照护, 居家养老 | ホームヘルプ, 生活援助
care-planning | Care planning | 照护计划 | ケアプラン作成
: care plan, case management, care assessment | 护理计划, 照护评估 | ケアマネジメント, 介護計画作成
disability-support | Support of disabled people | 残障人士支持 | 障害者支援
: disability support, special needs support | 助残服务, 残疾人服务 | 障がい者支援, 就労支援, 生活支援
care-recreation | Activities for people in care | 活动策划与陪伴 | レクリエーション
: activity programmes for residents, companionship for elderly | 陪伴照护, 老年活动组织 | レクリエーション企画
sign-language | Sign language | 手语 | 手話
: sign language interpreting | 手语翻译 | 手話通訳`,
  `
child-care | Child care | 婴幼儿照护 | 保育
: childcare, nursery care, babysitting, nannying | 托育, 幼儿照护, 带孩子, 婴幼儿托育 | 保育業務, ベビーシッター, 託児
infant-care | Care of babies | 新生儿照护 | 乳児保育
: baby care, newborn care, infant care | 月嫂, 育婴, 婴儿护理 | 新生児ケア, 0歳児保育
maternity-care | Care of mothers after birth | 产后护理 | 産後ケア
: postpartum care, breastfeeding support | 月子护理, 催乳, 产后康复 | 母乳相談
after-school-care | After-school care | 课后托管 | 学童保育
: school-age care | 晚托, 小饭桌 | 放課後児童支援, 放課後等デイサービス
play-activities | Play and learning activities | 幼儿活动设计 | 遊び・行事の企画
: early years activities, story telling for children | 亲子活动, 早教 | 手遊び, 読み聞かせ, リトミック`,
  `
social-work | Social work | 社会工作 | ソーシャルワーク
: social services | 社工, 社工服务 | 社会福祉援助, 相談援助
case-work | Individual support | 个案工作 | 個別支援
: casework, individual case support | 个案管理, 个案辅导 | ケースワーク, 相談支援
youth-work | Youth work | 青少年工作 | 青少年支援
: youth services, street work | 青少年服务 | 若者支援, 児童養護
community-work | Community work | 社区工作 | 地域活動支援
: community development, community outreach | 社区服务, 社区营造, 小组工作 | 地域福祉, コミュニティ支援
child-protection | Child protection | 儿童保护 | 児童保護
: safeguarding, child welfare | 儿童福利, 未成年人保护 | 児童福祉, 児童虐待対応
volunteer-management | Volunteers and fundraising | 志愿者与筹款 | ボランティア・募金
: volunteer coordination, fundraising | 志愿者管理, 志愿服务, 筹款 | ボランティア管理, ファンドレイジング
career-guidance | Career guidance | 就业指导 | キャリア相談
: careers advice, career counselling, job placement | 职业规划, 生涯规划 | キャリアコンサルティング, 就職支援, キャリア支援
funeral-service | Funeral service | 殡葬服务 | 葬祭業務
: funeral directing, embalming | 殡仪服务, 遗体整容 | 葬儀, 納棺`,
];

/** Skills of teaching. */
export const TEACHING = [
  `
teaching | Teaching and training | 教学与培训 | 教育・研修
: teaching | 教学 | 教育指導`,
  `
school-teaching | School teaching | 学校教学 | 学校教育
lesson-planning | Lesson planning | 备课 | 授業計画
: lesson plans, curriculum planning, lesson preparation | 教案设计, 教案编写 | 指導案作成, 学習指導案, 授業準備
classroom-management | Classroom management | 课堂管理 | 学級経営
: class teacher, homeroom | 班级管理, 班主任 | 学級担任, クラス担任, 学級運営
assessment | Marking and assessment | 批改与评价 | 成績評価
: grading papers, exam preparation, student assessment | 阅卷, 作业批改, 命题 | 採点, 試験問題作成
early-education | Early childhood education | 学前教育 | 幼児教育
: preschool teaching, kindergarten teaching, Montessori | 幼儿教育, 蒙台梭利, 幼教 | 幼稚園教育, モンテッソーリ教育
primary-teaching | Primary teaching | 小学教学 | 小学校教育
: elementary teaching | 小学教育 | 初等教育
special-education | Special education | 特殊教育 | 特別支援教育
: special needs education, SEN teaching, inclusive education, ABA therapy | 融合教育, 自闭症干预, 感统训练 | 療育, 発達支援
maths-teaching | Teaching mathematics | 数学教学 | 数学指導
: maths teaching, math teaching, maths tutoring | 数学辅导 | 算数指導, 数学教育
science-teaching | Teaching sciences | 理科教学 | 理科指導
: - | - | 理科教育
language-teaching | Teaching languages | 语言教学 | 語学指導
: TEFL, TESOL, CELTA, ESL teaching, EFL teaching, teaching English | 对外汉语教学, 语文教学 | 英語指導, 日本語教師養成, 国語指導
music-teaching | Teaching music and arts | 音乐美术教学 | 音楽・美術指導
: music teaching, art teaching, piano teaching | 音乐教学, 美术教学, 钢琴教学 | 音楽指導, 美術指導, ピアノ指導
sports-coaching | Sports coaching | 体育训练 | スポーツ指導
: PE teaching, fitness coaching, yoga instruction | 体育教学, 健身教练, 健身指导, 瑜伽教学 | 体育指導, ヨガ指導, 部活動指導`,
  `
adult-training | Higher education and training | 高等教育与培训 | 高等教育・研修
university-teaching | University teaching | 高校教学 | 大学教育
: lecturing, thesis supervision, teaching assistant | 大学授课, 论文指导, 助教 | 大学講義, 卒論指導
tutoring | Tutoring | 课外辅导 | 個別指導
: private tutoring, homework help, exam coaching | 家教, 一对一辅导, 作业辅导 | 家庭教師, 塾講師, 受験指導
vocational-training | Vocational training | 职业培训 | 職業訓練指導
: apprentice training, skills training | 技能培训, 带教 | 技能指導
corporate-training | Staff training | 员工培训 | 社員研修
: corporate training, employee training, workshop facilitation, train the trainer | 企业培训, 内训, 培训讲师, 新员工培训 | 新人研修, 企業研修, 研修講師, 新人教育
e-learning | E-learning | 在线教育 | eラーニング
: elearning, Moodle, online teaching | 网课, 线上教学, 课程开发, 慕课 | 教材作成, オンライン授業, オンライン教育
education-administration | Running a school | 教务管理 | 学校運営
: school administration, academic administration, student affairs | 教务, 学生管理, 学籍管理, 辅导员工作 | 教務, 学生支援
library-work | Library work | 图书馆工作 | 図書館業務
: cataloguing, librarianship, library services | 图书管理, 图书编目 | 司書業務, 図書整理
museum-work | Museum and archive work | 博物馆与档案 | 博物館・アーカイブ
: curating, archiving, exhibition planning, museum guiding | 文物保护, 展览策划 | 学芸業務, 展示企画, 文化財保護
driving-instruction | Driving instruction | 驾驶教学 | 運転教習
: driving lessons | 驾校教练 | 自動車教習`,
];
