/** Selling and online trade: a further group of skills; see `skills.ts` for how the tables are read. */
export const SELLING_AND_ONLINE_TRADE = `
selling-and-online-trade | Selling and online trade | 销售与电商 | 営業・EC
inside-sales | Inside sales | 内部销售 | インサイドセールス
: sales development, SDR | - | -
channel-sales | Channel sales | 渠道销售 | 代理店営業
: partner management, distributor management | 渠道管理, 经销商管理, 渠道拓展 | 代理店開拓, パートナー営業
tender-preparation | Tender preparation | 投标管理 | 入札対応
: bid management, proposal writing, tender documents | 标书制作, 投标文件 | 入札書類作成, 提案書作成
quotations | Quotations | 报价 | 見積作成
: preparing quotations, order processing | 报价单制作, 订单处理, 跟单 | 見積書作成, 受発注, 受注業務
sales-planning | Sales planning | 销售计划 | 営業企画
: sales strategy, sales targets | 销售策划, 销售策略 | 営業戦略
sales-team-leadership | Sales team leadership | 销售团队管理 | 営業マネジメント
: sales management | 销售管理 | 営業管理
medical-representatives-work | Medical representatives' work | 医药代表工作 | MR業務
: pharmaceutical sales, medical device sales | 医药销售, 医疗器械销售, 医药代表 | 医療機器営業, MR認定
export-sales | Export sales | 外贸销售 | 海外営業
: international sales | 外贸业务, 海外销售 | 輸出営業
media-sales | Media sales | 广告销售 | 広告営業
: ad sales, advertising sales | - | -
subscription-sales | Subscription sales | 订阅业务销售 | カスタマーサクセス
: customer success, SaaS sales | 客户成功 | SaaS営業
property-management-lettings | Property management lettings | 租赁经纪 | 賃貸仲介
: letting agency | 房屋租赁, 房产经纪人证 | 宅建, 宅地建物取引士, 賃貸営業
property-valuation | Property valuation | 房地产估价 | 不動産鑑定
: real estate appraisal | 房产评估, 不动产评估 | 不動産査定
furniture-and-kitchen-planning-sales | Furniture and kitchen planning sales | 家居定制销售 | 住宅営業
: kitchen planning, home sales | 全屋定制, 家装销售 | リフォーム営業, 住宅販売
luxury-retail | Luxury retail | 奢侈品销售 | 高級ブランド販売
: luxury sales | - | -
cosmetics-advice | Cosmetics advice | 美妆顾问 | 美容部員業務
: beauty advice, cosmetics sales | 彩妆销售, 化妆品销售 | 化粧品販売
fashion-retail | Fashion retail | 服装销售 | アパレル販売
: clothing sales | 服装导购 | アパレル接客
electronics-retail | Electronics retail | 数码产品销售 | 家電販売
: mobile phone sales | 手机销售, 家电销售 | 携帯販売
pharmacy-retail | Pharmacy retail | 药店销售 | 医薬品販売
: over-the-counter medicines | 药店零售 | 登録販売者
food-retail-counters | Food retail counters | 生鲜销售 | 食品販売
: deli counter, fresh food counter | 生鲜管理, 熟食销售 | 惣菜販売, デパ地下販売
convenience-store-work | Convenience store work | 便利店工作 | コンビニ業務
: - | 便利店运营 | コンビニ接客
point-of-sale-systems | Point-of-sale systems | 收银系统 | POSシステム
: POS systems | POS机操作 | POSレジ
loss-prevention | Loss prevention | 商场防损 | 万引き防止
: shrinkage control | 防损 | 保安員業務
shopify | Shopify | Shopify | Shopify
taobao-and-tmall-shops | Taobao and Tmall shops | 淘宝天猫运营 | 淘宝・天猫運営
: Taobao, Tmall | 淘宝店铺 | -
rakuten-shops | Rakuten shops | 乐天店铺运营 | 楽天市場運営
: Rakuten Ichiba | - | 楽天運営, 楽天RMS
cross-border-e-commerce | Cross-border e-commerce | 跨境电商 | 越境EC
: eBay, AliExpress, TikTok Shop | 跨境电商运营, 速卖通 | -
product-listing | Product listing | 商品上架 | 商品登録
: product data maintenance, listings | 商品编辑 | 商品ページ作成
livestream-hosting | Livestream hosting | 带货主播 | ライブ配信者
: livestream host | 电商主播, 直播主播 | ライバー活動
order-fulfilment | Order fulfilment | 订单履约 | 受注出荷管理
: fulfilment, order management | 订单管理, 发货管理 | 受注管理
technical-customer-service | Technical customer service | 技术售后 | フィールドサービス
: field service engineering | 现场技术服务, 售后工程师 | フィールドエンジニア
customer-satisfaction-surveys | Customer satisfaction surveys | 客户满意度调查 | 顧客満足度調査
: NPS surveys | 满意度调查, 神秘顾客 | CS調査
call-quality-management | Call quality management | 话务质检 | 応対品質管理
: call monitoring | 客服质检 | モニタリング評価
product-requirements | Product requirements | 产品需求文档 | 製品要求定義
: PRD, product requirement documents | 需求文档撰写 | 企画書作成
monetisation | Monetisation | 商业化运营 | マネタイズ
: monetization | 商业变现 | 収益化
auctioneering | Auctioneering | 拍卖 | 競売業務
: auctions | - | -`;
