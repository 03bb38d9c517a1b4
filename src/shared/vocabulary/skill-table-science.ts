/** Skills of science and engineering: see `skills.ts` for how the tables are read. */
export const SCIENCE = [
  `
science | Science and engineering | 科学与工程 | 科学・工学`,
  `
laboratory | Laboratory work | 实验室工作 | 実験・分析
: lab work, laboratory skills | 实验操作, 实验技能 | 実験, 実験業務
chemical-analysis | Chemical analysis | 化学分析 | 化学分析
: wet chemistry | 滴定, 理化分析 | 滴定
chromatography | Chromatography | 色谱分析 | クロマトグラフィー
: GC-MS, LC-MS, liquid chromatography | 液相色谱, 高效液相 | 液体クロマトグラフィー
spectroscopy | Spectroscopy | 光谱分析 | 分光分析
: FTIR, UV-Vis, Raman spectroscopy | 质谱, 红外光谱 | 赤外分光
microscopy | Microscopy | 显微技术 | 顕微鏡観察
: confocal microscopy | 电镜, 扫描电镜 | -
pcr | Molecular biology methods | 分子生物学实验 | 分子生物学実験
: PCR, qPCR, Western blot, ELISA, CRISPR, gel electrophoresis | 蛋白纯化, 免疫印迹 | 遺伝子組換え, ウエスタンブロット, 電気泳動
cell-culture | Cell culture | 细胞培养 | 細胞培養
: tissue culture, aseptic technique | 无菌操作 | 無菌操作
microbiology-lab | Microbiological testing | 微生物检测 | 微生物試験
: microbiology testing, sterility testing | 微生物检验, 菌种培养 | 微生物検査
animal-experiments | Animal experiments | 动物实验 | 動物実験
: in vivo studies | 动物模型 | -
glp-gmp | GLP and GMP | GLP与GMP | GLP・GMP
: GMP, GLP, good manufacturing practice, good laboratory practice | 药品生产质量管理规范 | GMP管理
chemical-synthesis | Chemical synthesis | 化学合成 | 化学合成
: polymer synthesis | 高分子合成 | 高分子合成`,
  `
research | Research work | 科研 | 研究活動
scientific-writing | Scientific writing | 科技论文写作 | 論文執筆
: academic writing, peer review | 论文写作, 学术写作, 论文撰写 | 論文作成, 学会発表
experimental-design | Experimental design | 实验设计 | 実験計画
: design of experiments, ~DOE | 试验设计 | 実験計画法
literature-review | Literature research | 文献检索 | 文献調査
: literature review, systematic review, literature search | 文献综述, 文献调研 | 文献検索
field-surveys | Field surveys | 野外调查 | 野外調査
: fieldwork, field research, geological survey | 地质勘查, 实地调查, 田野调查 | フィールドワーク, 地質調査
survey-research | Survey research | 问卷调查 | アンケート調査
: questionnaire design, qualitative research, focus groups | 问卷设计, 定性研究 | 社会調査, インタビュー調査
grant-writing | Grant applications | 科研项目申报 | 研究費申請
: grant writing, grant proposals | 项目申报, 基金申请 | 助成金申請, 科研費申請
clinical-trials | Clinical trials | 临床试验 | 臨床試験
: clinical research, GCP guidelines | 临床研究 | 治験, 臨床開発モニタリング
patents | Patents | 专利 | 特許
: patent drafting, patent search | 专利撰写, 专利检索, 专利申请 | 特許出願, 特許調査`,
  `
engineering | Engineering work | 工程技术 | エンジニアリング
cad | Computer-aided design | 计算机辅助设计 | CAD設計
: CAD, Inventor CAD, CAD drawing | CAD制图, 三维制图, 机械制图 | CAD操作, 図面作成, 機械製図, 製図
mechanical-design | Mechanical design | 机械设计 | 機械設計
: machine design, tolerance analysis, GD&T | 结构设计, 工装夹具设计 | 機構設計, 筐体設計, 治具設計
simulation | Engineering simulation | 工程仿真 | CAE解析
: FEA, CFD, Abaqus, finite element analysis | 有限元分析, 有限元, 仿真分析 | 構造解析, 流体解析, 有限要素法
electrical-design | Electrical design | 电气设计 | 電気設計
: EPLAN, electrical schematics | 电气制图 | 電気回路設計
electronics | Electronics | 电子电路设计 | 電子回路設計
: circuit design, PCB design, PCB layout, Altium Designer, analog circuits | 电路设计, PCB设计, 模拟电路, 硬件开发 | 回路設計, 基板設計, アナログ回路, ハードウェア開発
fpga | Chip design | 芯片设计 | 半導体設計
: FPGA, Verilog, VHDL, ASIC design, SystemVerilog | 集成电路设计, IC设计 | LSI設計, 論理設計
plc | PLC and automation | PLC与自动化 | PLC・シーケンス制御
: PLC programming, ~PLC, SCADA, industrial automation, Siemens S7, TIA Portal | PLC编程, 电气自动化, 自动化控制 | シーケンス制御, ラダー図, ファクトリーオートメーション
robotics | Robotics | 机器人技术 | ロボット工学
: ROS, industrial robots, robot programming | 工业机器人, 机器人编程, 机器人调试 | 産業用ロボット, ロボットティーチング
control-engineering | Control engineering | 控制工程 | 制御設計
: PID control, control systems | 控制系统 | 制御工学
hvac-design | Building services design | 建筑设备设计 | 建築設備設計
: HVAC design, MEP design | 暖通设计, 给排水设计 | 空調設備設計
structural-design | Structural design | 建筑结构设计 | 構造設計
: structural analysis, ETABS, steel structure design | 钢结构设计, PKPM | 構造計算
architecture-design | Architectural design | 建筑设计 | 建築設計
: BIM | 方案设计, 施工图设计 | 意匠設計, 施工図作成
urban-planning | Urban planning | 城市规划 | 都市計画
: town planning, zoning plans | 城乡规划 | まちづくり
surveying | Surveying | 测量 | 測量
: land surveying, total station, RTK surveying | 工程测量, 测绘, 全站仪 | 測量業務, 地形測量
environmental-protection | Environmental engineering | 环保工程 | 環境保全
: environmental impact assessment, air pollution control | 环境影响评价, 环评, 废气处理 | 水処理, 環境アセスメント
energy-engineering | Energy engineering | 能源工程 | エネルギー技術
: solar power, photovoltaics, wind power, battery technology, energy management | 光伏, 风电, 储能, 新能源 | 太陽光発電, 風力発電, 蓄電池, 省エネルギー
automotive-engineering | Automotive engineering | 汽车工程 | 自動車開発
: vehicle engineering, CANoe, powertrain | 整车开发, 汽车电子 | 車両開発, 車載システム
telecommunications | Telecommunications | 通信技术 | 通信技術
: 5G, RF engineering, optical fibre networks, wireless communication | 无线通信, 射频, 光纤通信 | 無線通信, 高周波, 光ファイバー
process-engineering | Process engineering | 工艺工程 | プロセス技術
: chemical process design, Aspen Plus, process optimisation | 工艺设计, 工艺优化, 化工工艺 | プロセス設計, 生産技術, 工程設計`,
];
