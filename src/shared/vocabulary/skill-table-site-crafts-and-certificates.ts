/** Site crafts and certificates: a further group of skills; see `skills.ts` for how the tables are read. */
export const SITE_CRAFTS_AND_CERTIFICATES = `
site-crafts-and-certificates | Site crafts and certificates | 工地技艺与证书 | 現場技能・資格
stone-masonry | Stone masonry | 石材施工 | 石工事
: - | 石材铺装, 干挂石材 | 石張り
staircases-and-joinery | Staircases and joinery | 细木工 | 造作工事
: fine joinery, door fitting | 木门安装 | 建具工事, 内装大工
suspended-ceilings | Suspended ceilings | 吊顶施工 | 天井工事
: - | 轻钢龙骨 | 軽天工事, 軽天
facade-work | Façade work | 幕墙施工 | 外装工事
: curtain walls, cladding, facade work | 幕墙安装 | 外壁工事, サイディング
thermal-insulation | Thermal insulation | 保温施工 | 断熱施工
: - | - | 保温工事
piling | Piling | 桩基施工 | 杭工事
: foundation work, drilling piles | 基坑支护, 打桩 | 基礎工事, 地盤改良
earthworks | Earthworks | 土方工程 | 土工事
: groundworks, grading land | 土石方, 场地平整 | 造成工事, 掘削
tunnelling | Tunnelling | 隧道施工 | トンネル工事
: shield tunnelling | 盾构施工 | シールド工事
bridge-building | Bridge building | 桥梁施工 | 橋梁工事
rail-track-work | Rail track work | 轨道铺设 | 軌道工事
: track maintenance | 铁路养护, 线路工 | 保線
sewer-and-pipe-laying | Sewer and pipe laying | 管网施工 | 上下水道工事
: sewer construction | 顶管施工 | 管工事, 下水道工事
water-engineering-works | Water engineering works | 水利工程施工 | 河川・港湾工事
: dam construction, dredging | 水利施工, 疏浚 | 浚渫
tatami-and-flooring | Tatami and flooring | 地面铺装 | 畳・床工事
: - | 地板安装, 环氧地坪 | 畳製作, フローリング貼り
site-measuring-and-setting-out | Site measuring and setting out | 施工放线 | 墨出し
: setting out | 测量放线 | 丁張り
construction-drawings | Construction drawings | 施工图识读 | 施工図
: reading blueprints, blueprint reading | 看图纸, 图纸会审 | 図面読解
quantity-take-off | Quantity take-off | 工程量计算 | 数量拾い
: - | 算量 | 積算業務
construction-budgeting | Construction budgeting | 工程预决算 | 工事原価管理
: cost control in construction | 工程结算 | 実行予算
construction-scheduling | Construction scheduling | 施工进度管理 | 工程表管理
: site scheduling | 施工组织设计 | 工程管理業務
construction-documents | Construction documents | 工程资料管理 | 工事書類作成
: site documentation | 资料员, 竣工资料 | 施工計画書, 安全書類, グリーンファイル
site-manager-licence | Site manager licence | 建造师 | 施工管理技士
: construction manager licence | 一级建造师, 二级建造师, 八大员, 施工员证 | 1級建築施工管理技士, 2級建築施工管理技士, 1級土木施工管理技士, 2級土木施工管理技士, 監理技術者
architect-licence | Architect licence | 注册建筑师 | 建築士
: registered architect | 一级注册建筑师 | 一級建築士, 二級建築士
cost-engineer-licence | Cost engineer licence | 造价工程师 | 建築積算士
: chartered quantity surveyor | 一级造价工程师, 二级造价工程师 | -
site-safety-officer | Site safety officer | 安全员证 | 安全衛生責任者
: construction safety, CSCS card | 专职安全员, 安全员C证 | 職長教育, 職長・安全衛生責任者教育
working-at-heights | Working at heights | 高空作业 | 高所作業
: rope access, fall protection | 登高作业证 | フルハーネス特別教育, ロープ高所作業
confined-spaces | Confined spaces | 有限空间作业 | 酸欠危険作業
: confined space work | 受限空间作业 | 酸素欠乏危険作業主任者
asbestos-removal | Asbestos removal | 石棉拆除 | 石綿除去
: asbestos abatement | - | アスベスト除去, 石綿作業主任者
scaffold-licence | Scaffold licence | 架子工证 | 足場の組立て等作業主任者
: scaffolding card | 架子工操作证 | 足場特別教育
electrician-licence | Electrician licence | 电工证 | 電気工事士
: journeyman electrician | 低压电工证, 高压电工证, 特种作业操作证 | 第一種電気工事士, 第二種電気工事士, 電気工事施工管理技士
chief-electrical-engineer | Chief electrical engineer | 电气工程师证 | 電気主任技術者
: - | 注册电气工程师 | 電験三種, 第三種電気主任技術者, 電験
low-voltage-systems | Low-voltage systems | 弱电系统 | 弱電設備工事
: - | 弱电施工 | 弱電工事
switchgear-and-distribution | Switchgear and distribution | 配电柜安装 | 受変電設備
: switchboards, high-voltage systems | 高低压配电, 变配电运维 | キュービクル, 高圧受電設備
control-panel-wiring | Control panel wiring | 控制柜接线 | 制御盤製作
: panel building | 电控柜接线, 配盘 | 盤配線
plumbers-licence | Plumber's licence | 管道工证 | 給水装置工事主任技術者
: plumbing licence | - | 管工事施工管理技士, 排水設備工事責任技術者
gas-fitting | Gas fitting | 燃气安装 | ガス工事
: gas engineer, Gas Safe | 燃气具安装 | ガス機器設置, 液化石油ガス設備士
boiler-licence | Boiler licence | 司炉证 | ボイラー技士
: - | 锅炉工证, 锅炉操作证 | 一級ボイラー技士, 二級ボイラー技士
refrigeration-licence | Refrigeration licence | 制冷证 | 冷凍機械責任者
: refrigerant handling, F-gas certificate | 制冷作业证, 制冷工 | 第三種冷凍機械責任者, 第二種冷凍機械責任者
ventilation-systems | Ventilation systems | 通风系统 | 換気設備工事
: ductwork | 风管安装 | ダクト工事
solar-systems | Solar systems | 光伏系统安装 | 太陽光発電設備工事
: photovoltaic installation | 光伏运维 | 太陽光パネル工事
charging-stations | Charging stations | 充电桩安装 | 充電設備設置
: EV charger installation | 充电桩运维 | EV充電器設置
fire-equipment-engineer | Fire equipment engineer | 消防工程师 | 消防設備士
: fire safety engineer | 注册消防工程师, 一级消防工程师 | 消防設備点検資格者, 消防設備士乙種
cctv-installation | CCTV installation | 监控安装 | 防犯カメラ設置
: alarm installation, security systems installation | 安防工程, 监控布线 | 防犯設備士
optical-fibre-splicing | Optical fibre splicing | 光纤熔接 | 光ファイバー融着
: fibre splicing | 光缆施工 | 光ファイバー工事, 工事担任者
base-station-work | Base station work | 基站建设 | 基地局工事
: mobile network installation | 基站维护, 通信塔 | 電気通信工事施工管理技士
smart-home-installation | Smart home installation | 智能家居安装 | スマートホーム設置
: smart home systems | - | -
transmission-repair | Transmission repair | 变速箱维修 | トランスミッション整備
brake-and-suspension-repair | Brake and suspension repair | 底盘维修 | 足回り整備
: brake repair | 刹车维修 | ブレーキ整備
vehicle-electrics | Vehicle electrics | 汽车电工 | 自動車電装整備
: auto electrics, vehicle diagnostics | 汽车电路维修, 汽车故障诊断 | 故障診断, 電装品取付
electric-vehicle-repair | Electric vehicle repair | 新能源汽车维修 | EV整備
: hybrid vehicle repair, high-voltage vehicle work | 新能源车维修, 三电系统 | ハイブリッド車整備, 低圧電気取扱
tyre-service | Tyre service | 轮胎服务 | タイヤ交換
: tire fitting, wheel alignment | 轮胎更换, 四轮定位 | アライメント調整
vehicle-inspection | Vehicle inspection | 车辆检测 | 車検
: roadworthiness testing, MOT testing | 机动车检测, 年检 | 自動車検査員
car-mechanic-licence | Car mechanic licence | 汽车维修工证 | 自動車整備士
: ASE certification | 汽车维修工 | 二級自動車整備士, 三級自動車整備士, 一級自動車整備士
car-detailing | Car detailing | 汽车美容 | カーディテイリング
: car washing, car wrapping | 洗车, 汽车贴膜 | 洗車, コーティング施工
truck-and-bus-repair | Truck and bus repair | 卡车客车维修 | 大型車整備
: heavy vehicle repair | 柴油车维修 | ディーゼル車整備
construction-machine-repair | Construction machine repair | 工程机械维修 | 建設機械整備
: excavator repair | 挖掘机维修 | 重機整備
agricultural-machine-repair | Agricultural machine repair | 农机维修 | 農機整備
: tractor repair | - | -
hydraulics-and-pneumatics | Hydraulics and pneumatics | 液压与气动 | 油空圧
: hydraulics, pneumatics | 液压维修, 气动系统 | 油圧機器, 空圧機器
pump-and-motor-repair | Pump and motor repair | 泵与电机维修 | ポンプ・モーター整備
: motor rewinding, compressor repair | 电机维修, 水泵维修 | ポンプ整備
machine-installation | Machine installation | 设备安装调试 | 機械据付
: commissioning, machine commissioning | 设备调试, 设备安装 | 据付調整, 試運転
industrial-piping | Industrial piping | 工业管道安装 | プラント配管
: process piping | 管工, 工艺管道 | プラント工事
office-machine-service | Office machine service | 办公设备维修 | 複合機保守
: printer repair, copier service | 打印机维修, 复印机维修 | コピー機保守
watch-and-clock-repair | Watch and clock repair | 钟表维修 | 時計修理
: watchmaking | - | -
shoe-repair-and-key-cutting | Shoe repair and key cutting | 修鞋配锁 | 靴修理・合鍵作製
: shoe repair, locksmithing | 开锁, 修鞋 | 鍵屋, 靴修理
musical-instrument-repair | Musical instrument repair | 乐器维修 | 楽器修理
: piano tuning | 钢琴调律 | ピアノ調律
aircraft-engine-maintenance | Aircraft engine maintenance | 航空发动机维修 | 航空エンジン整備
: Part 66 licence, A&P licence | 民航维修执照 | 航空整備士
shipbuilding | Shipbuilding | 造船 | 造船
: hull construction | 船体装配 | 船体組立
lawn-and-turf-care | Lawn and turf care | 草坪养护 | 芝生管理
: turf care | 草坪修剪 | グリーンキーパー
garden-building | Garden building | 庭院施工 | 外構工事
: landscaping construction | 景观施工, 园林施工 | エクステリア工事, 造園工事
landscape-gardener-licence | Landscape gardener licence | 园林工程师 | 造園技能士
: - | 绿化工证 | 造園施工管理技士`;
