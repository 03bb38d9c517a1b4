/** People, law and records: a further group of skills; see `skills.ts` for how the tables are read. */
export const PEOPLE_LAW_AND_RECORDS = `
people-law-and-records | People, law and records | 人事、法律与文书 | 人事・法務・文書
sourcing-candidates | Sourcing candidates | 人才寻访 | ソーシング
: - | 人才寻猎 | スカウト業務, ヘッドハンティング
interviewing | Interviewing | 面试技巧 | 採用面接
: job interviews, structured interviews | 面试官, 结构化面试 | 面接官
campus-recruiting | Campus recruiting | 校园招聘 | 新卒採用
: campus recruitment, graduate recruiting | 校招宣讲 | 新卒採用業務
employer-branding | Employer branding | 雇主品牌 | 採用広報
: employer brand | 雇主品牌建设 | 採用ブランディング
onboarding | Onboarding | 入职管理 | オンボーディング
: onboarding employees, offboarding | 入离职办理, 员工入职 | 入退社手続き
temporary-staffing | Temporary staffing | 劳务派遣 | 人材派遣
: staffing, outsourcing of staff | 人力外包, 灵活用工 | 派遣営業, 派遣コーディネーター
compensation-and-benefits | Compensation and benefits | 薪酬福利 | 報酬制度設計
: salary benchmarking, equity compensation | 薪酬设计, 股权激励 | 給与制度設計, 福利厚生
job-evaluation | Job evaluation | 岗位评估 | 職務評価
: job analysis | 岗位分析, 岗位职责梳理 | 職務分析
workforce-planning | Workforce planning | 人力规划 | 要員計画
: headcount planning | 人员编制, 定岗定编 | 人員計画
year-end-adjustment | Year-end adjustment | 个税汇算清缴 | 年末調整
: individual income tax settlement | 个税申报 | 源泉徴収
employment-contracts | Employment contracts | 劳动合同管理 | 労働契約管理
: employment agreements | - | 就業規則作成
labour-disputes | Labour disputes | 劳动争议处理 | 労働紛争対応
: employment disputes | 劳动仲裁 | 労使交渉
hr-systems | HR systems | 人力资源系统 | 人事システム
: HRIS, SAP HR, SuccessFactors | 人事系统, 北森 | タレントマネジメントシステム
hr-analytics | HR analytics | 人力数据分析 | ピープルアナリティクス
: people analytics, workforce analytics | - | -
diversity-and-inclusion | Diversity and inclusion | 多元与包容 | ダイバーシティ推進
: DEI, diversity | - | 女性活躍推進
expatriate-management | Expatriate management | 外派管理 | 海外赴任管理
: global mobility, visa handling for staff | 签证办理, 外籍员工管理 | ビザ手続き, 在留資格申請
workplace-health | Workplace health | 职场健康 | 健康経営
: employee wellbeing, occupational health | 员工心理援助, 员工关怀 | メンタルヘルス対策, 産業保健
labour-consultant | Labour consultant | 人力资源管理师 | 社会保険労務士
: SHRM, CIPD | 企业人力资源管理师, 经济师 | 社労士, 衛生管理者, 第一種衛生管理者
contract-drafting | Contract drafting | 合同起草 | 契約書作成
: contract writing | 合同拟定 | 契約書ドラフト
legal-research | Legal research | 法律检索 | 法令調査
: case law research | 法规检索, 案例检索 | 判例調査
litigation-practice | Litigation practice | 诉讼业务 | 訴訟対応
: civil litigation, trial practice | 民事诉讼, 诉讼代理 | 民事訴訟
arbitration-and-mediation | Arbitration and mediation | 仲裁与调解 | 仲裁・調停
: ADR disputes | 商事仲裁, 人民调解 | -
insolvency | Insolvency | 破产清算 | 倒産処理
: bankruptcy, restructuring law | 破产重整 | 破産管財, 事業再生
competition-law | Competition law | 反垄断法 | 独占禁止法
: antitrust | 竞争法 | 競争法
real-estate-law | Real estate law | 房地产法律 | 不動産法務
: property law, conveyancing | - | -
construction-law | Construction law | 建设工程法律 | 建設法務
family-law | Family law | 婚姻家事法 | 家事法務
: divorce law, inheritance law | 继承法, 家事法律 | 相続手続き, 遺言作成
immigration-law | Immigration law | 移民法律 | 入管業務
: visa law | 签证移民 | 在留資格, 申請取次
administrative-law | Administrative law | 行政法 | 行政法務
: regulatory law | 行政诉讼, 行政复议 | 行政書士業務
trademarks | Trademarks | 商标事务 | 商標業務
: trademark registration, brand protection | 商标注册, 商标代理 | 商標出願
copyright | Copyright | 版权事务 | 著作権業務
: licensing of rights, rights clearance | 版权运营, 版权登记 | 著作権処理, ライセンス管理
legal-qualification | Legal qualification | 法律职业资格 | 法曹資格
: bar exam, attorney, paralegal | 法考, 律师资格证, 律师助理 | 司法書士, 行政書士, 弁護士資格, パラリーガル
company-secretary-work | Company secretary work | 董事会秘书 | 株主総会・取締役会運営
: board meetings, corporate secretarial | 董秘, 三会运作 | 取締役会運営
export-control | Export control | 出口管制 | 輸出管理
: trade compliance, sanctions screening | 贸易合规 | 安全保障貿易管理
data-protection-officer | Data protection officer | 数据保护合规 | 個人情報保護管理
: DPO, CCPA, privacy management | 隐私合规 | 個人情報保護士
anti-corruption | Anti-corruption | 反腐败合规 | 贈収賄防止
: anti-bribery, whistleblowing systems | 反舞弊, 廉洁调查 | 不正調査, 内部通報
minutes-and-meetings | Minutes and meetings | 会议组织 | 会議運営
: meeting organisation | 会务安排 | 会議設営
mail-and-parcels | Mail and parcels | 收发信件 | 郵便物管理
: mailroom | 快递收发, 信函处理 | 郵便発送
archives | Archives | 档案整理 | 文書保管
: archive management | 卷宗整理, 档案数字化 | アーカイブ管理
microsoft-outlook | Microsoft Outlook | Microsoft Outlook | Microsoft Outlook
: MS Outlook, ~Outlook | - | -
microsoft-teams | Microsoft Teams | Microsoft Teams | Microsoft Teams
: MS Teams | - | -
google-workspace | Google Workspace | Google Workspace | Google Workspace
: G Suite | - | -
wps-office | WPS Office | WPS Office | WPS Office
: - | WPS表格 | -
slack | Slack | Slack | Slack
: ~Slack | - | -
notion-app | Notion app | Notion软件 | Notionアプリ
: ~Notion | - | -
zoom-and-video-meetings | Zoom and video meetings | 视频会议 | オンライン会議
: Zoom meetings, video conferencing, Webex | 腾讯会议, 线上会议 | Web会議
dingtalk-and-feishu | DingTalk and Feishu | 钉钉与飞书 | DingTalk・Lark
: DingTalk, Lark | 钉钉, 飞书 | -
microsoft-visio | Microsoft Visio | Microsoft Visio | Microsoft Visio
: ~Visio | 流程图绘制 | -
business-manners | Business manners | 商务礼仪 | ビジネスマナー
: business etiquette | 礼仪接待 | 秘書検定, ビジネスマナー研修
general-affairs | General affairs | 总务 | 総務業務
: - | 后勤管理, 总务工作 | 庶務業務
vehicle-and-facility-booking | Vehicle and facility booking | 车辆与场地管理 | 車両・施設管理事務
: fleet administration | 车辆管理, 公务车管理 | 社用車管理
print-and-copy-services | Print and copy services | 打印装订 | 印刷・製本業務
: photocopying, document binding | - | -
stenography | Stenography | 速记 | 速記
: shorthand | - | -`;
