/** Methods of leading and administering: a further group of skills; see `skills.ts` for how the tables are read. */
export const METHODS_OF_LEADING_AND_ADMINISTERING = `
methods-of-leading-and-administering | Methods of leading and administering | 管理方法与公共事务 | 管理手法・公共業務
agile-project-leadership | Agile project leadership | 敏捷项目管理 | アジャイルプロジェクト管理
: agile project management, scrum mastering, PMI-ACP | - | -
waterfall-projects | Waterfall projects | 瀑布式项目管理 | ウォーターフォール開発
: waterfall project management | - | -
programme-management | Programme management | 项目集管理 | プログラムマネジメント
: program management, portfolio of projects | - | -
pmo-work | PMO work | 项目管理办公室 | PMO業務
: PMO, project management office | - | PMO支援
pmp-certificate | PMP certificate | PMP证书 | PMP資格
: IPMA | 信息系统项目管理师 | プロジェクトマネージャ試験
schedule-planning | Schedule planning | 进度计划 | スケジュール作成
: Gantt charts, MS Project, Primavera | 甘特图, 进度管理 | 工程表作成
project-budgets | Project budgets | 项目预算管理 | プロジェクト予算管理
risk-registers | Risk registers | 项目风险管理 | プロジェクトリスク管理
: project risk management | - | -
stakeholder-management | Stakeholder management | 干系人管理 | ステークホルダー管理
: stakeholder engagement | 利益相关方管理 | 関係者調整
vendor-management | Vendor management | 外包商管理 | ベンダー管理
: supplier relationship management, outsourcing management | 外包管理, 服务商管理 | ベンダーコントロール, 外注管理
business-process-modelling | Business process modelling | 业务流程建模 | 業務フロー作成
: BPMN, process mapping | 业务流程梳理, 流程设计 | 業務プロセス設計
process-automation | Process automation | 流程自动化 | 業務自動化
: UiPath, Power Automate, WinActor | 机器人流程自动化 | RPA開発
standard-procedures | Standard procedures | 标准作业流程 | 業務マニュアル作成
: SOP, standard operating procedures | SOP编写, 制度建设 | 標準化, 手順書作成
knowledge-management | Knowledge management | 知识管理 | ナレッジマネジメント
benchmarking | Benchmarking | 对标管理 | ベンチマーキング
balanced-scorecards | Balanced scorecards | 平衡计分卡 | バランススコアカード
: balanced scorecard | - | -
target-setting | Target setting | 目标管理 | 目標設定
: OKRs, management by objectives | 目标分解 | OKR運用
business-planning | Business planning | 经营计划 | 事業計画策定
: business plan writing | 经营规划 | 事業計画書, 経営計画
business-models | Business models | 商业模式设计 | ビジネスモデル設計
: business model canvas, business modelling | - | -
market-entry | Market entry | 市场进入策略 | 市場参入戦略
: internationalisation, market expansion | 出海业务, 海外拓展 | 海外展開
new-business-building | New business building | 新业务孵化 | 新規事業開発
: corporate ventures, innovation management | 创新管理, 内部孵化 | 新規事業立ち上げ, イノベーション推進
restructuring | Restructuring | 企业重组 | 組織再編
: turnaround management | 业务重组 | 事業再構築
post-merger-integration | Post-merger integration | 并购整合 | 買収後統合
: PMI integration | - | -
franchise-management | Franchise management | 加盟管理 | フランチャイズ運営
: franchising | 连锁经营, 加盟招商 | スーパーバイザー業務, 店舗開発
area-management | Area management | 区域管理 | エリアマネジメント
: regional management, multi-site management | 区域经理, 督导 | 複数店舗管理
branch-management | Branch management | 分支机构管理 | 拠点管理
: office management, branch leadership | 分公司管理 | 支店運営, 拠点長
it-consulting | IT consulting | IT咨询 | ITコンサルティング
: technology consulting | - | -
facilitation | Facilitation | 引导技术 | ファシリテーション
: meeting facilitation | 工作坊引导 | 会議ファシリテーション
delegating | Delegating | 工作授权 | 権限委譲
: delegation | - | -
feedback-talks | Feedback talks | 绩效面谈 | フィードバック面談
: giving feedback, one-on-one meetings | 员工面谈 | 1on1, 面談
remote-teams | Remote teams | 远程团队管理 | リモートチーム管理
: managing remote teams, remote work | 远程办公 | リモートワーク, テレワーク
shift-leadership | Shift leadership | 班组长管理 | シフトリーダー
: shift supervision, team shift leader | 班组管理, 值班经理 | 班長業務, 職長
decision-making | Decision making | 决策能力 | 意思決定
: data-driven decisions | - | -
creative-thinking | Creative thinking | 创意思维 | 創造的思考
: brainstorming, ideation | 头脑风暴 | アイデア創出, ブレインストーミング
self-organisation | Self-organisation | 自我管理 | 自己管理
: self-management, working independently | 自驱力 | 自走力
working-under-pressure | Working under pressure | 抗压能力 | ストレス耐性
: stress resistance | 抗压 | -
active-listening | Active listening | 倾听 | 傾聴
report-writing | Report writing | 报告撰写 | 報告書作成
: writing reports, business reports | 分析报告撰写, 工作汇报 | レポート作成
storytelling | Storytelling | 叙事表达 | ストーリーテリング
networking-with-partners | Networking with partners | 商务关系维护 | 人脈構築
: partner relations, partnership building | 商务合作, 异业合作 | アライアンス
government-relations | Government relations | 政府关系 | 渉外業務
: public affairs, lobbying | 政府事务, 政府关系维护 | 行政折衝, ロビー活動
public-procurement | Public procurement | 政府采购 | 公共調達
: public tenders | 招标代理 | 官公庁入札
grants-and-subsidies | Grants and subsidies | 政策补贴申报 | 補助金申請
: subsidy applications, funding applications | 高新技术企业申报, 科技项目申报 | 助成金, 補助金業務
civil-defence-and-emergencies | Civil defence and emergencies | 应急管理 | 防災・危機管理
: emergency management, disaster preparedness, crisis management | 应急预案, 防灾减灾 | 防災計画, 防災士
business-continuity | Business continuity | 业务连续性 | 事業継続管理
: BCP, business continuity planning | 业务连续性管理 | BCP策定
elections-and-councils | Elections and councils | 选举与议会事务 | 選挙・議会事務
: election administration | - | -
regional-promotion | Regional promotion | 招商引资 | 地域振興
: regional development, investment promotion | 乡村振兴, 产业招商 | 地方創生, まちおこし
party-and-community-organisation | Party and community organisation | 党建与社区治理 | 自治会・地域組織運営
: community governance | 党务工作, 党建工作, 网格管理 | 町内会運営
military-and-discipline-training | Military and discipline training | 军事训练 | 自衛隊・訓練業務
: military service, drill instruction | 退役军人, 军训教官 | 自衛隊勤務
development-cooperation | Development cooperation | 国际发展合作 | 国際協力
: humanitarian aid, NGO work | 国际援助, 公益项目 | 青年海外協力隊, NGO活動
diplomatic-protocol | Diplomatic protocol | 外事礼宾 | 国際交流・儀典
: protocol, international affairs | 外事接待, 涉外工作 | 国際交流業務
esg-reporting | ESG reporting | ESG报告 | ESG報告
: GRI standards | 可持续发展报告 | サステナビリティレポート
environmental-management-systems | Environmental management systems | 环境管理体系 | 環境マネジメントシステム
: ISO 14001, EMAS | - | 環境ISO`;
