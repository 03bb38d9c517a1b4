/** Food, guests and services: a further group of skills; see `skills.ts` for how the tables are read. */
export const FOOD_GUESTS_AND_SERVICES = `
food-guests-and-services | Food, guests and services | 餐饮、宾客与服务 | 調理・接客・サービスの実務
cooks-licence | Cook's licence | 厨师证 | 調理師免許
: chef certificate | 中式烹调师, 中级厨师证 | 調理師, 調理師資格, 専門調理師
noodle-making | Noodle making | 面食制作 | 麺打ち
: hand-pulled noodles | 拉面, 兰州拉面 | うどん打ち, ラーメン調理
cold-dishes | Cold dishes | 凉菜制作 | 前菜・冷製料理
: garde manger, salads | 冷菜, 凉菜 | 前菜調理
barbecue-and-grilling | Barbecue and grilling | 烧烤 | 焼き物
: barbecue, grill cooking | 烤肉 | 焼鳥, 炭火焼き, 鉄板焼き
sushi | Sushi | 寿司制作 | 寿司
: - | 刺身制作 | 握り寿司
kaiseki | Kaiseki | 怀石料理 | 懐石料理
: kaiseki cuisine | - | 会席料理
tempura-and-frying | Tempura and frying | 天妇罗与油炸 | 天ぷら・揚げ物
: tempura, deep frying | 油炸档 | 揚げ場
korean-cooking | Korean cooking | 韩餐 | 韓国料理
: Korean cuisine | 韩式料理 | -
southeast-asian-cooking | Southeast Asian cooking | 东南亚菜 | 東南アジア料理
: Thai cuisine, Vietnamese cuisine, Indian cuisine | 泰国菜 | タイ料理, インド料理
french-cooking | French cooking | 法餐 | フランス料理
: sous-vide | 法式料理 | -
italian-cooking | Italian cooking | 意大利菜 | イタリア料理
: pizza making, pasta making | 披萨制作 | ピザ作り
vegetarian-and-halal-cooking | Vegetarian and halal cooking | 素食与清真餐 | 精進・ハラール料理
: vegan cooking, halal food | 清真餐, 素食烹饪 | ヴィーガン料理
cakes-and-decorating | Cakes and decorating | 蛋糕裱花 | ケーキ製造
: sugarcraft | - | パティシエ業務, デコレーション
chocolate-and-sweets | Chocolate and sweets | 巧克力与糖果制作 | チョコレート・菓子製造
: chocolate making | 糖艺 | ショコラティエ業務, 和菓子製造
ice-cream-making | Ice cream making | 冰淇淋制作 | アイスクリーム製造
latte-art | Latte art | 咖啡拉花 | ラテアート
: pour-over coffee | - | エスプレッソ抽出
coffee-roasting | Coffee roasting | 咖啡烘焙 | コーヒー焙煎
: coffee cupping | 杯测 | 焙煎
sake-knowledge | Sake knowledge | 清酒知识 | 日本酒知識
: - | - | 唎酒師, 利き酒師
tea-ceremony | Tea ceremony | 茶艺 | 茶道
: tea arts | 茶艺师, 评茶员 | 茶の湯
brewing | Brewing | 酿酒 | 醸造
: beer brewing, winemaking | 啤酒酿造, 白酒酿造 | ビール醸造, 日本酒醸造
food-hygiene-certificate | Food hygiene certificate | 健康证与食品安全员 | 食品衛生責任者
: food handler certificate | 食品安全员, 食品安全管理员 | 食品衛生管理者
allergen-handling | Allergen handling | 过敏原管理 | アレルギー対応
: food allergens | - | アレルゲン管理
kitchen-management | Kitchen management | 厨房管理 | 厨房管理
: head chef, sous chef | 厨师长, 行政总厨 | 料理長, 厨房統括
airline-catering | Airline catering | 航空配餐 | 機内食製造
hospital-food-service | Hospital food service | 病号餐服务 | 病院調理
: - | 医院配餐 | 治療食調理
fast-food-work | Fast food work | 快餐服务 | ファストフード業務
: quick service restaurant | 快餐店工作 | ファストフード店
reservation-handling | Reservation handling | 预订管理 | 予約受付
: reservations, OpenTable | 订位管理 | 予約管理
wedding-planning | Wedding planning | 婚礼策划 | ブライダルプランニング
: wedding coordination | 婚庆策划, 婚礼主持 | ウェディングプランナー業務
conference-hosting | Conference hosting | 会议接待 | コンベンション運営
: MICE, conference services | 会务接待 | MICE運営
hotel-reservation-systems | Hotel reservation systems | 酒店管理系统 | ホテル予約システム
: property management systems | Opera系统, 西软 | 宿泊予約管理
revenue-management | Revenue management | 酒店收益管理 | レベニューマネジメント
: yield management | 收益管理 | イールドマネジメント
room-inspection | Room inspection | 客房检查 | 客室インスペクション
: housekeeping supervision | 楼层主管, 查房 | 客室点検
linen-service | Linen service | 布草管理 | リネン管理
ryokan-service | Ryokan service | 日式旅馆服务 | 旅館接客
: - | - | 仲居業務, 旅館業務
onsen-and-spa-running | Onsen and spa running | 温泉与水疗运营 | 温泉・スパ運営
: spa management | 温泉管理 | 温浴施設運営
tour-guide-licence | Tour guide licence | 导游证 | 通訳案内士
: - | 导游资格证, 领队证 | 全国通訳案内士, 旅程管理主任者
travel-agency-work | Travel agency work | 旅行社业务 | 旅行業務
: travel consultancy, ticketing | - | 旅行業務取扱管理者, 旅行カウンター
ticketing-systems | Ticketing systems | 票务系统 | 発券システム
: Sabre, Galileo GDS | 航空订票 | 航空券発券
visa-service | Visa service | 签证服务 | 査証手続代行
: tourist visas | 签证代办 | ビザ代行
theme-park-operation | Theme park operation | 主题公园运营 | テーマパーク運営
: amusement rides | - | アトラクション運営
lifeguarding | Lifeguarding | 救生 | プール監視
: pool supervision, water rescue | 救生员, 水上救生 | ライフセービング
golf-course-work | Golf course work | 高尔夫服务 | ゴルフ場業務
: golf caddying | 球童 | キャディ業務
casino-and-gaming-work | Casino and gaming work | 博彩服务 | 遊技場業務
: croupier work | - | パチンコホール業務`;
