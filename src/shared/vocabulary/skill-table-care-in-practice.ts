/** Care in practice: a further group of skills; see `skills.ts` for how the tables are read. */
export const CARE_IN_PRACTICE = `
care-in-practice | Care in practice | 照护实务 | 介護・保育の実務
transfers-and-lifting | Transfers and lifting | 搬抬转移 | 移乗・移動介助
: - | 轮椅转移 | 車椅子介助
oral-care | Oral care | 口腔清洁护理 | 口腔ケア
: mouth care | - | -
night-care | Night care | 夜间照护 | 夜勤介護
: night shift care | 夜间看护 | 夜勤対応
day-services | Day services | 日间照料 | デイサービス
: adult day care | 日间照料中心 | 通所介護
residential-care | Residential care | 机构照护 | 施設介護
: nursing home care | 养老院护理, 敬老院 | 特別養護老人ホーム, 有料老人ホーム, グループホーム
respite-care | Respite care | 喘息服务 | ショートステイ
: short-stay care | 短期托养 | 短期入所
community-care | Community care | 社区养老 | 地域包括ケア
: ageing in place | 社区居家养老 | 地域包括支援センター
care-manager-qualification | Care manager qualification | 照护管理师 | 介護支援専門員
: care manager | 养老护理员证 | ケアマネジャー, ケアマネージャー, ケアマネ
care-worker-certificate | Care worker certificate | 养老护理员 | 介護福祉士
: certified care worker, nursing assistant certificate, CNA | 护理员证 | 介護福祉士資格
basic-care-training | Basic care training | 护理员培训 | 介護職員初任者研修
: care assistant training | - | 実務者研修, 初任者研修, ホームヘルパー2級
fall-prevention | Fall prevention | 防跌倒护理 | 転倒予防
frailty-prevention | Frailty prevention | 老年健康促进 | 介護予防
: exercise for older people | 老年康复训练 | 機能訓練, 介護予防体操
assistive-devices | Assistive devices | 辅具适配 | 福祉用具選定
: wheelchairs, mobility aids | 轮椅适配 | 福祉用具専門相談員, 福祉用具
home-adaptation | Home adaptation | 适老化改造 | 住宅改修
: accessible home adaptation | 无障碍改造 | バリアフリー改修
care-records | Care records | 照护记录 | 介護記録
: care documentation | - | -
family-support-talks | Family support talks | 家属沟通 | 家族支援
: counselling of relatives | 家属支持 | 家族相談
guardianship | Guardianship | 监护服务 | 成年後見
: adult guardianship | 意定监护 | 成年後見人
autism-support | Autism support | 自闭症支持 | 自閉症支援
: autism therapy | 孤独症干预, 应用行为分析 | 自閉スペクトラム症支援, 応用行動分析
visual-impairment-support | Visual impairment support | 视障支持 | 視覚障害者支援
: Braille, guiding blind people | 盲文, 导盲 | 点字, 同行援護
supported-employment | Supported employment | 残疾人就业支持 | 就労移行支援
: job coaching for disabled people | 支持性就业 | 就労継続支援, ジョブコーチ
foster-care | Foster care | 寄养服务 | 里親支援
: adoption services | 领养服务 | 里親
family-counselling | Family counselling | 家庭辅导 | 家族療法
: marriage counselling, parenting advice | 婚姻家庭咨询, 亲子辅导 | 夫婦相談, 子育て相談
homelessness-services | Homelessness services | 流浪救助 | 生活困窮者支援
: shelter work, poverty relief | 社会救助, 扶贫 | ホームレス支援
refugee-support | Refugee support | 移民融入服务 | 外国人支援
: integration of migrants, refugee aid | 外来务工人员服务 | 多文化相談
probation-work | Probation work | 社区矫正 | 更生保護
: offender rehabilitation | 矫正社工 | 保護観察
social-worker-licence | Social worker licence | 社会工作者证 | 社会福祉士
: licensed social worker | 中级社工师, 助理社工师, 社工证 | 社会福祉士資格, 社会福祉主事
crisis-hotlines | Crisis hotlines | 心理热线 | いのちの電話相談
: helpline work | 危机干预 | 電話相談員
nursery-teacher-licence | Nursery teacher licence | 保育员证 | 保育士
: - | 育婴师证, 保育师 | 保育士資格
nappy-changing-and-feeding | Nappy changing and feeding | 婴儿喂养 | 授乳・おむつ替え
: bottle feeding | 辅食制作, 婴儿洗澡 | 離乳食づくり
toddler-play-groups | Toddler play groups | 早教活动 | リトミック指導
: toddler groups | 亲子早教 | 親子教室
childminding-at-home | Childminding at home | 住家育儿 | ベビーシッター業務
: nanny work | 育儿嫂, 住家保姆 | 在宅保育
maternity-nursing-at-home | Maternity nursing at home | 月嫂服务 | 産後ドゥーラ
: maternity nanny | 金牌月嫂, 月子餐 | 産後サポート
ceremony-and-mourning | Ceremony and mourning | 殡仪主持 | 葬儀司会
: grief counselling | 哀伤辅导 | グリーフケア, 葬祭ディレクター`;
