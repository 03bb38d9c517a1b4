/** Skills of kitchen, hotel, transport, selling and personal service: see `skills.ts` for how the tables are read. */
export const HOSPITALITY = [
  `
hospitality | Kitchen, hotel and personal services | 餐饮、酒店与生活服务 | 飲食・宿泊・生活サービス`,
  `
kitchen | Kitchen work | 厨房 | 調理
: cooking, food preparation | 烹饪, 烹调, 厨房工作 | 料理, 調理業務, 厨房業務
chinese-cuisine | Chinese cooking | 中餐烹饪 | 中華料理
: wok cooking, dim sum, Sichuan cuisine, Cantonese cuisine | 中餐, 炒菜, 川菜, 粤菜, 面点, 中式面点 | 中国料理, 点心
japanese-cuisine | Japanese cooking | 日本料理 | 和食
: sashimi, washoku, ramen | 日料, 刺身 | 日本料理, すし, そば打ち
western-cuisine | Western cooking | 西餐烹饪 | 西洋料理
: French cuisine, Italian cuisine, grilling, western cuisine | 西餐, 意餐, 牛排 | 洋食, フレンチ, イタリアン
baking | Baking and pastry | 烘焙 | 製菓・製パン
: pastry making, bread making, cake decorating, patisserie, confectionery | 西点, 面包制作, 蛋糕制作, 裱花, 甜品制作 | 製菓, 製パン, パン作り, ケーキ作り, 洋菓子, 和菓子
butchery | Butchery | 肉类分割 | 食肉処理
: meat cutting, butchering | 切肉, 屠宰 | 精肉加工, 精肉
fish-preparation | Fish preparation | 水产处理 | 魚の下処理
: fish filleting | 杀鱼, 海鲜处理 | 魚をさばく, 鮮魚加工
food-hygiene | Food hygiene | 食品卫生 | 食品衛生
: HACCP, food safety, ISO 22000, ServSafe | 食品安全, 食品安全管理 | 食品衛生管理, 衛生管理
menu-planning | Menu planning | 菜单设计 | メニュー開発
: recipe development, menu design | 菜品研发, 菜品开发 | レシピ開発, 商品開発(飲食)
school-meals | Large kitchens | 团餐制作 | 給食調理
: canteen cooking, catering for groups, mass catering | 食堂, 大锅菜 | 給食, 大量調理, 学校給食
dishwashing | Kitchen help | 帮厨 | 調理補助
: dishwashing, kitchen assistant, washing up | 洗碗, 切配, 打荷 | 皿洗い, 洗い場, 仕込み`,
  `
restaurant-service | Serving guests | 餐厅服务 | 接客・配膳
: waiting tables, table service, food serving | 餐饮服务, 传菜, 点餐 | ホールスタッフ, 配膳, ホール業務
bartending | Bartending | 调酒 | バーテンダー業務
: mixology, cocktails | 吧台, 鸡尾酒 | カクテル作り
barista | Coffee making | 咖啡制作 | バリスタ業務
: barista, espresso | 手冲咖啡, 奶茶制作 | コーヒー抽出
sommelier | Wine and sake | 葡萄酒与酒类知识 | ワイン・日本酒
: sommelier, wine service, WSET, brewing beer | 侍酒, 品酒 | ソムリエ, 利き酒, 日本酒
banquets | Banquets and events | 宴会服务 | 宴会・イベント
: event catering, banquet service | 宴会, 婚庆 | ブライダル, 宴会サービス, ウェディング
restaurant-management | Running a restaurant | 餐厅管理 | 飲食店運営
: restaurant management, food cost control | 餐饮管理, 餐厅运营 | 飲食店経営`,
  `
hotel-tourism | Hotel and travel | 酒店与旅游 | 宿泊・観光
hotel-reception | Hotel reception | 酒店前台 | フロント業務
: front office, front desk, guest relations, concierge, Opera PMS | 前厅服务, 前台接待, 礼宾 | ホテルフロント, コンシェルジュ
housekeeping | Housekeeping | 客房服务 | 客室清掃
: room cleaning, bed making | 客房清洁, 客房整理, 铺床 | ベッドメイキング, ハウスキーピング
hotel-management | Hotel management | 酒店管理 | ホテル運営
: hotel operations | 酒店运营, 民宿运营, 民宿管理 | 旅館運営, 民泊運営
tour-guiding | Tour guiding | 导游 | 観光案内
: tour guide, city tours | 讲解, 带团 | ツアーガイド, 添乗, 通訳案内
travel-planning | Travel planning | 旅游策划 | 旅行手配
: travel booking, ticket sales, Amadeus, itinerary planning | 票务, 行程规划, 计调 | 旅行企画, 航空券手配, 発券
cabin-service | Cabin service | 客舱服务 | 客室乗務
: in-flight service | 空乘服务, 乘务 | 機内サービス
leisure-operation | Leisure and sports venues | 休闲场馆运营 | レジャー施設運営
: amusement park operation, gym operation | 游乐设施操作 | 監視員`,
  `
personal-service | Beauty, cleaning and security | 美容、清洁与安保 | 美容・清掃・警備
hairdressing | Hairdressing | 美发 | 理美容
: hair cutting, hair colouring, hair styling | 理发, 剪发, 染发, 烫发 | 美容師業務, カット技術, ヘアカラー
beauty-treatment | Beauty treatment | 美容护理 | エステ・美容施術
: facials, skincare treatment, waxing, eyelash extensions | 皮肤管理, 美容护肤, 美睫, 纹绣 | エステ, エステティック, まつげエクステ
make-up | Make-up | 化妆 | メイクアップ
: makeup, make up artistry, special effects makeup | 彩妆, 化妆造型 | メイク, ヘアメイク
nail-care | Nail care | 美甲 | ネイル
: manicure, pedicure, nail art | - | ネイルケア, ジェルネイル
massage | Massage | 按摩 | マッサージ
: sports massage, spa treatment | 足疗, 足浴, 理疗, SPA护理 | リラクゼーション, 整体師, 整体施術, もみほぐし
cleaning | Cleaning | 清洁 | 清掃
: office cleaning, building cleaning, window cleaning, deep cleaning | 保洁, 打扫, 清洁卫生, 外墙清洗 | ビル清掃, 清掃業務, ハウスクリーニング
housework | Housework | 家政服务 | 家事代行
: domestic help, ironing, household management | 家务, 收纳整理, 做家务, 保姆 | 家事, 整理収納
laundry | Laundry | 洗衣 | クリーニング
: dry cleaning, laundry service | 干洗, 熨烫, 洗涤 | 洗濯, アイロンがけ
security-guarding | Guarding | 安保 | 警備
: security guard, access control, patrolling, CCTV monitoring | 保安, 巡逻, 监控值守 | 警備業務, 巡回警備
firefighting | Firefighting and rescue | 消防救援 | 消防・救助
: fire fighting, rescue service | 灭火, 应急救援 | 消火活動, 救助活動`,
];

/** Skills of moving goods and people. */
export const LOGISTICS = [
  `
logistics | Transport and logistics | 运输与物流 | 運輸・物流
: logistics | 物流 | 物流, ロジスティクス`,
  `
driving | Driving vehicles | 驾驶 | 運転
: driving licence, driver's license, driving license | 开车, 驾驶证, 驾照 | 運転免許, 運転業務, ドライバー
car-driving | Car driving | 小型车驾驶 | 普通車運転
: class B licence, chauffeuring | C1驾照, C1驾驶证, 网约车 | 普通自動車第一種運転免許, 普通免許, 送迎
truck-driving | Truck driving | 货车驾驶 | トラック運転
: lorry driving, HGV, CDL, class C licence, class CE licence | A2驾照, B2驾照, 大货车, 半挂车 | 大型免許, 中型免許, 準中型免許, 牽引免許
bus-driving | Bus driving | 客车驾驶 | バス運転
: coach driving, passenger transport | A1驾照, 公交驾驶 | 大型二種
taxi-driving | Taxi driving | 出租车驾驶 | タクシー運転
: cab driving | 出租车 | 二種免許
train-driving | Train driving and rail service | 列车驾驶与铁路服务 | 鉄道運転・駅務
: train operation, train dispatching, railway operations | 地铁司机, 列车调度, 行车调度 | 電車運転, 駅務, 運転士
ship-navigation | Ship navigation | 船舶驾驶 | 船舶操縦
: seafaring, boat handling, deck officer | 航海, 船员, 轮机 | 操船, 小型船舶免許, 航海
flying | Flying aircraft | 飞机驾驶 | 航空機操縦
: pilot licence, commercial pilot licence | 飞行驾驶, 空管 | 操縦
drone-operation | Drone operation | 无人机操作 | ドローン操縦
: drone piloting, UAV, aerial photography | 无人机, 航拍, 无人机驾驶 | ドローン, 空撮
delivery | Delivering goods | 配送 | 配達
: parcel delivery, food delivery, courier work | 送货, 快递, 外卖配送, 派件 | 宅配, 配送, 配送業務, フードデリバリー
forklift | Forklift | 叉车 | フォークリフト
: forklift driving, fork lift, forklift licence, reach truck | 叉车证, 叉车操作 | フォークリフト免許, リフト作業
crane-operation | Crane operation | 起重机操作 | クレーン操作
: crane driving, hoisting, crane licence | 吊车, 塔吊, 行车操作, 起重 | クレーン
excavator | Excavators and building machines | 挖掘机与工程机械 | 建設機械運転
: excavator, digger, bulldozer, wheel loader, heavy equipment | 挖掘机, 装载机, 挖机, 推土机 | 重機, 重機オペレーター, ショベルカー, 車両系建設機械, ユンボ`,
  `
warehousing | Warehouse | 仓储 | 倉庫業務
: warehouse work, warehouse operations, storekeeping | 仓库, 仓库管理, 仓管, 仓储管理 | 倉庫作業, 倉庫管理
picking | Order picking | 拣货 | ピッキング
: order picking, pick and pack | 分拣, 配货, 理货 | ピッキング作業, 仕分け
loading | Loading and unloading | 装卸 | 荷役
: unloading, freight handling | 搬运, 装卸货, 卸货 | 積み下ろし, 荷揚げ, 荷下ろし
goods-receipt | Receiving and issuing goods | 收发货 | 入出庫
: goods receipt, receiving goods, shipping and receiving | 收货, 发货, 出入库, 入库 | 入荷, 出荷, 入出荷, 入出庫管理
inventory | Inventory control | 库存管理 | 在庫管理
: stock control, stocktaking, inventory management, stock management | 盘点, 库存控制, 库存盘点 | 棚卸, 棚卸し
wms | Warehouse systems | 仓储系统 | 倉庫管理システム
: WMS, barcode scanner, RFID, handheld scanner | 扫码枪 | ハンディターミナル
removals | Removals | 搬家 | 引越作業
: furniture removal, house moving | 搬家服务 | 引っ越し`,
  `
supply-chain | Supply chain | 供应链 | サプライチェーン
: supply chain management, SCM | 供应链管理 | サプライチェーンマネジメント
procurement | Purchasing | 采购 | 購買
: procurement, sourcing, supplier management, strategic sourcing | 供应商管理, 采购管理, 寻源, 供应商开发 | 調達, 仕入れ, 資材調達, 購買業務, 仕入
transport-planning | Transport planning | 运输调度 | 配車・輸送計画
: route planning, dispatching vehicles | 车辆调度, 运输管理, 线路规划 | 配車, 配車管理, 運行管理
freight-forwarding | Freight forwarding | 货运代理 | 国際貨物輸送
: freight forwarder, container shipping | 货代, 海运, 空运, 国际物流 | フォワーディング
customs | Customs clearance | 报关 | 通関
: customs declaration, customs brokerage, HS codes | 报检, 清关, 海关申报 | 通関業務, 通関手続き
foreign-trade | Import and export | 进出口贸易 | 貿易実務
: export documentation, international trade | 外贸, 进出口, 信用证, 外贸单证, 国际贸易 | 貿易事務, 輸出入, 輸出入業務
demand-planning | Demand planning | 需求计划 | 需要予測
: demand forecasting, S&OP, sales forecasting | 需求预测 | 需給管理
cold-chain | Cold chain and dangerous goods | 冷链与危险品 | 冷蔵・危険物輸送
: cold chain, dangerous goods, ADR licence, hazardous materials | 冷链物流, 危险品运输, 危化品 | 危険物取扱, 危険物取扱者, 低温物流`,
];

/** Skills of selling. */
export const SALES = [
  `
sales | Sales, marketing and customers | 销售、市场与客户 | 営業・販売・マーケティング`,
  `
selling | Selling | 销售 | 営業
: sales skills, B2B sales, field sales, direct sales | 业务拓展, 大客户销售, 销售技巧, 商务拓展 | 法人営業, 個人営業, 営業活動, ルート営業
new-customers | Winning customers | 客户开发 | 新規開拓
: cold calling, lead generation, business development, prospecting | 陌拜, 拓客, 获客, 客户拓展 | 新規営業, 飛び込み営業, テレアポ
key-accounts | Account management | 客户维护 | 顧客管理
: key account management, customer relationship management, client management | 客户管理, 大客户管理, 客户关系管理, 客情维护 | 既存顧客対応, 顧客フォロー
negotiation | Negotiation | 商务谈判 | 交渉
: contract negotiation, price negotiation | 谈判, 合同谈判 | 価格交渉, 商談
crm | CRM systems | CRM系统 | CRMシステム
: Salesforce, CRM | 纷享销客 | セールスフォース
telesales | Telephone sales | 电话销售 | テレマーケティング
: telemarketing, telephone sales, outbound calls | 电销, 外呼 | 電話営業, アウトバウンド
real-estate | Property sales and letting | 房产销售与租赁 | 不動産取引
: real estate, property letting | 房产中介, 二手房, 租赁管理, 房地产销售 | 不動産仲介, 不動産売買, 賃貸管理, 宅地建物取引
insurance-sales | Insurance sales | 保险销售 | 保険営業
: insurance advice, life insurance | 保险规划, 寿险 | 生命保険, 損害保険
car-sales | Car sales | 汽车销售 | 自動車販売
: vehicle sales | 新车销售, 二手车 | 中古車販売
presales | Technical sales | 售前技术支持 | 技術営業
: presales, sales engineering, solution selling | 售前, 解决方案 | プリセールス, 提案営業, ソリューション営業`,
  `
retail | Shop work | 零售 | 小売・販売
: retail sales, shop assistant, sales assistant | 门店销售, 导购, 店员 | 店舗販売, 販売員, 接客販売
cash-register | Cash register | 收银 | レジ
: cashier, till operation, POS system, cash handling | 收银员, 收款 | レジ打ち, レジ業務, レジ操作
merchandising | Display and shelves | 陈列 | 陳列・品出し
: visual merchandising, shelf stacking, shelf filling, window dressing | 商品陈列, 理货上架, 橱窗陈列 | 品出し, 商品陳列, ディスプレイ
store-management | Running a shop | 门店管理 | 店舗運営
: store management, shop management, store operations | 店铺管理, 门店运营, 店长管理 | 店舗管理, 店長業務
category-management | Assortment and buying | 品类管理 | 商品企画・MD
: category management, assortment planning | 选品, 商品管理, 商品企划 | マーチャンダイジング, 商品企画
customer-advice | Advising customers | 顾客接待 | 接客
: customer advice, customer facing | 接待顾客, 迎宾 | 接客業務, 接遇, 接客対応
customer-service | Customer service | 客户服务 | カスタマーサポート
: customer support, client service, customer care, Zendesk | 客服, 在线客服, 售后服务, 售后 | カスタマーサービス, 顧客対応, アフターサービス
call-centre | Call centre | 呼叫中心 | コールセンター
: call center, inbound calls, telephone service | 热线服务, 接线, 话务 | 電話対応, 受電, インバウンド対応
complaints | Handling complaints | 投诉处理 | クレーム対応
: complaint handling, complaint management | 客诉处理, 纠纷处理 | 苦情対応
floristry | Floristry | 花艺 | フラワーアレンジメント
: flower arranging, florist | 插花, 花束制作 | 生け花, 花束制作`,
  `
marketing | Marketing | 市场营销 | マーケティング
: marketing strategy, marketing planning | 营销, 市场推广, 营销策划 | 販売促進, 販促
market-research | Market research | 市场调研 | 市場調査
: competitor analysis, consumer research | 竞品分析, 市场分析, 市场调查 | マーケットリサーチ, 競合分析
brand-management | Brand management | 品牌管理 | ブランドマネジメント
: brand strategy, brand marketing | 品牌推广, 品牌策划, 品牌运营 | ブランディング, ブランド戦略
advertising | Advertising | 广告投放 | 広告運用
: Google Ads, paid advertising, PPC, media buying, ad campaigns, SEM | 信息流广告, 竞价推广, 百度推广 | リスティング広告, 広告出稿, Web広告
seo | Search engine optimisation | 搜索引擎优化 | SEO対策
: SEO, search engine optimization | - | 検索エンジン最適化
social-media | Social media | 社交媒体运营 | SNS運用
: social media marketing, social media management, community management, influencer marketing | 新媒体运营, 新媒体, 公众号运营, 小红书运营, 抖音运营, 社群运营 | SNSマーケティング, ソーシャルメディア運用, インスタ運用
content-marketing | Content marketing | 内容运营 | コンテンツマーケティング
: content creation, blogging, newsletter marketing | 内容营销, 内容策划 | コンテンツ制作, メルマガ, オウンドメディア
live-selling | Live selling | 直播带货 | ライブコマース
: live commerce, livestream selling, live streaming sales | 直播, 直播运营, 主播 | ライブ配信販売
e-commerce | E-commerce | 电商运营 | EC運営
: ecommerce, Amazon seller, online shop management | 电商, 淘宝运营, 天猫运营, 京东运营, 亚马逊运营, 拼多多 | ECサイト運営, ネットショップ運営, 楽天市場
public-relations | Public relations | 公共关系 | 広報
: PR work, press relations, media relations, press releases | 公关, 媒体关系, 危机公关, 新闻稿 | 広報活動, プレスリリース, メディア対応
event-management | Events and fairs | 会展活动策划 | イベント企画
: event management, trade fairs, event planning, exhibitions | 活动策划, 会展, 活动执行, 展会 | イベント運営, 展示会, 催事
product-management | Product management | 产品管理 | プロダクトマネジメント
: product manager, product owner, product roadmap | 产品经理, 产品规划, 产品运营 | 製品企画, プロダクトマネージャー
user-operations | User growth | 用户运营 | ユーザー獲得
: user growth, growth hacking, user retention | 用户增长, 活动运营 | グロースハック, 会員獲得`,
];
