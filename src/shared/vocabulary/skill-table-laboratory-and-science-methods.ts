/** Laboratory and science methods: a further group of skills; see `skills.ts` for how the tables are read. */
export const LABORATORY_AND_SCIENCE_METHODS = `
laboratory-and-science-methods | Laboratory and science methods | 实验与科学方法 | 実験・科学の手法
titration | Titration | 滴定分析 | 滴定分析
hplc | HPLC | 高效液相色谱 | HPLC
: - | - | 高速液体クロマトグラフィー
gas-chromatography | Gas chromatography | 气相色谱 | ガスクロマトグラフィー
: GC analysis | 气质联用 | ガスクロ
mass-spectrometry | Mass spectrometry | 质谱分析 | 質量分析
nmr | NMR | 核磁共振波谱 | NMR
: NMR spectroscopy | - | 核磁気共鳴
infrared-and-uv-spectroscopy | Infrared and UV spectroscopy | 红外与紫外光谱 | 赤外・紫外分光
electron-microscopy | Electron microscopy | 电子显微镜 | 電子顕微鏡
: SEM analysis, TEM analysis | - | SEM観察
x-ray-diffraction | X-ray diffraction | X射线衍射 | X線回折
: XRD, XPS | - | -
thermal-analysis | Thermal analysis | 热分析 | 熱分析
: DSC, TGA | - | -
organic-synthesis | Organic synthesis | 有机合成 | 有機合成
: - | 药物合成 | -
polymer-chemistry | Polymer chemistry | 高分子化学 | 高分子化学
electrochemistry | Electrochemistry | 电化学 | 電気化学
catalysis | Catalysis | 催化 | 触媒研究
: catalyst research | 催化剂 | 触媒開発
formulation | Formulation | 配方开发 | 処方開発
: formulation chemistry | 制剂开发, 配方研发 | 製剤開発
materials-science | Materials science | 材料科学 | 材料科学
: metallurgy, nanomaterials | 金属材料, 纳米材料 | 金属材料, ナノ材料
semiconductor-physics | Semiconductor physics | 半导体物理 | 半導体物性
: device physics | - | -
optics-and-photonics | Optics and photonics | 光学与光子学 | 光学・フォトニクス
: optical design, laser physics, Zemax | 光学设计 | 光学設計, レーザー工学
gene-cloning | Gene cloning | 基因克隆 | 遺伝子クローニング
: molecular cloning, gene editing | 基因编辑, 载体构建 | ゲノム編集
western-blot-and-elisa | Western blot and ELISA | 免疫印迹与ELISA | ウエスタンブロット・ELISA
: immunoassay | 免疫组化 | 免疫染色
flow-cytometry | Flow cytometry | 流式细胞术 | フローサイトメトリー
: FACS | - | -
fermentation | Fermentation | 发酵工艺 | 発酵技術
: bioreactors, bioprocess engineering | 发酵 | バイオプロセス
stem-cells | Stem cells | 干细胞培养 | 幹細胞培養
: iPS cells, organoids | 类器官 | iPS細胞
toxicology | Toxicology | 毒理学 | 毒性試験
pharmacokinetics | Pharmacokinetics | 药代动力学 | 薬物動態
: DMPK | - | -
iso-17025 | ISO 17025 | 实验室认可体系 | ISO17025
: CNAS, laboratory accreditation | CNAS体系, 实验室管理 | 試験所認定
method-validation | Method validation | 方法验证 | 分析法バリデーション
: analytical method development | 方法开发 | バリデーション
laboratory-safety | Laboratory safety | 实验室安全 | 実験室安全管理
: biosafety | 生物安全 | 安全管理(実験)
food-testing | Food testing | 食品检测 | 食品分析
: food analysis | 食品检验, 农残检测 | 食品検査
water-and-air-testing | Water and air testing | 水质与空气检测 | 環境分析
: water analysis, environmental monitoring | 环境监测, 水质检测 | 水質検査, 環境計量士, 環境測定
latex | LaTeX | LaTeX | LaTeX
reference-managers | Reference managers | 文献管理软件 | 文献管理
: EndNote, Zotero | - | -
academic-publishing | Academic publishing | 学术发表 | 論文投稿
: journal papers, SCI papers | SCI论文, 期刊投稿 | 査読論文, 学術論文
systematic-reviews | Systematic reviews | 系统综述 | システマティックレビュー
: meta-analysis | 荟萃分析 | メタ解析
biostatistics | Biostatistics | 生物统计 | 生物統計
: medical statistics | 医学统计 | 医療統計
research-grants | Research grants | 科研基金申请 | 研究費獲得
: research funding | 国自然申请, 课题申报 | 科研費
geology | Geology | 地质学 | 地質学
: geological mapping | 地质填图 | 地質調査業務
geotechnical-engineering | Geotechnical engineering | 岩土工程 | 地盤工学
: soil mechanics, site investigation | 工程地质勘察, 岩土勘察 | 地盤調査
hydrology | Hydrology | 水文学 | 水文学
: flood modelling | 水文分析 | 河川解析
meteorology | Meteorology | 气象学 | 気象学
: weather forecasting, climate modelling | 天气预报 | 気象予報, 気象予報士
oceanography | Oceanography | 海洋学 | 海洋学
: marine biology | 海洋生物 | 海洋調査
ecology-surveys | Ecology surveys | 生态调查 | 生態調査
: biodiversity surveys | 动植物调查 | 生物調査
astronomy | Astronomy | 天文学 | 天文学
: astrophysics | - | -
theoretical-physics | Theoretical physics | 理论物理 | 理論物理学
: particle physics, quantum mechanics | 量子力学 | 素粒子物理
pure-mathematics | Pure mathematics | 基础数学 | 純粋数学
: number theory, topology | 数论 | -
numerical-analysis | Numerical analysis | 数值分析 | 数値解析
: numerical methods, scientific computing | 数值计算 | 数値計算`;
