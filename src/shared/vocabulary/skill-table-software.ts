/** Skills of making and running software, and of data: see `skills.ts` for how the tables are read. */
export const SOFTWARE = [
  `
software | Software and IT | 软件与信息技术 | ソフトウェア・IT
: software development, programming, coding | 软件开发, 编程 | ソフトウェア開発, プログラミング`,
  `
programming-languages | Programming languages | 编程语言 | プログラミング言語
java | Java | Java | Java
: Java SE, Java EE, J2EE, Jakarta EE, JDK | Java语言, JavaWeb | Java言語, ジャバ
javascript | JavaScript | JavaScript | JavaScript
: Java Script, ~JS, ECMAScript, ES6 | - | ジャバスクリプト
typescript | TypeScript | TypeScript | TypeScript
: ~TS | - | タイプスクリプト
python | Python | Python | Python
: Python3, Python 3 | Python语言 | パイソン
c-language | C | C语言 | C言語
: ~C, C language, ANSI C, C99, embedded C | - | -
cpp | C++ | C++ | C++
: CPP, C++11, C++17, C++20 | C++语言 | C++言語
csharp | C# | C# | C#
: C sharp, CSharp | - | シーシャープ
go-language | Go | Go语言 | Go言語
: ~Go, Golang | ~Go | ~Go
rust-language | Rust | Rust语言 | Rust言語
: ~Rust, Rustlang, Rust programming | ~Rust | ~Rust
kotlin | Kotlin | Kotlin | Kotlin
swift-language | Swift | Swift语言 | Swift言語
: ~Swift | ~Swift | ~Swift
objective-c | Objective-C | Objective-C | Objective-C
: ObjC | - | -
php | PHP | PHP | PHP
ruby | Ruby | Ruby语言 | Ruby言語
: ~Ruby, ~Rails | ~Ruby | ~Ruby
scala | Scala | Scala | Scala
perl | Perl | Perl | Perl
r-language | R | R语言 | R言語
: ~R, RStudio, R programming, tidyverse | ~R | ~R
matlab | MATLAB | MATLAB | MATLAB
cobol | COBOL | COBOL | COBOL
: - | - | コボル
vba | VBA | VBA | VBA
: Excel VBA, Visual Basic for Applications | Excel宏 | Excelマクロ, エクセルマクロ
visual-basic | Visual Basic | Visual Basic | Visual Basic
: VB.NET, VB6 | - | -
shell-scripting | Shell scripting | Shell脚本 | シェルスクリプト
: Bash, PowerShell, shell script, shell scripts | Shell编程 | シェル
abap | ABAP | ABAP | ABAP
: SAP ABAP | - | -
assembly-language | Assembly language | 汇编语言 | アセンブリ言語
: assembler programming | 汇编 | アセンブラ`,
  `
web-mobile | Web and mobile development | Web与移动开发 | Web・モバイル開発
: web development | 网站开发, Web开发 | Web開発, ウェブ開発
frontend | Front-end development | 前端开发 | フロントエンド開発
: front end, frontend, front-end | 前端, Web前端, 大前端 | フロントエンド
backend | Back-end development | 后端开发 | バックエンド開発
: back end, backend, back-end, server-side development | 后端, 服务端开发, 后台开发 | バックエンド, サーバーサイド, サーバサイド開発
html-css | HTML and CSS | HTML与CSS | HTML・CSS
: HTML, HTML5, CSS, CSS3, Sass | - | -
react | React | React | React
: ~React, React.js, ReactJS, NextJS | - | -
vue | Vue | Vue | Vue
: Vue.js, VueJS, Vue3, Nuxt.js | - | -
angular | Angular | Angular | Angular
: AngularJS | - | -
node-js | Node.js | Node.js | Node.js
: NodeJS, Express.js | - | -
spring-framework | Spring | Spring框架 | Spring Framework
: ~Spring, Spring Boot, SpringBoot, Spring MVC, Hibernate ORM | ~Spring | ~Spring
dotnet | .NET | .NET | .NET
: ASP.NET, .NET Core, dotnet, .NET Framework | - | -
django | Django | Django | Django
android | Android development | Android开发 | Androidアプリ開発
: ~Android, Android app | 安卓开发 | Android開発
ios | iOS development | iOS开发 | iOSアプリ開発
: ~iOS, iOS app | - | iOS開発
flutter | Flutter | Flutter | Flutter
mini-programs | Mini programs | 小程序开发 | ミニプログラム開発
: WeChat mini program | 微信小程序, 小程序 | -
game-development | Game development | 游戏开发 | ゲーム開発
: Unity3D, ~Unity, UE4, UE5, Godot | Cocos2d | ゲームプログラミング
embedded | Embedded software | 嵌入式开发 | 組込みソフトウェア
: embedded systems, firmware, RTOS, microcontrollers, Arduino, STM32 | 嵌入式, 单片机, 固件开发 | 組込み, 組み込み, 組込み開発, ファームウェア, マイコン
api-design | API design | API设计 | API設計
: REST API, RESTful API, REST APIs, OpenAPI | 接口设计, 接口开发 | API開発
wordpress | Content management systems | 内容管理系统 | コンテンツ管理システム
: WordPress, Drupal, TYPO3, Joomla | 建站 | CMS構築`,
  `
infrastructure | IT infrastructure and operations | IT基础设施与运维 | ITインフラ・運用
: IT infrastructure | 运维, 系统运维 | インフラ構築, サーバー運用
linux | Linux | Linux | Linux
: Ubuntu, CentOS, RHEL, Red Hat, Debian, Unix | - | リナックス
windows-server | Windows Server | Windows Server | Windows Server
networking | Computer networks | 计算机网络 | コンピュータネットワーク
: TCP/IP, routing and switching, CCNA, CCNP, VPN, ~LAN, ~WAN | 网络管理, 网络配置, 路由交换 | ネットワーク構築, ネットワーク設計
aws | Amazon Web Services | 亚马逊云 | アマゾンウェブサービス
: AWS, EC2, AWS Lambda | - | -
azure | Microsoft Azure | 微软云 | Microsoft Azure
: Azure | - | -
google-cloud | Google Cloud | 谷歌云 | Google Cloud
: GCP, Google Cloud Platform | - | -
aliyun | Alibaba Cloud | 阿里云 | アリババクラウド
: Aliyun | - | -
docker-kubernetes | Containers | 容器技术 | コンテナ技術
: K8s, Helm charts, OpenShift | 容器化 | -
devops | DevOps | DevOps | DevOps
: CI/CD, Jenkins, GitLab CI, GitHub Actions, continuous integration, site reliability engineering | 持续集成 | 継続的インテグレーション
infrastructure-as-code | Infrastructure as code | 基础设施即代码 | 構成管理
: ~Puppet, ~IaC | - | -
monitoring | System monitoring | 系统监控 | システム監視
: Prometheus, Grafana, Datadog | - | 監視運用
virtualisation | Virtualisation | 虚拟化 | 仮想化
: virtualization, Proxmox | - | -
it-support | IT support | 桌面支持 | ITサポート
: help desk, helpdesk, technical support, desktop support, service desk | 桌面运维, IT支持, 技术支持 | ヘルプデスク, テクニカルサポート, 社内SE
information-security | Information security | 信息安全 | 情報セキュリティ
: cybersecurity, cyber security, network security, CISSP, ISO 27001 | 网络安全 | サイバーセキュリティ, セキュリティ対策
penetration-testing | Penetration testing | 渗透测试 | ペネトレーションテスト
: pen testing, pentesting, ethical hacking, Burp Suite | - | 脆弱性診断`,
  `
software-practice | Software practice | 软件工程实践 | ソフトウェア開発プロセス
: software engineering | 软件工程 | ソフトウェア工学
software-testing | Software testing | 软件测试 | ソフトウェアテスト
: unit testing, functional testing, QA testing, manual testing, JUnit | 功能测试, 单元测试, 黑盒测试, 接口测试 | 単体テスト, 結合テスト, テスト設計
test-automation | Test automation | 自动化测试 | テスト自動化
: automated testing, Cypress.io, ~Playwright, Appium | 测试自动化 | 自動テスト
version-control | Version control | 版本控制 | バージョン管理
: Git, GitHub, GitLab, SVN | 版本管理 | -
agile | Agile development | 敏捷开发 | アジャイル開発
: agile, scrum, kanban, scrum master, sprint planning | 敏捷 | アジャイル, スクラム開発
software-architecture | Software architecture | 软件架构 | ソフトウェアアーキテクチャ
: system architecture, microservices, design patterns, distributed systems | 架构设计, 系统架构, 微服务, 分布式系统 | アーキテクチャ設計, マイクロサービス, 分散システム
requirements | Requirements analysis | 需求分析 | 要件定義
: requirements engineering, business analysis, user stories | 业务分析 | 要求分析
system-design | System design | 系统设计 | システム設計
: - | 概要设计, 详细设计 | 基本設計, 詳細設計, 外部設計, 内部設計
code-review | Code review | 代码审查 | コードレビュー
: code reviews | 代码评审 | -
algorithms | Algorithms and data structures | 算法与数据结构 | アルゴリズムとデータ構造
: algorithms, data structures | 数据结构, 算法 | アルゴリズム, データ構造
erp-systems | ERP systems | ERP系统 | ERPシステム
: ERP, SAP, SAP S/4HANA, Oracle EBS | 用友, 金蝶, 用友U8, 金蝶K3 | 基幹システム, 勘定奉行`,
];

/** Skills of working with data. */
export const DATA = [
  `
data | Working with data | 数据工作 | データ業務`,
  `
data-analysis | Data analysis | 数据分析 | データ分析
: data analytics, data analyst | - | データ解析
sql | SQL | SQL | SQL
: T-SQL, PL/SQL, SQL queries | - | -
statistics | Statistics | 统计分析 | 統計解析
: statistical analysis | 统计学 | 統計学, 統計分析
spss-sas | Statistical packages | 统计软件 | 統計ソフト
: ~SAS | - | -
business-intelligence | Business intelligence | 商业智能 | ビジネスインテリジェンス
: QlikView, Looker, FineBI | BI报表 | BIツール
data-visualisation | Data visualisation | 数据可视化 | データ可視化
: data visualization, matplotlib, D3.js, ECharts | - | -
pandas | Data libraries | 数据处理库 | データ処理ライブラリ
: pandas, NumPy, SciPy | - | -
web-analytics | Web analytics | 网站分析 | アクセス解析
: GA4, Adobe Analytics | 流量分析 | -
ab-testing | A/B testing | A/B测试 | A/Bテスト
: AB testing, split testing | AB测试 | ABテスト`,
  `
data-engineering | Data engineering | 数据工程 | データエンジニアリング
relational-databases | Relational databases | 关系型数据库 | リレーショナルデータベース
: database administration, DBA | 数据库, 数据库管理 | データベース, DB設計
nosql | NoSQL databases | NoSQL数据库 | NoSQLデータベース
: NoSQL, Cassandra | - | -
data-warehousing | Data warehousing | 数据仓库 | データウェアハウス
: data warehouse, Redshift | 数仓 | DWH
etl | Data pipelines | 数据管道 | データパイプライン
: ETL, ~Airflow, data pipeline, data integration | 数据集成 | データ連携
big-data | Big data processing | 大数据处理 | ビッグデータ処理
: big data, Hadoop, PySpark, ~Hive, Flink | 大数据 | ビッグデータ
message-queues | Message streaming | 消息队列 | メッセージング基盤
: ~Kafka, ActiveMQ | 消息中间件 | メッセージキュー
data-governance | Data governance | 数据治理 | データガバナンス
: data quality, master data management, data modeling | 主数据管理, 数据质量 | マスタデータ管理`,
  `
machine-learning | Machine learning | 机器学习 | 機械学習
: ML engineering, XGBoost | - | マシンラーニング
deep-learning | Deep learning | 深度学习 | 深層学習
: Keras | - | ディープラーニング
nlp | Natural language processing | 自然语言处理 | 自然言語処理
: NLP | - | -
computer-vision | Computer vision | 计算机视觉 | コンピュータビジョン
: object detection | 图像处理, 目标检测 | 画像処理
large-language-models | Large language models | 大语言模型 | 大規模言語モデル
: LLM, LLMs, retrieval-augmented generation, LangChain | 大模型 | 生成AI
recommender-systems | Recommender systems | 推荐系统 | レコメンドシステム
: recommendation systems | 推荐算法 | 推薦システム
gis | Geographic information systems | 地理信息系统 | 地理情報システム
: GIS, ArcGIS, QGIS | - | -
annotation | Data labelling | 数据标注 | アノテーション
: data labeling, data annotation | 标注 | データラベリング`,
];
