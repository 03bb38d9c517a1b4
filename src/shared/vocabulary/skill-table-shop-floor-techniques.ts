/** Shop-floor techniques: a further group of skills; see `skills.ts` for how the tables are read. */
export const SHOP_FLOOR_TECHNIQUES = `
shop-floor-techniques | Shop-floor techniques | 车间技术 | 製造技術・技能
gas-welding-and-cutting | Gas welding and cutting | 气焊气割 | ガス溶接
: oxy-fuel cutting | 气割 | ガス溶断, ガス溶接技能講習
laser-welding | Laser welding | 激光焊接 | レーザー溶接
robot-welding | Robot welding | 机器人焊接 | 溶接ロボット
: welding robots | 焊接机器人 | 溶接ロボット操作
welder-licence | Welder licence | 焊工证 | 溶接技能者資格
: certified welder, welder certificate | 特种设备焊工证, 焊工操作证 | JIS溶接技能者, 溶接管理技術者
cnc-turning | CNC turning | 数控车床操作 | NC旋盤加工
: CNC lathe | 数控车, 数车操作 | CNC旋盤
machining-centres | Machining centres | 加工中心操作 | マシニング加工
: 5-axis machining | 五轴加工, CNC加工中心 | 5軸加工
cam-software | CAM software | CAM软件 | CAMソフト
: CAM programming, hyperMILL | - | CAM操作
fanuc-controls | Fanuc controls | 发那科系统 | ファナック制御
: - | 发那科 | ファナック
siemens-controls | Siemens controls | 西门子数控系统 | シーメンス制御
: Sinumerik | - | -
milling-machine-work | Milling machine work | 普通铣床 | フライス加工
: manual milling | 铣工 | 汎用フライス
grinding | Grinding | 磨削 | 研削加工
: surface grinding, cylindrical grinding | 平面磨, 磨工 | 平面研削, 円筒研削
polishing-and-deburring | Polishing and deburring | 抛光打磨 | 研磨・バリ取り
: deburring, polishing metal | 打磨, 去毛刺, 抛光 | バフ研磨, バリ取り
drilling-and-tapping | Drilling and tapping | 钻孔攻丝 | 穴あけ・タップ加工
: tapping threads | 攻丝, 钻床 | ボール盤
wire-and-spark-erosion | Wire and spark erosion | 线切割与电火花 | 放電加工
: EDM, wire cutting | 线切割, 电火花 | ワイヤーカット, 型彫放電
press-brake-bending | Press brake bending | 折弯机操作 | ベンダー加工
: press brake | 数控折弯 | ベンダー曲げ
turret-punching | Turret punching | 数控冲床 | タレパン加工
: turret punch | - | -
sand-casting | Sand casting | 砂型铸造 | 砂型鋳造
: - | 造型工 | 鋳造作業
heat-treatment | Heat treatment | 热处理 | 熱処理
: hardening, annealing | 淬火, 退火 | 焼入れ
industrial-painting | Industrial painting | 工业涂装 | 工業塗装
: spray booth painting | 喷涂线 | 焼付塗装
injection-moulding-setup | Injection moulding setup | 注塑调机 | 射出成形条件出し
: injection molding setup | 注塑机操作, 调机 | 成形機段取り
rubber-processing | Rubber processing | 橡胶加工 | ゴム加工
: vulcanisation | 硫化 | 加硫
composite-materials | Composite materials | 复合材料成型 | 複合材成形
: carbon fibre lay-up | 碳纤维, 玻璃钢 | FRP成形
3d-printing | 3D printing | 3D打印 | 3Dプリント
: additive manufacturing | 增材制造 | 3Dプリンター, 積層造形
surface-mount-technology | Surface-mount technology | SMT贴片 | 表面実装
: pick and place machines | 贴片机操作, SMT编程 | SMT実装, マウンター
wire-harness-making | Wire harness making | 线束制作 | ワイヤーハーネス加工
: cable assembly | 线束装配, 端子压接 | 圧着作業
etching-and-deposition | Etching and deposition | 刻蚀与薄膜工艺 | エッチング・成膜
: thin film deposition, CVD | 刻蚀, 薄膜沉积 | 成膜工程
display-panel-making | Display panel making | 面板制造 | ディスプレイ製造
: LCD production, OLED production | 液晶面板 | 液晶パネル製造
battery-making | Battery making | 电池制造 | 電池製造
: lithium-ion battery production | 锂电池生产 | リチウムイオン電池製造
car-assembly | Car assembly | 汽车总装 | 自動車組立
: vehicle assembly | 汽车装配 | 期間工, 自動車組立ライン
engine-assembly | Engine assembly | 发动机装配 | エンジン組立
cloth-cutting | Cloth cutting | 服装裁剪 | 裁断
: fabric cutting, pattern grading | 裁床, 拉布 | 生地裁断
kimono-sewing | Kimono sewing | 汉服制作 | 和裁
knitting-production | Knitting production | 针织 | ニット製造
: - | 横机, 针织工 | 編立
shoemaking | Shoemaking | 制鞋 | 製靴
: footwear production | 鞋面车缝 | 靴製造
leather-tanning | Leather tanning | 皮革鞣制 | 皮革なめし
prepress | Prepress | 印前制作 | プリプレス
: colour proofing | 印前, 拼版 | 製版, 面付け
paper-and-board-making | Paper and board making | 造纸 | 製紙
: corrugated board | 纸箱制造 | 段ボール製造
woodworking-machines | Woodworking machines | 木工机械操作 | 木工機械操作
: panel saw, CNC router | 推台锯, 开料机 | NCルーター, 木材加工用機械作業主任者
glass-production | Glass production | 玻璃制造 | ガラス製造
: glass processing | 玻璃加工 | ガラス加工
ceramics-production | Ceramics production | 陶瓷生产 | 窯業
: kiln operation | 窑炉操作 | 焼成
cement-production | Cement production | 水泥生产 | セメント製造
steelmaking | Steelmaking | 炼钢 | 製鋼
: blast furnace, rolling mills | 轧钢, 高炉 | 圧延, 高炉操業
aluminium-processing | Aluminium processing | 铝加工 | アルミ加工
: aluminum extrusion | 铝型材 | アルミ押出
dairy-processing | Dairy processing | 乳品加工 | 乳製品製造
: cheese making | 乳制品生产 | チーズ製造
beverage-production | Beverage production | 饮料生产 | 飲料製造
: bottling | 灌装 | 充填作業
ready-meal-production | Ready meal production | 预制菜生产 | 惣菜製造
: central kitchen | 中央厨房 | 弁当製造, セントラルキッチン
noodle-and-rice-products | Noodle and rice products | 米面制品加工 | 麺・米飯製造
pharmaceutical-production | Pharmaceutical production | 药品生产 | 医薬品製造
: tablet pressing, sterile filling | 制药, 压片, 无菌灌装 | 製剤, 製薬工場
cosmetics-production | Cosmetics production | 化妆品生产 | 化粧品製造
distillation-and-separation | Distillation and separation | 精馏与分离 | 蒸留・分離操作
: distillation | 精馏 | 蒸留
high-pressure-gas | High-pressure gas | 压力容器操作 | 高圧ガス製造保安
: pressure vessels | 压力容器操作证, 特种设备作业证 | 高圧ガス製造保安責任者
organic-solvents | Organic solvents | 有机溶剂作业 | 有機溶剤取扱
: solvent handling | - | 有機溶剤作業主任者, 特定化学物質作業主任者
nuclear-plant-operation | Nuclear plant operation | 核电运行 | 原子力発電運転
: nuclear operator | - | -
wind-turbine-service | Wind turbine service | 风电运维 | 風力発電保守
: wind turbine maintenance | 风机检修 | 風車メンテナンス
water-treatment-plants | Water treatment plants | 水厂运行 | 浄水・下水処理運転
: sewage plant operation | 污水处理运行, 自来水厂 | 下水処理場, 浄水場`;
