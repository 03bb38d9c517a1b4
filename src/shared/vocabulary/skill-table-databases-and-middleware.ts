/** Databases and middleware: a further group of skills; see `skills.ts` for how the tables are read. */
export const DATABASES_AND_MIDDLEWARE = `
databases-and-middleware | Databases and middleware | 数据库与中间件 | データベース・ミドルウェア
mysql | MySQL | MySQL | MySQL
postgresql | PostgreSQL | PostgreSQL | PostgreSQL
: Postgres | - | -
oracle-database | Oracle Database | Oracle数据库 | Oracle Database
: Oracle DB | - | オラクルデータベース
sql-server | SQL Server | SQL Server | SQL Server
: Microsoft SQL Server, MSSQL | - | -
sqlite | SQLite | SQLite | SQLite
ibm-db2 | IBM Db2 | IBM Db2 | IBM Db2
: DB2 | - | -
mariadb | MariaDB | MariaDB | MariaDB
mongodb | MongoDB | MongoDB | MongoDB
redis | Redis | Redis | Redis
elasticsearch | Elasticsearch | Elasticsearch | Elasticsearch
: ELK Stack | - | -
apache-cassandra | Apache Cassandra | Apache Cassandra | Apache Cassandra
hbase | HBase | HBase | HBase
clickhouse | ClickHouse | ClickHouse | ClickHouse
neo4j-and-graph-databases | Neo4j and graph databases | 图数据库 | グラフデータベース
: Neo4j, graph databases | - | -
apache-kafka | Apache Kafka | Apache Kafka | Apache Kafka
rabbitmq | RabbitMQ | RabbitMQ | RabbitMQ
rocketmq | RocketMQ | RocketMQ | RocketMQ
nginx | Nginx | Nginx | Nginx
apache-tomcat | Apache Tomcat | Apache Tomcat | Apache Tomcat
: Tomcat | - | -
weblogic | WebLogic | WebLogic | WebLogic
: Oracle WebLogic | - | -
websphere | WebSphere | WebSphere | WebSphere
: IBM WebSphere | - | -
memcached | Memcached | Memcached | Memcached
minio-and-object-storage | MinIO and object storage | 对象存储 | オブジェクトストレージ
: object storage, MinIO | - | -
database-tuning | Database tuning | 数据库优化 | データベースチューニング
: query optimisation, SQL tuning, performance tuning of databases | SQL优化, 数据库调优 | SQLチューニング, DBチューニング
stored-procedures | Stored procedures | 存储过程 | ストアドプロシージャ
database-migration | Database migration | 数据库迁移 | データベース移行
: data migration | 数据迁移 | データ移行
tidb-and-oceanbase | TiDB and OceanBase | 国产数据库 | 分散データベース
: TiDB, OceanBase, GaussDB | 达梦数据库, 人大金仓 | -
microsoft-access | Microsoft Access | Microsoft Access | Microsoft Access
: MS Access | Access数据库 | -
filemaker | FileMaker | FileMaker | FileMaker`;
