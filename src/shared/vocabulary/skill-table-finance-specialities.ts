/** Finance specialities: a further group of skills; see `skills.ts` for how the tables are read. */
export const FINANCE_SPECIALITIES = `
finance-specialities | Finance specialities | 财务专项 | 会計・金融の専門業務
general-ledger | General ledger | 总账 | 総勘定元帳
: general ledger accounting | 总账会计, 总账核算 | -
consolidation | Consolidation | 合并报表 | 連結決算
: consolidated accounts, group accounting | 合并财务报表 | 連結会計
ifrs | IFRS | 国际财务报告准则 | IFRS
: - | - | 国際会計基準
us-gaap | US GAAP | 美国通用会计准则 | 米国会計基準
chinese-accounting-standards | Chinese accounting standards | 企业会计准则 | 中国会計基準
: PRC GAAP | 中国会计准则 | -
fixed-assets | Fixed assets | 固定资产核算 | 固定資産管理
: fixed asset accounting, depreciation | 资产折旧 | 減価償却
accounts-receivable | Accounts receivable | 应收账款 | 売掛金管理
: customer invoices | 应收会计 | 入金管理, 請求業務
expense-claims | Expense claims | 费用报销 | 経費精算
: travel expenses, expense reporting | 报销审核, 差旅报销 | 旅費精算
tax-returns | Tax returns | 纳税申报 | 税務申告
: tax preparation | 纳税筹划 | 法人税申告
value-added-tax | Value added tax | 增值税 | 消費税申告
: VAT returns | 增值税申报, 开具发票 | インボイス制度
international-tax | International tax | 国际税务 | 国際税務
: transfer pricing | 转让定价 | 移転価格税制
export-tax-refunds | Export tax refunds | 出口退税 | 輸出還付
: export tax rebates | - | -
internal-audit | Internal audit | 内部审计 | 内部監査
: internal auditing | 内审工作 | 内部監査業務
external-audit | External audit | 外部审计 | 会計監査
: statutory audit | 事务所审计, 年报审计 | 監査法人業務
bookkeeping-certificate | Bookkeeping certificate | 初级会计证书 | 日商簿記検定
: - | 会计从业资格证, 初级会计师 | 簿記2級, 簿記3級, 簿記1級, 日商簿記2級, 日商簿記3級, 日商簿記1級
certified-accountant | Certified accountant | 注册会计师 | 公認会計士
: ACCA, chartered accountant, CMA | 高级会计师, 中级会计师, 注会 | USCPA, 米国公認会計士
tax-adviser | Tax adviser | 税务师 | 税理士
: tax adviser qualification, enrolled agent | 注册税务师 | 税理士試験
datev | DATEV | DATEV | DATEV
quickbooks | QuickBooks | QuickBooks | QuickBooks
xero-accounting | Xero accounting | Xero accounting | Xero accounting
: ~Xero | - | -
yayoi-and-freee | Yayoi and freee | 日本财务软件 | 会計ソフト
: accounting software | 财务软件 | マネーフォワードクラウド
management-accounting | Management accounting | 管理会计 | 管理会計
financial-forecasting | Financial forecasting | 财务预测 | 財務予測
: cash flow forecasting, rolling forecasts | 现金流预测 | 資金繰り予測
variance-analysis | Variance analysis | 差异分析 | 差異分析
: plan-actual comparison | 预算差异分析 | 予実分析
financial-modelling | Financial modelling | 财务建模 | 財務モデリング
: DCF | 财务模型 | 財務モデル作成
company-valuation | Company valuation | 企业估值 | 企業価値評価
: business valuation | 资产评估, 估值分析 | バリュエーション
mergers-and-acquisitions | Mergers and acquisitions | 并购 | M&A
: acquisitions advice | 兼并收购, 投资并购 | -
due-diligence | Due diligence | 尽职调查 | デューデリジェンス
: financial due diligence | 尽调 | 財務DD
initial-public-offerings | Initial public offerings | 上市辅导 | IPO準備
: IPO, stock market listing | 企业上市, IPO辅导 | 株式公開, 上場準備
investor-relations | Investor relations | 投资者关系 | IR業務
: shareholder relations | 投关, 信息披露 | 投資家向け広報
venture-capital | Venture capital | 风险投资 | ベンチャー投資
: venture investing | 股权投资, 创投, 私募股权 | ベンチャーキャピタル
securities-analysis | Securities analysis | 证券分析 | 証券アナリスト業務
: equity research, stock analysis | 行业研究, 股票分析 | 証券アナリスト, 企業調査
quantitative-finance | Quantitative finance | 量化投资 | クオンツ
: quantitative trading, algorithmic trading | 量化交易 | 金融工学
derivatives | Derivatives | 金融衍生品 | デリバティブ
: futures and options | 期货, 期权 | 先物取引
foreign-exchange | Foreign exchange | 外汇业务 | 外国為替
: FX trading, forex | 外汇交易 | 外為業務
securities-licence | Securities licence | 证券从业资格 | 証券外務員
: Series 7 | 基金从业资格, 证券从业资格证, 银行从业资格 | 証券外務員一種, 証券外務員二種
corporate-banking | Corporate banking | 对公业务 | 法人融資
: business lending | 对公信贷 | 法人営業(銀行)
mortgage-lending | Mortgage lending | 住房贷款 | 住宅ローン
: mortgages | 按揭贷款 | 住宅ローン審査
supply-chain-finance | Supply chain finance | 供应链金融 | サプライチェーンファイナンス
: factoring, trade finance | 保理, 贸易融资 | 貿易金融
payments-and-settlement | Payments and settlement | 支付结算 | 決済業務
: payment operations, clearing and settlement | 清算, 支付清算 | 決済システム
financial-risk-control | Financial risk control | 金融风控 | 金融リスク管理
: operational risk, FRM | 信用风险, 市场风险 | 信用リスク, 市場リスク
anti-money-laundering | Anti-money laundering | 反洗钱 | マネーロンダリング対策
: know your customer | 反洗钱审查, 尽职调查KYC | AML対策
insurance-underwriting | Insurance underwriting | 保险核保 | 保険引受
: - | - | 保険引受査定
insurance-claims | Insurance claims | 保险理赔 | 損害査定
: loss adjusting | 查勘定损 | 保険金支払査定
reinsurance | Reinsurance | 再保险 | 再保険
pension-administration | Pension administration | 养老金管理 | 年金業務
: pensions | 企业年金 | 企業年金, 年金アドバイザー
leasing | Leasing | 融资租赁 | リース業務
: equipment leasing | - | -
public-finance | Public finance | 公共财政 | 公会計
: public budgeting, government accounting | 财政预算, 政府会计 | 公会計業務
nonprofit-accounting | Nonprofit accounting | 非营利组织会计 | 非営利法人会計`;
