/** Engineering methods and tools: a further group of skills; see `skills.ts` for how the tables are read. */
export const ENGINEERING_METHODS_AND_TOOLS = `
engineering-methods-and-tools | Engineering methods and tools | 工程方法与工具 | 工学の手法・ツール
autocad | AutoCAD | AutoCAD | AutoCAD
: - | CAD绘图 | オートキャド
solidworks | SolidWorks | SolidWorks | SolidWorks
catia | CATIA | CATIA | CATIA
siemens-nx | Siemens NX | Siemens NX | Siemens NX
: Unigraphics | UG软件 | -
creo | Creo | Creo | Creo
: Pro/ENGINEER | - | -
autodesk-inventor | Autodesk Inventor | Autodesk Inventor | Autodesk Inventor
fusion-360 | Fusion 360 | Fusion 360 | Fusion 360
jw-cad-and-building-cad | Jw_cad and building CAD | 建筑制图软件 | 建築CAD
: Vectorworks, building CAD | 天正建筑, 天正CAD | Jw_cad, JWCAD, CAD利用技術者
revit | Revit | Revit | Revit
archicad | ArchiCAD | ArchiCAD | ArchiCAD
structural-analysis-software | Structural analysis software | 结构计算软件 | 構造計算ソフト
: SAP2000, STAAD, MIDAS | 盈建科 | 構造計算書
ansys | ANSYS | ANSYS | ANSYS
comsol | COMSOL | COMSOL | COMSOL
multibody-simulation | Multibody simulation | 多体动力学仿真 | 機構解析
: ADAMS simulation | - | -
simulink | Simulink | Simulink | Simulink
: model-based design | 模型化设计 | モデルベース開発
labview | LabVIEW | LabVIEW | LabVIEW
geometric-tolerances | Geometric tolerances | 几何公差 | 幾何公差
: - | 公差分析, 形位公差 | 公差設計
sheet-metal-design | Sheet metal design | 钣金设计 | 板金設計
plastic-part-design | Plastic part design | 塑胶件设计 | 樹脂部品設計
: - | 塑料结构设计 | 樹脂設計
automation-equipment-design | Automation equipment design | 非标自动化设计 | 自動機設計
: special machine design | 非标设备设计 | 省力化設備設計
gear-and-drive-design | Gear and drive design | 传动设计 | 歯車・駆動系設計
: gearboxes | 减速器设计 | 減速機設計
thermodynamics | Thermodynamics | 热力学 | 熱力学
: heat transfer, thermal design | 传热学, 热设计 | 伝熱, 熱設計
fluid-mechanics | Fluid mechanics | 流体力学 | 流体力学
strength-of-materials | Strength of materials | 材料力学 | 材料力学
: fatigue analysis | 疲劳分析 | 疲労解析
noise-and-vibration | Noise and vibration | 噪声与振动 | 騒音・振動解析
: NVH, acoustics | NVH分析, 声学 | 音響設計
analogue-circuits | Analogue circuits | 模拟电路设计 | アナログ回路設計
: op-amp design | 模电 | -
digital-circuits | Digital circuits | 数字电路设计 | デジタル回路設計
: logic design | 数电, 数字电路 | デジタル回路
power-electronics | Power electronics | 电力电子 | パワーエレクトロニクス
: switching power supplies, inverters | 开关电源设计, 电源设计 | 電源回路設計, インバータ
rf-and-antennas | RF and antennas | 射频与天线 | 高周波・アンテナ設計
: antenna design, HFSS | 天线设计 | 高周波回路, アンテナ
emc-testing | EMC testing | 电磁兼容 | EMC対策
: EMC, EMI | EMC测试 | ノイズ対策
fpga-design | FPGA design | FPGA设计 | FPGA設計
: Vivado | FPGA开发 | FPGA開発
verilog-and-vhdl | Verilog and VHDL | Verilog与VHDL | Verilog・VHDL
: RTL design | - | RTL設計
chip-verification | Chip verification | 芯片验证 | LSI検証
: UVM verification | 数字验证 | 論理検証
chip-physical-design | Chip physical design | 芯片后端设计 | レイアウト設計（LSI）
: physical design, place and route, IC layout | 数字后端, 版图设计 | -
real-time-operating-systems | Real-time operating systems | 实时操作系统 | リアルタイムOS
: FreeRTOS, VxWorks | - | -
can-and-fieldbuses | CAN and fieldbuses | 总线通信 | 車載・産業用通信
: CAN bus, Modbus, EtherCAT, PROFINET | CAN总线, 工业总线 | CAN通信
autosar | AUTOSAR | AUTOSAR | AUTOSAR
functional-safety | Functional safety | 功能安全 | 機能安全
: ISO 26262, IEC 61508 | - | -
motor-control | Motor control | 电机控制 | モーター制御
: servo drives, variable frequency drives | 伺服控制, 变频器调试 | サーボ制御
siemens-plc | Siemens PLC | 西门子PLC | シーメンスPLC
: - | 西门子S7 | -
mitsubishi-and-omron-plc | Mitsubishi and Omron PLC | 三菱与欧姆龙PLC | 三菱・オムロンPLC
: Mitsubishi PLC, Omron PLC | 三菱PLC | 三菱シーケンサ, キーエンスPLC
scada-and-hmi | SCADA and HMI | 组态软件 | SCADA・HMI
: HMI, WinCC | 组态王, 上位机开发 | タッチパネル設計
dcs-operation | DCS operation | DCS系统 | DCS運用
: DCS, distributed control systems | - | -
instrumentation | Instrumentation | 仪表自控 | 計装
: process instrumentation | 仪表工, 仪器仪表 | 計装設計, 計装工事
machine-vision | Machine vision | 机器视觉 | 画像検査装置
: Halcon, Cognex | 视觉检测 | マシンビジョン
power-systems | Power systems | 电力系统 | 電力系統
: grid planning, protection relays | 继电保护整定, 电网规划 | 系統解析
energy-audits | Energy audits | 节能诊断 | 省エネ診断
: ISO 50001 | 能源管理, 节能评估 | エネルギー管理士
hydrogen-and-fuel-cells | Hydrogen and fuel cells | 氢能与燃料电池 | 水素・燃料電池
: fuel cells, hydrogen technology | 燃料电池, 氢能 | 燃料電池
vehicle-testing | Vehicle testing | 整车试验 | 車両試験
: test drives, homologation | 整车测试, 车辆标定 | 実車評価
chassis-and-body-engineering | Chassis and body engineering | 底盘与车身设计 | シャシー・ボディ設計
: body in white, chassis design | 车身设计, 底盘设计 | 車体設計
aerospace-engineering | Aerospace engineering | 航空航天工程 | 航空宇宙工学
: aerodynamics, satellites | 空气动力学, 卫星 | 空力, 人工衛星
naval-architecture | Naval architecture | 船舶设计 | 船舶設計
: ship design | - | -
rail-engineering | Rail engineering | 轨道交通工程 | 鉄道工学
: railway signalling | 铁路信号 | 鉄道信号
road-and-traffic-design | Road and traffic design | 道路与交通设计 | 道路設計
: traffic engineering, road design, Civil 3D | 道路设计, 交通规划 | 交通計画
bridge-design | Bridge design | 桥梁设计 | 橋梁設計
water-resources-engineering | Water resources engineering | 水利工程设计 | 水工設計
: hydraulic engineering | 水利设计 | 河川計画
green-building | Green building | 绿色建筑 | 省エネ建築
: LEED | 绿建评价 | CASBEE, ZEB
earthquake-engineering | Earthquake engineering | 抗震设计 | 耐震設計
: seismic design | - | 耐震診断
land-surveying-licence | Land surveying licence | 注册测绘师 | 測量士
: licensed surveyor | 测绘工程师 | 測量士補, 土地家屋調査士
professional-engineer | Professional engineer | 注册工程师 | 技術士
: chartered engineer, PE licence | 一级注册结构工程师, 注册电气 | 技術士補, RCCM
gnss-and-laser-scanning | GNSS and laser scanning | 卫星定位与激光扫描 | GNSS・レーザー測量
: GNSS surveying, laser scanning, photogrammetry | 三维激光扫描, 无人机测绘 | 三次元レーザー測量, 写真測量
wastewater-treatment | Wastewater treatment | 污水处理 | 排水処理
: - | 废水处理 | 公害防止管理者
soil-remediation | Soil remediation | 土壤修复 | 土壌浄化
5g-networks | 5G networks | 5G网络 | 5Gネットワーク
: LTE networks | 网络优化, 网优 | 5G基地局
optical-networks | Optical networks | 光通信 | 光通信
: DWDM | 光传输 | 光ファイバー通信
radio-operator-licence | Radio operator licence | 无线电操作证 | 無線従事者
: radio licence | 业余无线电 | 陸上特殊無線技士, 第一級陸上特殊無線技士
chemical-plant-design | Chemical plant design | 化工设计 | 化学プラント設計
: P&ID, HAZOP | 工艺流程设计 | プラント設計
process-scale-up | Process scale-up | 工艺放大 | スケールアップ
: pilot plants, technology transfer | 中试, 技术转移 | 量産化, 量産立ち上げ
new-product-introduction | New product introduction | 新产品导入 | 新製品立ち上げ
: NPI, pilot production | NPI工程, 试产 | 試作
value-engineering | Value engineering | 价值工程 | VE・コストダウン
: cost reduction design | 降本增效 | 原価低減, VE提案`;
