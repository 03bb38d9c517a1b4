/** Quality and plant practice: a further group of skills; see `skills.ts` for how the tables are read. */
export const QUALITY_AND_PLANT_PRACTICE = `
quality-and-plant-practice | Quality and plant practice | 质量与工厂实务 | 品質・工場運営の実務
line-leadership | Line leadership | 产线管理 | ライン管理
: line leader | 拉长, 线长, 组长管理 | ラインリーダー
production-control | Production control | 生产调度 | 生産統制
: work order control | 生产调度员, PMC | 進捗管理業務
mes-systems | MES systems | MES系统 | 製造実行システム
: manufacturing execution systems | 制造执行系统 | -
kaizen | Kaizen | 现场改善 | 改善活動
: continuous improvement | 持续改善, 提案改善 | QCサークル, 小集団活動
just-in-time-and-kanban | Just in time and kanban | 准时化生产 | かんばん方式
: just-in-time, pull system | 看板管理, JIT生产 | ジャストインタイム
value-stream-mapping | Value stream mapping | 价值流分析 | バリューストリームマップ
: VSM | - | -
time-and-motion-study | Time and motion study | 工时测定 | 作業時間測定
: time study, industrial engineering, line balancing | IE工程, 工业工程, 标准工时 | IE手法, インダストリアルエンジニアリング
statistical-process-control | Statistical process control | 统计过程控制 | 統計的工程管理手法
: process capability | 过程能力分析 | 工程能力
fmea-and-core-tools | FMEA and core tools | 质量五大工具 | 品質コアツール
: MSA, 8D report | 五大工具, 8D报告 | FMEA実施
iso-9001 | ISO 9001 | ISO 9001质量体系 | ISO9001
: quality management systems | 体系认证 | ISO9001運用, 品質マネジメントシステム
iso-13485 | ISO 13485 | ISO 13485 | ISO 13485
: medical device quality | 医疗器械质量体系 | 医療機器QMS
in-process-inspection | In-process inspection | 制程检验 | 工程内検査
: IPQC, in-process control | 过程检验, 巡检 | 工程検査
final-inspection | Final inspection | 出货检验 | 出荷検査
: - | 成品检验 | 最終検査
hand-measuring-tools | Hand measuring tools | 量具使用 | 測定工具
: calipers, micrometers | 千分尺 | マイクロメータ
non-destructive-testing | Non-destructive testing | 无损检测 | 非破壊検査
: NDT, ultrasonic testing, radiographic testing | 探伤, 超声波探伤 | 超音波探傷, 浸透探傷
calibration | Calibration | 仪器校准 | 計測器校正
: instrument calibration | 计量员 | 校正業務
material-testing | Material testing | 材料检测 | 材料試験
: tensile testing, hardness testing | 力学性能测试, 硬度测试 | 引張試験
reliability-testing | Reliability testing | 可靠性测试 | 信頼性試験
: environmental testing, life testing | 老化测试 | 耐久試験, 環境試験
quality-inspector-certificate | Quality inspector certificate | 质量工程师证 | 品質管理検定
: CQE certificate | 质检员证 | QC検定, QC検定2級, QC検定3級
machine-safety | Machine safety | 机械安全 | 機械安全
: lockout-tagout, CE marking, machine guarding | 挂牌上锁 | リスクアセスメント
hazard-prediction | Hazard prediction | 隐患排查 | 危険予知訓練
: hazard analysis | 安全巡查, 危险源辨识 | KYT, KY活動
skilled-worker-certificates | Skilled worker certificates | 职业技能等级证书 | 技能検定
: trade certificate, journeyman certificate | 高级技师, 高级工, 中级工 | 機械加工技能士, 機械保全技能士, 技能士`;
