/** Data platforms: a further group of skills; see `skills.ts` for how the tables are read. */
export const DATA_PLATFORMS = `
data-platforms | Data platforms | 数据平台 | データ基盤
apache-hadoop | Apache Hadoop | Apache Hadoop | Apache Hadoop
: HDFS, MapReduce | - | -
apache-spark | Apache Spark | Apache Spark | Apache Spark
: Spark SQL | - | -
apache-flink | Apache Flink | Apache Flink | Apache Flink
apache-hive | Apache Hive | Apache Hive | Apache Hive
: HiveQL | - | -
apache-airflow | Apache Airflow | Apache Airflow | Apache Airflow
databricks | Databricks | Databricks | Databricks
snowflake | Snowflake | Snowflake | Snowflake
: ~Snowflake | - | -
bigquery | BigQuery | BigQuery | BigQuery
amazon-redshift | Amazon Redshift | Amazon Redshift | Amazon Redshift
dbt | dbt | dbt | dbt
informatica | Informatica | Informatica | Informatica
: PowerCenter | - | -
kettle-and-datax | Kettle and DataX | Kettle与DataX | データ連携ツール
: Pentaho, DataX | ~Kettle | -
talend | Talend | Talend | Talend
data-lakes | Data lakes | 数据湖 | データレイク
: data lake, lakehouse | 湖仓一体 | -
data-modelling | Data modelling | 数据建模 | データモデリング
: dimensional modelling | 维度建模 | -
metadata-management | Metadata management | 元数据管理 | メタデータ管理
: data catalogue | - | -
stream-processing | Stream processing | 实时计算 | ストリーム処理
: real-time data processing | 流式计算 | リアルタイム処理
search-engines | Search engines | 搜索引擎开发 | 検索エンジン開発
: Solr, Lucene, information retrieval | 搜索算法 | 全文検索`;
