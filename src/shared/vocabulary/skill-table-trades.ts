/** Skills of building, repairing, making, farming: see `skills.ts` for how the tables are read. */
export const TRADES = [
  `
trades | Building and repair | 建筑与维修 | 建設・修理`,
  `
construction | Construction | 建筑施工 | 建設工事
: construction work, building site | 工地施工, 土建施工 | 建築工事, 土木工事, 建設現場
bricklaying | Bricklaying | 砌筑 | れんが・ブロック積み
: masonry, stonework, blockwork | 砌砖, 瓦工, 石工 | 石積み, ブロック工事
concreting | Concrete work | 混凝土施工 | コンクリート工事
: formwork, reinforcement fixing, rebar | 钢筋工, 模板工, 混凝土浇筑, 钢筋绑扎 | 型枠, 鉄筋工事, 配筋, コンクリート打設
carpentry | Carpentry | 木工 | 大工
: joinery, woodworking, timber framing | 木匠, 木工制作 | 木工事, 木工, 造作
roofing | Roofing | 屋面施工 | 屋根工事
: roof tiling, slating | 屋面防水, 铺瓦 | 瓦葺き, 屋根葺き
plastering | Plastering and drywall | 抹灰与石膏板 | 左官・ボード工事
: plastering, drywall, rendering walls | 抹灰, 吊顶, 石膏板吊顶 | 左官, ボード貼り
tiling | Tiling | 贴砖 | タイル工事
: tile laying, floor tiling | 铺贴瓷砖, 铺砖 | タイル貼り
painting-decorating | Painting and decorating | 油漆粉刷 | 塗装・内装仕上げ
: house painting, wallpapering, spray painting, decorating | 油漆, 喷漆, 粉刷, 刷漆, 贴墙纸 | 塗装, クロス貼り, 壁紙貼り
flooring | Floor laying | 地板铺设 | 床工事
: parquet laying, carpet laying | 木地板铺装 | 床貼り, フローリング施工
scaffolding | Scaffolding | 脚手架搭设 | 足場組立
: scaffold erection | 架子工, 脚手架 | 足場, 鳶職
insulation | Insulation and waterproofing | 保温与防水 | 断熱・防水工事
: insulation work, waterproofing | 防水施工, 外墙保温 | 防水工事, 断熱工事
glazing | Glazing | 玻璃安装 | ガラス工事
: window installation, window fitting | 门窗安装 | サッシ取付
demolition | Demolition | 拆除 | 解体工事
: building demolition | 拆迁施工 | 解体作業
road-works | Road and civil works | 道路与市政施工 | 道路工事
: road construction, paving, pipe laying | 市政施工, 沥青摊铺, 管道铺设 | 舗装工事, 配管埋設
site-management | Site management | 施工管理 | 施工管理
: construction management, site supervision, foreman | 现场管理, 工程监理, 工地管理 | 現場監督, 現場管理, 工程管理, 施工監理
cost-estimating | Quantity surveying | 工程造价 | 積算
: cost estimating, bill of quantities, tendering | 工程预算, 造价, 广联达, 招投标 | 見積積算, 入札`,
  `
installation | Installation and plumbing | 安装与水暖 | 設備工事
electrical-installation | Electrical installation | 电气安装 | 電気工事
: wiring, electrical wiring, electrician work, low-voltage installation | 电工, 布线, 强电, 弱电, 弱电安装 | 電気配線, 配線工事, 電工
plumbing | Plumbing | 水暖安装 | 配管工事
: pipe fitting, sanitary installation | 水电安装, 管道安装, 水管维修 | 水道工事, 給排水設備工事, 水回り修理
heating | Heating | 供暖设备 | 暖房設備
: boiler installation, heat pumps | 锅炉安装, 热泵 | ボイラー, ガス設備工事
air-conditioning | Air conditioning and refrigeration | 空调制冷 | 空調・冷凍設備
: HVAC, air conditioning, refrigeration technology | 空调安装, 空调维修, 制冷, 暖通 | 空調設備, エアコン取付, エアコン工事, 冷凍機
lift-maintenance | Lifts and escalators | 电梯安装维修 | 昇降機保守
: elevator maintenance, lift installation | 电梯维修, 电梯维保 | エレベーター保守
fire-protection | Fire protection systems | 消防设施 | 消防設備
: fire alarm systems, sprinkler systems | 消防安装, 消防维保 | 消防設備点検, 火災報知設備
solar-installation | Solar panel installation | 光伏安装 | 太陽光パネル設置
: PV installation | 光伏电站安装 | ソーラーパネル施工
telecom-installation | Telecom cabling | 通信线路施工 | 通信設備工事
: fibre installation, network cabling, structured cabling | 综合布线 | LAN配線, 光ファイバー敷設`,
  `
repair | Repair and maintenance | 维修保养 | 修理・保守
car-repair | Car repair | 汽车维修 | 自動車整備
: auto repair, vehicle maintenance, car mechanic, engine repair | 汽修, 汽车保养, 发动机维修 | 車両整備, 車検整備
car-body-repair | Car body repair | 钣金喷漆 | 板金塗装
: panel beating, car painting | 汽车钣金 | 鈑金, 自動車板金
motorcycle-repair | Motorcycle and bicycle repair | 摩托车与自行车维修 | 二輪・自転車整備
: bicycle repair, bike repair, motorcycle repair | 电动车维修 | 自転車修理, バイク整備
machine-maintenance | Machine maintenance | 设备维修 | 機械保全
: industrial maintenance, preventive maintenance, equipment maintenance, mechanical maintenance | 设备保养, 机修, 设备维护, 机械维修 | 設備保全, 予防保全, 設備メンテナンス
electronics-repair | Electronics repair | 电子维修 | 電子機器修理
: phone repair, computer repair, appliance repair | 家电维修, 手机维修, 电脑维修 | 家電修理, パソコン修理
aircraft-maintenance | Aircraft maintenance | 飞机维修 | 航空機整備
: aviation maintenance, avionics | 机务维修 | 航空整備
ship-repair | Ship and rail repair | 船舶与轨道车辆维修 | 船舶・鉄道車両整備
: rolling stock maintenance, marine engine repair | 船舶维修, 轨道车辆检修 | 鉄道車両整備, 船舶修理
facility-management | Building caretaking | 物业维修 | 建物管理
: facility management, janitorial work, caretaking, building maintenance | 物业管理, 设施管理, 楼宇维护 | 設備管理, ビルメンテナンス, 施設管理, マンション管理
gardening | Gardening | 园艺养护 | 造園・庭管理
: landscaping, garden maintenance, tree pruning, tree surgery | 绿化养护, 园林绿化, 修剪 | 造園, 剪定, 植栽管理`,
];

/** Skills of the factory. */
export const FACTORY = [
  `
factory | Manufacturing | 生产制造 | 製造業務`,
  `
metalwork | Metalwork | 金属加工 | 金属加工
welding | Welding | 焊接 | 溶接
: MIG welding, TIG welding, arc welding, spot welding, soldering, MAG welding | 电焊, 氩弧焊, 气焊, 二保焊, 焊工, 锡焊 | アーク溶接, 半自動溶接, スポット溶接, はんだ付け
cnc-machining | CNC machining | 数控加工 | NC加工
: CNC, CNC milling, CNC programming, machining centre, Mastercam, Fanuc | 数控车床, 数控编程, 加工中心, 数控铣床 | マシニングセンタ, NC旋盤, NCプログラム
turning-milling | Turning, milling and grinding | 车铣磨 | 旋盤・フライス・研削
: lathe work, lathe operation, milling machine, grinding machine | 车床, 铣床, 磨床, 钳工 | 旋盤, フライス盤, 研削盤, 研磨
sheet-metal | Sheet metal work | 钣金加工 | 板金加工
: sheet metal, metal bending, laser cutting | 折弯, 激光切割 | レーザー加工, 曲げ加工
press-work | Pressing and forging | 冲压与锻造 | プレス・鍛造
: stamping presses, metal stamping, forging | 冲压, 锻造, 冲床 | プレス加工, 鍛造
casting | Metal casting | 铸造 | 鋳造
: foundry work, die casting | 压铸, 翻砂 | ダイカスト, 鋳物
tool-making | Tool and mould making | 模具制造 | 金型製作
: tool making, mould making, die making | 模具设计, 模具, 模具维修 | 金型, 金型設計
surface-treatment | Surface treatment | 表面处理 | 表面処理
: electroplating, anodising, powder coating | 电镀, 阳极氧化, 喷涂 | めっき, メッキ, 粉体塗装
steel-structures | Steel construction | 钢结构制作 | 鉄骨製作
: structural steelwork, metal fabrication | 钢结构安装, 铆工 | 鉄工, 鉄骨工事`,
  `
production | Production work | 生产作业 | 製造作業
: production line, assembly line work, factory work | 流水线, 流水线作业, 产线操作 | ライン作業, 工場作業, 製造ライン
assembly | Assembly work | 装配 | 組立
: mechanical assembly, product assembly | 组装, 机械装配, 总装 | 組立作業, 組み立て
electronics-assembly | Electronics assembly | 电子装配 | 電子部品組立
: SMT, PCB assembly, wire harness | 贴片, 线束加工, 插件 | 基板実装, ハーネス加工
machine-operation | Operating machines | 设备操作 | 機械オペレーション
: machine operator, machine operation, machine setup | 机台操作, 开机操作, 机器操作 | マシンオペレーター, 機械操作, 段取り
injection-moulding | Plastics processing | 注塑加工 | 樹脂成形
: injection moulding, injection molding, extrusion of plastics, blow moulding | 注塑, 吹塑, 挤出成型 | 射出成形, 樹脂成型, 押出成形
packing | Packing | 包装作业 | 梱包・包装
: packaging line, hand packing, labelling products | 打包, 装箱, 贴标 | 梱包, 包装, ラベル貼り
sewing | Sewing | 缝纫 | 縫製
: garment making, tailoring, industrial sewing, dressmaking | 缝制, 裁剪, 车缝, 裁缝, 制衣 | 裁縫, 仕立て, ミシン
textile-production | Textile production | 纺织生产 | 繊維製造
: weaving, spinning yarn, dyeing, knitting machines | 纺纱, 织造, 印染 | 紡績, 織布, 染色
printing | Printing | 印刷 | 印刷
: offset printing, screen printing, bookbinding, digital printing | 胶印, 丝印, 装订 | オフセット印刷, 製本, シルク印刷
furniture-making | Furniture making | 家具制作 | 家具製作
: cabinet making, upholstery | 家具安装, 软包 | 家具製造, 椅子張り
food-processing | Food processing | 食品加工 | 食品加工
: food production, meat processing, canning | 食品生产, 肉类加工 | 食品製造, 食肉加工, 水産加工
chemical-production | Chemical production | 化工生产 | 化学品製造
: chemical plant operation, batch production | 化工操作, 反应釜操作 | 化学プラント運転
semiconductor-production | Semiconductor production | 半导体制造 | 半導体製造
: wafer fabrication, cleanroom work, lithography | 晶圆, 光刻, 洁净室, 封装测试 | クリーンルーム作業, ウエハ製造
power-plant-operation | Operating power plants | 电厂运行 | 発電所運転
: boiler operation, turbine operation, substation operation | 锅炉运行, 汽轮机运行, 变电运行, 司炉 | ボイラー運転, 変電所運転`,
  `
manufacturing-management | Production management | 生产管理 | 生産管理
: production supervision, manufacturing management | 车间管理, 生产主管 | 製造管理
production-planning | Production planning | 生产计划 | 生産計画
: MRP, PMC planning, production scheduling, ~MES | 排产, 生产排程, 物料计划, 物控 | 生産スケジューリング, 工程計画
lean | Lean production | 精益生产 | リーン生産
: lean manufacturing, lean management, 5S, Toyota production system | 精益管理, 6S管理 | カイゼン, 5S活動, トヨタ生産方式
six-sigma | Six Sigma | 六西格玛 | シックスシグマ
: Lean Six Sigma, Six Sigma Green Belt, Six Sigma Black Belt, SPC | 六西格玛绿带 | 統計的工程管理
quality-control | Quality control | 质量检验 | 品質検査
: quality inspection, visual inspection, QC inspection, product inspection | 品检, 质检, 来料检验, 外观检查, IQC, OQC, 品控 | 検品, 外観検査, 品質管理, 検査業務
quality-management | Quality management | 质量管理 | 品質保証
: quality assurance, IATF 16949, quality audits, FMEA, APQP, PPAP | 质量体系, 品质管理, 质量管理体系, 内审 | 品質保証業務, 内部監査員
measuring | Measuring technology | 测量检测技术 | 精密測定
: calipers and micrometers, coordinate measuring machine, metrology, calibration of instruments | 三坐标测量, 卡尺, 计量, 计量校准 | 三次元測定, ノギス, 校正作業
workplace-safety | Occupational safety | 安全生产 | 労働安全
: EHS, HSE, occupational health and safety, ISO 45001, OSHA, risk assessment at work | 安全管理, 职业健康安全, 安全员 | 安全衛生管理, 労働安全衛生, 危険予知`,
];

/** Skills of farm, forest, sea and mine. */
export const AGRICULTURE = [
  `
agriculture | Farming, forestry and fishing | 农林渔业 | 農林水産業`,
  `
crop-farming | Growing crops | 种植 | 栽培
: crop production, arable farming, farming | 农作物种植, 种地, 农业种植 | 農作業, 作物栽培, 畑作
vegetable-growing | Growing vegetables and flowers | 蔬菜花卉种植 | 野菜・花き栽培
: vegetable growing, greenhouse cultivation, floriculture | 大棚种植, 温室种植, 花卉栽培, 水培 | 野菜栽培, ハウス栽培, 水耕栽培, 花き栽培
fruit-growing | Growing fruit | 果树栽培 | 果樹栽培
: fruit picking, orchard work, viticulture | 果园管理, 采摘, 嫁接 | 果樹園, 収穫作業, ぶどう栽培
rice-growing | Growing rice | 水稻种植 | 稲作
: rice cultivation, paddy farming | 插秧 | 水稲栽培, 田植え
plant-protection | Plant protection and fertilising | 植保与施肥 | 病害虫防除・施肥
: pest control on crops, fertilising, crop spraying | 病虫害防治, 植保, 施肥, 打药 | 農薬散布, 防除, 施肥
farm-machinery | Farm machinery | 农机操作 | 農業機械
: tractor driving, combine harvester, agricultural machinery | 拖拉机, 收割机, 植保无人机 | トラクター, コンバイン, 農機
irrigation | Irrigation | 灌溉 | 灌漑
: drip irrigation, watering systems | 滴灌 | 潅水
tea-making | Tea growing and making | 茶叶种植与制茶 | 茶栽培・製茶
: tea production | 制茶, 炒茶, 茶园管理 | 製茶`,
  `
animal-husbandry | Keeping animals | 养殖 | 畜産
: livestock farming, animal husbandry | 畜牧养殖, 牲畜饲养 | 家畜飼育, 飼育管理
dairy-farming | Dairy farming | 奶牛养殖 | 酪農
: cattle farming | 养牛 | 肉牛飼育
pig-farming | Pig farming | 生猪养殖 | 養豚
: pig breeding | 养猪 | -
poultry-farming | Poultry farming | 家禽养殖 | 養鶏
: chicken farming, egg production | 养鸡, 禽类养殖 | 採卵
horse-care | Horse care | 马匹护理 | 馬の飼育
: equine care, horse riding instruction, stable work | 马术 | 厩舎作業, 乗馬指導
bee-keeping | Bee-keeping | 养蜂 | 養蜂
: beekeeping, apiculture | - | -
pet-grooming | Pet grooming and training | 宠物美容与训练 | トリミング・動物訓練
: dog grooming, pet grooming | 宠物美容 | ペットトリミング, 犬の訓練
aquaculture | Fish farming | 水产养殖 | 養殖業
: aquaculture, fish farming | 养鱼 | 養殖, 魚の養殖
fishing | Fishing | 捕捞 | 漁業
: commercial fishing, deck work on fishing boats | 海洋捕捞, 渔船作业 | 漁船作業, 漁労`,
  `
forestry-mining | Forestry and mining | 林业与采矿 | 林業・鉱業
tree-felling | Tree felling | 伐木 | 伐採
: chainsaw, logging timber, tree felling | 油锯 | チェーンソー, 立木伐採
forest-care | Forest care | 森林抚育 | 森林管理
: silviculture, tree planting, forest fire prevention | 植树造林, 护林, 森林防火 | 植林, 間伐, 育林
mining-work | Mining work | 采矿 | 採掘
: underground mining, drilling and blasting, quarrying | 井下作业, 爆破, 钻探, 采煤 | ボーリング, 採石
waste-recycling | Waste and recycling | 废弃物与回收 | 廃棄物・リサイクル
: waste sorting, recycling, waste disposal, refuse collection | 垃圾分类, 废品回收, 垃圾清运 | 廃棄物処理, ごみ収集, 分別作業`,
];
