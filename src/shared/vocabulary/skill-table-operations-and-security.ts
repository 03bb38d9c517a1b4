/** Operations and security: a further group of skills; see `skills.ts` for how the tables are read. */
export const OPERATIONS_AND_SECURITY = `
operations-and-security | Operations and security | 运维与安全 | 運用・セキュリティ
docker | Docker | Docker | Docker
kubernetes | Kubernetes | Kubernetes | Kubernetes
terraform | Terraform | Terraform | Terraform
ansible | Ansible | Ansible | Ansible
subversion | Subversion | Subversion | Subversion
prometheus-and-grafana | Prometheus and Grafana | Prometheus与Grafana | Prometheus・Grafana
zabbix | Zabbix | Zabbix | Zabbix
splunk | Splunk | Splunk | Splunk
vmware | VMware | VMware | VMware
: vSphere, ESXi | - | -
hyper-v | Hyper-V | Hyper-V | Hyper-V
citrix | Citrix | Citrix | Citrix
active-directory | Active Directory | Active Directory | Active Directory
: LDAP, Entra ID | - | -
microsoft-exchange-and-mail-servers | Microsoft Exchange and mail servers | 邮件服务器管理 | メールサーバー管理
: Exchange Server, mail server administration | - | -
sharepoint | SharePoint | SharePoint | SharePoint
microsoft-intune-and-device-management | Microsoft Intune and device management | 终端设备管理 | モバイルデバイス管理
: Intune, MDM, mobile device management | 移动设备管理 | -
cisco-equipment | Cisco equipment | 思科设备 | Cisco機器
: ~Cisco, Cisco IOS | 思科认证 | シスコ機器
huawei-network-equipment | Huawei network equipment | 华为网络设备 | ファーウェイ機器
: HCIA, HCIP, HCIE | 华为认证 | -
vpn-administration | VPN administration | VPN管理 | VPN構築
: IPsec | - | -
dns-and-dhcp | DNS and DHCP | DNS与DHCP | DNS・DHCP
: DNS, DHCP | - | -
load-balancing | Load balancing | 负载均衡 | 負荷分散
: load balancers | - | ロードバランサー
firewalls | Firewalls | 防火墙管理 | ファイアウォール
: Fortinet, Palo Alto Networks, FortiGate | 防火墙配置, 防火墙 | ファイアウォール構築
wireless-networks | Wireless networks | 无线网络 | 無線LAN構築
: Wi-Fi networks, WLAN | - | 無線LAN
storage-systems | Storage systems | 存储系统管理 | ストレージ管理
: SAN, ~NAS, storage administration | 存储运维 | ストレージ構築
backup-and-recovery | Backup and recovery | 备份与恢复 | バックアップ・リカバリ
: disaster recovery, Veeam | 灾备, 容灾备份 | 災害復旧, 事業継続計画
high-availability | High availability | 高可用架构 | 高可用性設計
: failover clusters | 高可用 | 冗長化
itil-and-service-management | ITIL and service management | IT服务管理 | ITサービスマネジメント
: ITIL, ITSM, ServiceNow | - | ITIL運用
incident-response | Incident response | 安全事件响应 | インシデント対応
: incident management, CSIRT | 应急响应 | インシデント管理, 障害対応
security-operations | Security operations | 安全运营 | セキュリティ監視
: SIEM, SOC analyst, intrusion detection | 入侵检测, 安全监控 | SOC運用
vulnerability-management | Vulnerability management | 漏洞管理 | 脆弱性管理
: vulnerability assessment, Nessus | 漏洞扫描, 漏洞挖掘 | 脆弱性評価
cryptography | Cryptography | 密码学 | 暗号技術
: encryption, PKI | 加密技术 | 暗号化
identity-and-access-management | Identity and access management | 身份与访问管理 | ID・アクセス管理
: IAM, privileged access management, Okta | 权限管理 | 認証基盤
digital-forensics | Digital forensics | 数字取证 | デジタルフォレンジック
: computer forensics | 电子取证 | -
cloud-security | Cloud security | 云安全 | クラウドセキュリティ
classified-protection | Classified protection | 网络安全等级保护 | セキュリティ監査
: security audit, ISMS audit | 等级保护, 等保测评, 安全审计 | ISMS
cloud-migration | Cloud migration | 云迁移 | クラウド移行
: cloud architecture, cloud computing | 云计算, 上云 | クラウド構築, クラウドコンピューティング
serverless-computing | Serverless computing | 无服务器计算 | サーバーレス
: serverless | - | -
tencent-cloud | Tencent Cloud | 腾讯云 | テンセントクラウド
data-centre-operations | Data centre operations | 机房运维 | データセンター運用
: data center operations, server hardware | 数据中心运维, 服务器维护 | サーバー構築
windows-administration | Windows administration | Windows系统管理 | Windows管理
: Windows 10, Windows 11 | 装机, 系统安装 | PCキッティング, キッティング
macos-administration | macOS administration | macOS管理 | macOS管理
: macOS, Jamf | - | -
performance-testing | Performance testing | 性能测试 | 性能テスト
: load testing, JMeter, LoadRunner, stress testing | 压力测试, 性能调优 | 負荷テスト
selenium | Selenium | Selenium | Selenium
: Selenium WebDriver, ~Selenium | - | -
postman-and-api-testing | Postman and API testing | API测试 | APIテスト
: Postman, API testing | 接口自动化测试 | -
test-driven-development | Test-driven development | 测试驱动开发 | テスト駆動開発
: TDD, BDD, behaviour-driven development | - | -
domain-driven-design | Domain-driven design | 领域驱动设计 | ドメイン駆動設計
: DDD | - | -
uml-modelling | UML modelling | UML建模 | UMLモデリング
: UML, Enterprise Architect | - | -
jira-and-issue-tracking | Jira and issue tracking | 缺陷跟踪 | 課題管理ツール
: Jira, issue tracking, Redmine, Backlog tool | 禅道, 缺陷管理 | -
confluence | Confluence | Confluence | Confluence
: ~Confluence | - | -
open-source-work | Open source work | 开源项目贡献 | オープンソース開発
: open source contributions, open source | 开源项目 | OSS開発
legacy-modernisation | Legacy modernisation | 遗留系统改造 | レガシーシステム刷新
: mainframe, IBM z/OS, AS/400, JCL | 大型机 | 汎用機, メインフレーム
sap-erp | SAP ERP | SAP系统 | SAP ERP
: SAP MM, SAP SD, SAP FICO, SAP PP | SAP顾问 | SAP導入
oracle-erp | Oracle ERP | Oracle ERP系统 | Oracle ERP
: Oracle Fusion | - | -
microsoft-dynamics | Microsoft Dynamics | Microsoft Dynamics | Microsoft Dynamics
: Dynamics 365, Business Central | - | -
kingdee-and-yonyou | Kingdee and Yonyou | 金蝶与用友 | 中国製ERP
: Kingdee, Yonyou | 用友NC | -
netsuite | NetSuite | NetSuite | NetSuite
odoo | Odoo | Odoo | Odoo
workday-system | Workday system | Workday系统 | Workdayシステム
: Workday HCM | - | -
it-project-delivery | IT project delivery | 系统实施 | システム導入
: system implementation, ERP implementation, software rollout | ERP实施, 项目实施, 软件实施 | システム導入支援, パッケージ導入
it-audit | IT audit | IT审计 | システム監査
: IT general controls, CISA | 信息系统审计 | IT監査
it-strategy | IT strategy | 信息化规划 | IT戦略
: digital transformation, IT governance, COBIT | 数字化转型, 信息化建设 | DX推進, デジタルトランスフォーメーション
national-computer-certificate | National computer certificate | 计算机等级考试 | 情報処理技術者試験
: - | 计算机二级, 计算机一级, 计算机三级, 计算机四级, 软考, 软件设计师, 系统架构设计师 | 基本情報技術者, 応用情報技術者, ITパスポート, 情報処理安全確保支援士, ネットワークスペシャリスト`;
