/** Field, barn and forest: a further group of skills; see `skills.ts` for how the tables are read. */
export const FIELD_BARN_AND_FOREST = `
field-barn-and-forest | Field, barn and forest | 田间、畜舍与林地 | 田畑・畜舎・山林の実務
soil-preparation | Soil preparation | 整地 | 土づくり
: ploughing, soil management | 翻耕, 土壤改良 | 耕うん, 土壌改良
sowing-and-planting | Sowing and planting | 播种育苗 | 播種・育苗
: seedling raising | 育苗, 移栽 | 苗づくり, 定植
harvest-work | Harvest work | 采收 | 収穫
: harvesting by hand | 收割 | 収穫補助
grain-growing | Grain growing | 粮食作物种植 | 穀物栽培
: wheat growing, maize growing | 小麦种植, 玉米种植 | 小麦栽培
cotton-and-oil-crops | Cotton and oil crops | 棉油作物种植 | 工芸作物栽培
: soybean growing | 棉花种植, 大豆种植 | 大豆栽培
sugar-cane-and-tropical-crops | Sugar cane and tropical crops | 热带作物种植 | 熱帯作物栽培
greenhouse-management | Greenhouse management | 温室管理 | 施設園芸
: greenhouse climate control | 大棚管理 | ハウス管理
hydroponics | Hydroponics | 无土栽培 | 養液栽培
: soilless culture, vertical farming | 植物工厂 | 植物工場
mushroom-growing | Mushroom growing | 食用菌栽培 | きのこ栽培
: mushroom cultivation | 香菇种植 | しいたけ栽培
flower-growing | Flower growing | 花卉种植 | 花き生産
: cut flowers, nursery plants | 鲜切花, 苗木培育 | 切り花栽培, 苗木生産
orchard-pruning | Orchard pruning | 果树修剪 | 果樹剪定
: grafting, fruit thinning | 疏果 | 摘果, 接ぎ木
organic-farming | Organic farming | 有机农业 | 有機農業
: organic certification | 有机种植, 有机认证 | 有機栽培, 有機JAS
smart-farming | Smart farming | 智慧农业 | スマート農業
: precision agriculture | 精准农业 | 農業ICT
tractor-work | Tractor work | 拖拉机驾驶 | トラクター作業
: tractor operation | 农机驾驶证 | 大型特殊免許, 農耕車限定
combine-harvesting | Combine harvesting | 收割机操作 | コンバイン作業
crop-diseases | Crop diseases | 植物病害诊断 | 病害診断
: plant pathology | 植物病理 | 植物医
fertiliser-planning | Fertiliser planning | 测土配方施肥 | 施肥設計
: soil testing | - | -
seed-production | Seed production | 种子生产 | 採種
: plant breeding | 育种, 制种 | 育種, 品種改良
post-harvest-handling | Post-harvest handling | 农产品采后处理 | 選果・出荷調製
: grading produce | 分级包装 | 選別作業, 選果
farm-direct-sales | Farm direct sales | 农产品销售 | 農産物直売
: farm shops | 农产品电商, 助农直播 | 直売所運営
agricultural-advice | Agricultural advice | 农业技术推广 | 営農指導
: agricultural extension | 农技推广, 农艺师 | 普及指導員, 営農相談
farm-management | Farm management | 农场管理 | 農業経営
: agribusiness | 合作社管理, 家庭农场 | 農場運営
milking | Milking | 挤奶 | 搾乳
: milking parlours | 挤奶工 | 搾乳作業
sheep-and-goat-farming | Sheep and goat farming | 养羊 | 羊飼育
: sheep farming, shearing | 牧羊 | -
artificial-insemination | Artificial insemination | 家畜人工授精 | 家畜人工授精業務
: livestock breeding | 配种员, 配种 | 家畜人工授精師
feed-mixing | Feed mixing | 饲料配制 | 飼料配合
: feeding livestock | 饲料加工 | 給餌
silkworm-keeping | Silkworm keeping | 养蚕 | 養蚕
dog-training | Dog training | 训犬 | ドッグトレーニング
: - | 犬类行为训练 | -
pet-shop-and-boarding | Pet shop and boarding | 宠物寄养 | ペットホテル業務
: pet boarding, pet sitting | 宠物店工作 | ペットシッター
zoo-and-aquarium-keeping | Zoo and aquarium keeping | 动物园饲养 | 動物園・水族館飼育
: zookeeping | 饲养员, 驯养 | 飼育員
marine-aquaculture | Marine aquaculture | 海水养殖 | 海面養殖
: oyster farming, seaweed farming | 贝类养殖, 海带养殖 | 牡蠣養殖, 海苔養殖
freshwater-aquaculture | Freshwater aquaculture | 淡水养殖 | 内水面養殖
: shrimp farming | 小龙虾养殖, 虾蟹养殖 | うなぎ養殖
net-fishing | Net fishing | 网捕 | 網漁
: trawling | 拖网 | 定置網, 底引き網
diving-work | Diving work | 潜水作业 | 潜水作業
: commercial diving, scuba diving | 潜水员, 潜水证 | 潜水士
chainsaw-work | Chainsaw work | 油锯操作 | チェーンソー作業
: chainsaw certificate | 伐木工 | チェーンソー特別教育, 伐木等特別教育
brush-cutting | Brush cutting | 割灌 | 刈払機作業
: brush cutter | 割草 | 草刈り, 刈払機取扱
forest-machinery | Forest machinery | 林业机械操作 | 高性能林業機械
: harvester and forwarder | - | ハーベスタ, フォワーダ
forest-survey | Forest survey | 森林调查 | 森林調査
: forest inventory | 林业调查 | 林業調査
nature-conservation | Nature conservation | 自然保护 | 自然保護
: wildlife management, ranger work | 野生动物保护, 护林员 | 野生動物管理, 自然保護官
hunting | Hunting | 狩猎 | 狩猟
: - | - | 狩猟免許, わな猟
blasting | Blasting | 爆破作业 | 発破
: explosives licence, shotfiring | 爆破员, 爆破证 | 発破技士, 火薬類取扱
well-drilling | Well drilling | 钻井 | ボーリング作業
: oil drilling, borehole drilling | 石油钻井 | さく井, 地質ボーリング
oil-and-gas-production | Oil and gas production | 油气开采 | 石油・天然ガス生産
: oil refining | 采油, 炼油 | 石油精製
mineral-processing | Mineral processing | 选矿 | 選鉱
: ore dressing | 浮选 | -
recycling-plants | Recycling plants | 再生资源回收 | リサイクル工場
: sorting recyclables | 废旧物资回收 | 選別ライン, 古紙回収
hazardous-waste | Hazardous waste | 危险废物处理 | 産業廃棄物処理
: hazardous waste disposal | 危废处置, 危废管理 | 産廃, 特別管理産業廃棄物`;
