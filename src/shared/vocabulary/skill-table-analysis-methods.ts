/** Analysis methods: a further group of skills; see `skills.ts` for how the tables are read. */
export const ANALYSIS_METHODS = `
analysis-methods | Analysis methods | 分析方法 | 分析手法
regression-analysis | Regression analysis | 回归分析 | 回帰分析
hypothesis-testing | Hypothesis testing | 假设检验 | 仮説検定
time-series-analysis | Time series analysis | 时间序列分析 | 時系列分析
: forecasting models, ARIMA | 时序预测 | 時系列予測
cluster-analysis | Cluster analysis | 聚类分析 | クラスター分析
: customer segmentation | 用户分群 | 顧客セグメンテーション
bayesian-statistics | Bayesian statistics | 贝叶斯统计 | ベイズ統計
causal-inference | Causal inference | 因果推断 | 因果推論
survival-analysis | Survival analysis | 生存分析 | 生存時間分析
operations-research | Operations research | 运筹优化 | オペレーションズリサーチ
: mathematical optimisation, linear programming | 运筹学 | 数理最適化
data-mining | Data mining | 数据挖掘 | データマイニング
data-cleaning | Data cleaning | 数据清洗 | データクレンジング
: data wrangling, data preprocessing | 数据预处理, 数据整理 | データ前処理
dashboards-and-reports | Dashboards and reports | 数据报表 | ダッシュボード作成
: dashboards, management dashboards, KPI reporting | 数据看板, 报表开发 | KPIレポート
indicator-systems | Indicator systems | 指标体系搭建 | KPI設計
: KPI design, metrics design | 指标体系 | -
cohort-and-funnel-analysis | Cohort and funnel analysis | 漏斗与留存分析 | ファネル分析
: funnel analysis, cohort analysis | 漏斗分析, 留存分析 | コホート分析
power-bi | Power BI | Power BI | Power BI
tableau | Tableau | Tableau | Tableau
looker-studio | Looker Studio | Looker Studio | Looker Studio
: Google Data Studio | - | -
qlikview-and-qlik-sense | QlikView and Qlik Sense | Qlik | Qlik
: Qlik Sense | - | -
finereport | FineReport | FineReport | FineReport
: - | 帆软 | -
spss | SPSS | SPSS | SPSS
: IBM SPSS | - | -
sas-software | SAS software | SAS软件 | SASソフト
stata | Stata | Stata | Stata
eviews | EViews | EViews | EViews
google-analytics | Google Analytics | Google Analytics | Google Analytics
pandas-and-numpy | Pandas and NumPy | Pandas与NumPy | Pandas・NumPy
jupyter | Jupyter | Jupyter | Jupyter
: Jupyter Notebook | - | -
alteryx | Alteryx | Alteryx | Alteryx
excel-data-analysis | Excel data analysis | Excel数据分析 | Excelデータ分析
: Power Query, Power Pivot | 数据透视分析 | -
data-storytelling | Data storytelling | 数据汇报 | データストーリーテリング
population-statistics | Population statistics | 人口统计 | 人口統計
: demographics, census work | - | -
questionnaire-statistics | Questionnaire statistics | 问卷数据分析 | アンケート集計
: survey data analysis | - | アンケート分析`;
