/** Skills of office, money, law and leading: see `skills.ts` for how the tables are read. */
export const OFFICE = [
  `
office | Office, finance and law | 办公、财务与法律 | 事務・財務・法務`,
  `
office-work | Office work | 办公室工作 | 一般事務
: clerical work, office administration, administrative work | 行政, 行政事务, 文员工作, 办公室文员 | 事務, 事務作業, 総務, 庶務, 営業事務
office-software | Office software | 办公软件 | オフィスソフト
: Microsoft Office, MS Office, Office 365, Microsoft 365, LibreOffice | WPS, Office办公软件, 办公自动化 | MOS資格, マイクロソフトオフィス, PCスキル
spreadsheets | Spreadsheets | 电子表格 | 表計算
: ~Excel, Microsoft Excel, MS Excel, advanced Excel, pivot tables, VLOOKUP, Google Sheets | Excel表格, Excel函数, 数据透视表, 函数公式 | エクセル, ピボットテーブル, Excel関数
word-processing | Word processing | 文字处理 | 文書作成
: ~Word, Microsoft Word, MS Word, Google Docs | Word文档, 文档编辑 | ワード, Word文書
presentations | Presentation software | 演示文稿 | プレゼン資料作成
: PowerPoint, ~PPT, ~Keynote, Google Slides | PPT制作, 幻灯片 | パワーポイント, パワポ, 資料作成
data-entry | Data entry | 数据录入 | データ入力
: typing, touch typing, 10-key | 打字, 录入, 五笔 | タイピング, 入力業務, ブラインドタッチ
secretarial | Secretarial work | 秘书工作 | 秘書業務
: executive assistance, minute taking, diary management, calendar management, PA duties | 文秘, 会议纪要, 会议安排, 日程安排 | 秘書, 議事録作成, スケジュール管理
reception | Reception work | 前台 | 受付
: receptionist, switchboard, front of house | 接待, 来访接待 | 受付業務, 来客対応, 電話応対
filing | Filing and records | 档案管理 | 文書管理
: document management, record keeping, records management | 文件管理, 资料整理, 归档 | ファイリング, 書類整理
business-correspondence | Business correspondence | 商务函电 | ビジネス文書
: business letters, business email, business writing | 公文写作, 商务邮件 | ビジネスメール, 公文書作成
office-purchasing | Office services | 行政后勤 | オフィス管理
: office supplies, travel arrangements, fleet and office services | 后勤, 行政采购, 差旅安排, 固定资产管理 | 備品管理, 出張手配`,
  `
accounting-finance | Accounting and finance | 财务与金融 | 会計・金融
: finance and accounting | 财会, 财务 | 経理財務
bookkeeping | Bookkeeping | 记账 | 簿記
: double-entry bookkeeping | 做账, 代理记账, 账务处理 | 日商簿記, 記帳, 仕訳, 弥生会計, freee会計
accounting | Accounting | 会计 | 経理
: month-end closing, annual accounts, HGB, financial statements | 财务会计, 会计核算, 财务报表, 月末结账, 初级会计, 中级会计 | 会計, 決算, 月次決算, 年次決算, 財務諸表
cost-accounting | Cost accounting | 成本核算 | 原価計算
: costing, product costing | 成本会计, 成本控制, 成本分析 | 原価管理
accounts-payable | Payables and receivables | 应收应付 | 売掛・買掛管理
: accounts payable, invoicing, debt collection | 应付账款, 开票, 催收 | 請求書発行, 債権管理, 債務管理
payroll | Payroll | 薪资核算 | 給与計算
: salary accounting, wage calculation | 工资核算, 社保办理, 五险一金 | 社会保険手続き
tax | Tax | 税务 | 税務
: VAT, tax advice, corporate tax, tax filing | 报税, 税务筹划 | 確定申告, 消費税
auditing | Auditing | 审计 | 監査
: audit, CPA, SOX | - | -
controlling | Budgeting and controlling | 预算与管理会计 | 予算管理・管理会計
: budgeting, FP&A, financial planning, management reporting | 预算管理, 预算编制, 经营分析 | 予実管理, 経営分析
financial-analysis | Financial analysis | 财务分析 | 財務分析
: financial modeling, investment analysis | 估值, 投资分析 | 投資分析
treasury | Treasury | 资金管理 | 資金管理
: cash management, liquidity planning, cashier office | 出纳, 资金调度, 现金管理 | 資金繰り, 出納
banking | Banking | 银行业务 | 銀行業務
: lending, credit analysis, retail banking, loan processing | 信贷, 柜面业务, 贷款审批, 授信 | 融資, 融資審査, 窓口業務
investment | Securities and funds | 证券与基金 | 証券・資産運用
: asset management, portfolio management, securities trading, CFA, private equity | 基金, 证券, 股票投资, 理财规划, 资产管理 | 資産運用, 証券, ファイナンシャルプランニング
risk-management | Risk management | 风险管理 | リスク管理
: credit risk, market risk, risk control, Basel III | 风控, 风险控制 | リスクマネジメント
actuarial | Insurance mathematics | 精算 | 保険数理
: actuarial work, underwriting, claims handling | 核保, 理赔 | アクチュアリー`,
  `
human-resources | Human resources | 人力资源 | 人事
: HR management, human resource management, personnel administration | 人力资源管理, 人事管理, 人事行政, HRBP | 人事労務, 人事業務
recruiting | Recruiting | 招聘 | 採用
: recruitment, talent acquisition, headhunting, candidate sourcing, executive search | 猎头, 校招, 人才招聘, 招聘面试 | 採用活動, 採用業務, 中途採用, 人材紹介
labour-relations | Labour relations | 劳动关系 | 労務
: employee relations, industrial relations, works council | 员工关系, 劳动合同, 劳动争议 | 労務管理, 労使関係, 勤怠管理
compensation | Pay and performance systems | 薪酬绩效 | 人事制度・評価
: performance management, job grading | 绩效管理, 薪酬管理, 绩效考核 | 人事評価, 人事制度設計
people-development | People development | 人才发展 | 人材育成
: talent development, learning and development, succession planning | 人才培养, 组织发展, 人才梯队 | 人材開発, 組織開発`,
  `
legal | Law and legal work | 法律事务 | 法務
: legal work | 法务 | 企業法務, 法律事務, 法律調査
contracts | Contracts | 合同审查 | 契約審査
: contract review, contract law, contract management | 合同管理, 合同法 | 契約書レビュー, 契約管理
litigation | Litigation and disputes | 诉讼与争议解决 | 訴訟・紛争解決
: court representation, dispute resolution, mediation, arbitration | 诉讼, 仲裁, 调解, 出庭 | 訴訟, 調停, 仲裁
corporate-law | Company law | 公司法 | 会社法
: corporate law, capital markets law | 投融资 | 株主総会運営, 企業買収
labour-law | Labour law | 劳动法 | 労働法
: labor law, employment law | 劳动法务 | 労働基準法
ip-law | Intellectual property | 知识产权 | 知的財産
: trademark law, copyright law, licensing agreements | 商标, 著作权 | 知財, 商標, 著作権
compliance | Compliance | 合规 | コンプライアンス
: regulatory compliance, AML, KYC | 合规管理, 合规审查 | 法令遵守, 内部統制
privacy-law | Data protection | 数据合规 | 個人情報保護
: GDPR, data privacy, privacy law | 个人信息保护, 隐私保护 | プライバシーマーク
notarial | Notarial and registry work | 公证与登记 | 登記・公証
: notary work, land registry, company registration | 公证, 工商注册, 不动产登记 | 登記, 商業登記, 不動産登記
criminal-law | Criminal law and investigation | 刑事法律与侦查 | 刑事法・捜査
: criminal law, criminal investigation, policing, forensics | 刑法, 刑事辩护, 侦查 | 刑法, 捜査, 鑑識
public-administration | Public administration | 公共行政 | 行政事務
: public sector, permits and licensing, public policy, citizen services | 政务服务, 窗口服务, 行政审批, 政策研究 | 行政, 許認可, 窓口対応, 政策立案`,
];

/** Skills of leading, and of working with others. */
export const MANAGEMENT = [
  `
management | Management and working with others | 管理与协作 | マネジメント・協働`,
  `
leading | Leading people and projects | 领导与项目 | 組織運営
team-leadership | Leading a team | 团队管理 | チームマネジメント
: team leadership, people management, staff management, team management, team leader | 团队领导, 带团队, 人员管理, 团队建设 | チームリーダー, 部下育成, 人員管理
project-management | Project management | 项目管理 | プロジェクト管理
: PMP, PRINCE2, project planning, project manager, Microsoft Project | 项目经理, 项目规划, 项目推进 | プロジェクトマネジメント, プロジェクトマネージャー, 進捗管理
strategy | Strategy work | 战略规划 | 経営戦略
: business strategy, strategic planning, corporate strategy | 战略管理, 企业战略 | 戦略立案, 経営企画, 事業戦略
change-management | Change management | 变革管理 | 変革マネジメント
: organisational change, transformation projects | 组织变革 | 業務改革
process-improvement | Process improvement | 流程优化 | 業務改善
: process management, process optimization, business process management, RPA | 流程管理, 流程再造 | 業務効率化, 業務プロセス改善
operations-management | Operations management | 运营管理 | オペレーション管理
: business operations | 企业运营 | 業務管理, 運営管理
starting-business | Starting a business | 创业 | 起業
: entrepreneurship, business plans, start-up founding | 商业计划书, 创业经历 | 事業立ち上げ, 新規事業
consulting | Consulting | 咨询业务 | コンサルティング
: management consulting, business consulting | 管理咨询, 企业咨询 | 経営コンサルティング
budget-responsibility | Budget responsibility | 预算责任 | 予算責任
: P&L responsibility, profit and loss responsibility | 损益管理 | 損益管理
sustainability | Sustainability | 可持续发展 | サステナビリティ
: ESG, corporate social responsibility, CSR, carbon accounting, sustainability reporting | 碳管理, 双碳, 社会责任 | 脱炭素, 環境経営`,
  `
collaboration | Working with others | 协作沟通 | 協働・コミュニケーション
: teamwork | 团队合作, 团队协作 | チームワーク
communication | Communication | 沟通 | コミュニケーション
: communication skills, interpersonal skills | 沟通能力, 沟通协调, 表达能力 | コミュニケーション能力, コミュニケーション力
public-speaking | Speaking in public | 演讲 | プレゼンテーション
: public speaking, presentation skills | 公众演讲, 演讲能力 | 人前での発表, プレゼン
problem-solving | Problem solving | 解决问题 | 問題解決
: analytical thinking, critical thinking, troubleshooting | 逻辑思维, 分析能力, 问题解决 | 課題解決, 論理的思考, ロジカルシンキング
organising | Organising and planning | 组织协调 | 計画・段取り力
: organisational skills, organizational skills, time management, multitasking | 时间管理, 计划能力, 执行力 | 時間管理, タスク管理
conflict-resolution | Settling conflicts | 冲突处理 | 対立の調整
: conflict resolution, conflict management | 冲突管理, 矛盾调解 | 利害調整
intercultural | Working across cultures | 跨文化沟通 | 異文化コミュニケーション
: intercultural communication, cross-cultural communication | 跨文化交流 | 多文化共生
mentoring | Mentoring | 指导新人 | メンタリング
: coaching colleagues, mentoring junior staff | 导师带教, 新人带教 | 後輩指導, コーチング, OJT`,
];
