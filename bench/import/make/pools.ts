/** What invented people are made of, by language. All names, firms and schools are made up. */
import type { Lang } from './invent-person.ts';

export type Trade = {
  readonly titles: readonly string[];
  readonly duties: readonly string[];
  readonly skills: readonly string[];
};
export type Pool = {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly employers: readonly string[];
  readonly schools: readonly string[];
  readonly highSchools: readonly string[];
  readonly cities: readonly string[];
  readonly trades: readonly Trade[];
  readonly degrees: readonly (readonly [string, string])[];
  readonly languages: readonly (readonly [string, string])[];
  readonly certificates: readonly string[];
  readonly hobbies: readonly string[];
};

const words = (text: string) => text.split('|').map((word) => word.trim());
const pairs = (text: string) =>
  words(text).map((word): [string, string] => {
    const [first = '', second = ''] = word.split('=');
    return [first, second];
  });

export const POOLS: Readonly<Record<Lang, Pool>> = {
  en: {
    given: words('Maeve|Tobias|Oluwaseun|Priya|Callum|Ines|Harriet|Dmitri|Leila|Jonah|Siobhan|Marcus'),
    family: words(
      'Hartigan|Okonjo|Venkataraman|Whitlock|Pereira-Lund|Castellane|Drummond|Ashgrove|Oyelaran|McTavish|Farrow|Lindqvist',
    ),
    employers: words(
      'Tideline Robotics Ltd|Halden & Rook|Brightwater|Northgate Community Hospital|Quill and Anchor Press|Copperfield Logistics Inc.|Saltmarsh Energy|The Juniper Kitchen|Parallax Labs|Greyfriars Council|Umbra Analytics LLC|Fenwick Bros. Construction|Larkspur Veterinary Clinic|Kestrel Mutual Insurance|Meridian Freight|Oakhaven Primary School|Blue Heron Media|Vantage Point Advisors',
    ),
    schools: words(
      'University of Northmoor|Calder Institute of Technology|Ravensworth College|Eastbrook University|St Aldhelm’s College|Port Ellery Polytechnic',
    ),
    highSchools: words('Fairmont High School|Hollins Grammar School|Kingsdown Academy'),
    cities: words(
      'Leeds, UK|Portland, OR|Bristol|Cork, Ireland|Halifax, NS|Austin, TX|Glasgow|Dunedin, New Zealand',
    ),
    trades: [
      {
        titles: words(
          'Senior Software Engineer|Software Engineer|Junior Developer|Engineering Manager|DevOps Engineer',
        ),
        duties: words(
          'Rewrote the order pipeline in Go and cut its median latency from 900 ms to 140 ms|Led a team of five through the move to a single repository|Introduced contract tests between twelve services|Mentored two apprentices who both stayed on as engineers|Kept the on-call rota humane: pages per week fell by 70 %|Wrote the company’s guide to incident reviews',
        ),
        skills: words('Go|TypeScript|PostgreSQL|Kubernetes|Terraform|gRPC|Observability'),
      },
      {
        titles: words('Marketing Manager|Content Strategist|Social Media Coordinator|Brand Lead|Copywriter'),
        duties: words(
          'Planned and ran the spring campaign across print, radio and web|Grew the newsletter from 4,000 to 31,000 readers|Managed a yearly budget of £240,000|Commissioned photographers and illustrators|Built a simple attribution report that sales still uses|Trained shop staff to write their own posts',
        ),
        skills: words('Campaign planning|SEO|Google Analytics|Copywriting|Adobe InDesign|Budgeting'),
      },
      {
        titles: words('Charge Nurse|Staff Nurse|Healthcare Assistant|Ward Sister|Clinical Educator'),
        duties: words(
          'Coordinated a 28-bed surgical ward on day and night shifts|Taught wound care to newly registered colleagues|Audited medication rounds and halved missed doses|Served on the falls prevention group|Introduced bedside handover for all patients|Liaised with families and social services on discharge',
        ),
        skills: words('Triage|Wound care|IV cannulation|Electronic patient records|Safeguarding'),
      },
      {
        titles: words('Warehouse Supervisor|Forklift Operator|Shift Lead|Logistics Planner|Inventory Clerk'),
        duties: words(
          'Scheduled 40 drivers over three depots|Reduced picking errors from 2.1 % to 0.4 %|Ran weekly safety briefings and the fire drill|Counted stock every quarter and settled differences|Planned routes with regard to tides and ferries|Trained seasonal staff at the packing benches',
        ),
        skills: words('SAP WM|Route planning|Stocktaking|Manual handling|Excel'),
      },
      {
        titles: words('Data Scientist|Research Assistant|Quantitative Analyst|Statistician|Actuary'),
        duties: words(
          'Modelled claims with hierarchical Bayesian regressions|Presented findings monthly to people who do not like numbers|Published two papers on small-area estimation|Cleaned thirty years of handwritten rainfall records|Built dashboards in R Shiny|Supervised three master’s theses',
        ),
        skills: words('Python|R|Stan|SQL|Bayesian statistics|Tableau'),
      },
    ],
    degrees: pairs(
      'BSc=Computer Science|BA (Hons)=English Literature|Bachelor of Nursing=Adult Nursing|MSc=Statistics|Bachelor of Engineering=Mechatronics|MA=Publishing',
    ),
    languages: pairs('English=native|Spanish=B2|French=conversational|Yoruba=fluent|German=basic'),
    certificates: words(
      'First Aid at Work|PRINCE2 Foundation|AWS Solutions Architect Associate|Forklift licence (counterbalance)|Certified ScrumMaster',
    ),
    hobbies: words('fell running|choir|restoring bicycles|allotment gardening|chess|sourdough'),
  },
  de: {
    given: words('Annika|Jörg|Seyda|Lukas|Friederike|Matthias|Zoë|Hannes'),
    family: words('Brandstätter|Öztürk|von Hagenow|Wiedemeyer|Kühnel|Sievers|Pfannenstiel|Nowak'),
    employers: words(
      'Bergmann Maschinenbau GmbH|Stadtwerke Lindenau|Hafenkontor Reederei AG|Buchhandlung Morgenstern|Klinikum Auental|Silberfuchs Software GmbH & Co. KG|Sparkasse Oberheide|Tischlerei Holm|Rheinblick Versicherungen|Amt für Stadtplanung Elmburg',
    ),
    schools: words(
      'Technische Universität Elmburg|Hochschule Nordheide|Universität Weilerstadt|Fachhochschule Auental',
    ),
    highSchools: words('Goethe-Gymnasium Elmburg|Realschule am Anger|Gymnasium Lindenau'),
    cities: words('Elmburg|Leipzig|Bremen|Kassel|Freiburg im Breisgau'),
    trades: [
      {
        titles: words(
          'Softwareentwicklerin|Teamleiter Entwicklung|Werkstudent|Systemadministrator|Projektmanagerin',
        ),
        duties: words(
          'Entwicklung der Schnittstellen zum Lagersystem in Java|Einführung automatisierter Tests, Abdeckung von 12 auf 78 %|Betreuung von vier Auszubildenden|Abstimmung der Anforderungen mit Vertrieb und Einkauf|Ablösung der alten Lohnabrechnung in elf Monaten|Bereitschaftsdienst für das Rechenzentrum',
        ),
        skills: words('Java|Spring Boot|Oracle|Linux|Jira|Scrum'),
      },
      {
        titles: words(
          'Bürokauffrau|Sachbearbeiter Einkauf|Leiterin Controlling|Assistentin der Geschäftsführung|Buchhalter',
        ),
        duties: words(
          'Erstellung der Monatsabschlüsse nach HGB|Verhandlung von Rahmenverträgen mit Lieferanten|Vorbereitung der Sitzungen des Aufsichtsrats|Pflege der Stammdaten in SAP|Einarbeitung neuer Kolleginnen und Kollegen|Senkung der Lagerkosten um 14 %',
        ),
        skills: words('SAP FI/CO|DATEV|MS Office|Verhandlungsführung|Kostenrechnung'),
      },
    ],
    degrees: pairs(
      'Bachelor of Science=Informatik|Diplom=Maschinenbau|Master of Arts=Betriebswirtschaftslehre|Bachelor of Arts=Germanistik',
    ),
    languages: pairs(
      'Deutsch=Muttersprache|Englisch=verhandlungssicher|Französisch=Grundkenntnisse|Türkisch=fließend',
    ),
    certificates: words(
      'Ausbildereignungsprüfung (IHK)|Führerschein Klasse B|ITIL Foundation|Ersthelfer im Betrieb',
    ),
    hobbies: words('Bergwandern|Chorgesang|Imkerei|Tischtennis|Fotografie'),
  },
  fr: {
    given: words('Camille|Thibault|Aïcha|Romain|Élodie|Malik'),
    family: words('Desrosiers|Lamothe|Benkirane|Vauquelin|Girardot|N’Diaye'),
    employers: words(
      'Ateliers Vauban|Maison Clairval|Groupe Sylvestre|Hôpital de la Presle|Librairie Les Quatre Vents|Transports Moreau et Fils|Lumen Conseil SAS|Mairie de Saint-Avold-les-Bains',
    ),
    schools: words(
      'Université de Valmont|École supérieure de commerce de Rives|IUT de Chantemerle|Institut polytechnique de Valmont',
    ),
    highSchools: words('Lycée Jean-Mermoz|Lycée Marie-Curie'),
    cities: words('Lyon|Nantes|Valmont|Grenoble|Lille'),
    trades: [
      {
        titles: words(
          'Chargée de communication|Responsable marketing|Assistant administratif|Chef de projet|Stagiaire en communication',
        ),
        duties: words(
          'Organisation de quatre salons professionnels par an|Rédaction de la lettre interne et du site web|Suivi d’un budget annuel de 180 000 €|Encadrement de deux stagiaires|Refonte de l’intranet avec les équipes techniques|Négociation avec les imprimeurs et les agences',
        ),
        skills: words('Adobe Creative Suite|WordPress|Gestion de projet|Relations presse|Excel'),
      },
      {
        titles: words(
          'Développeuse web|Ingénieur logiciel|Technicien support|Développeur back-end|Architecte technique',
        ),
        duties: words(
          'Développement d’une API de réservation en Symfony|Réduction des temps de chargement de 60 %|Mise en place de l’intégration continue|Support de niveau 2 pour 300 utilisateurs|Formation des nouveaux arrivants|Migration des serveurs vers un hébergement mutualisé',
        ),
        skills: words('PHP|Symfony|JavaScript|Docker|MySQL'),
      },
    ],
    degrees: pairs(
      'Licence=Information et communication|Master=Marketing digital|DUT=Informatique|BTS=Gestion de la PME',
    ),
    languages: pairs('Français=langue maternelle|Anglais=courant|Espagnol=notions|Arabe=bilingue'),
    certificates: words('Permis B|PSC1 (premiers secours)|TOEIC 905|Certification Opquast'),
    hobbies: words('escalade|théâtre amateur|cuisine|lecture|vélo'),
  },
  ja: {
    given: words('陽菜|翔太|美咲|健一|さくら|大輔|千尋|悠真'),
    family: words('水瀬|高遠|桐生|八雲|三枝|小鳥遊|白石|森下'),
    employers: words(
      '株式会社青葉システムズ|東雲商事株式会社|有限会社みどり食品|株式会社ソラノネット|北斗製作所株式会社|医療法人光陽会 光陽病院|株式会社ハルカ出版|合同会社ミナト企画|あかつき信用金庫|株式会社カナデ物流',
    ),
    schools: words('青陵大学|東雲工業大学|白鳥学園大学|北桜大学|緑ヶ丘専門学校'),
    highSchools: words('県立桜台高等学校|市立みなと高等学校|私立清風学園高等学校'),
    cities: words('東京都|神奈川県|大阪府|愛知県|福岡県'),
    trades: [
      {
        titles: words(
          'システムエンジニア|プログラマー|プロジェクトリーダー|インフラエンジニア|テストエンジニア',
        ),
        duties: words(
          '販売管理システムの要件定義から保守までを担当|5名のチームのリーダーとして進捗と品質を管理|夜間バッチの処理時間を4時間から40分に短縮|顧客との打ち合わせと見積書の作成|新人3名の教育を担当|オンプレミスからクラウドへの移行を設計',
        ),
        skills: words('Java|Spring|Oracle|AWS|Linux|Git'),
      },
      {
        titles: words('営業担当|営業主任|営業事務|販売員|店長'),
        duties: words(
          '既存顧客約60社への提案営業|新規開拓により年間売上を前年比125%に伸長|受発注、請求書の発行、在庫の管理|展示会の企画と運営|後輩4名の指導と営業同行|クレーム対応の手順書を作成',
        ),
        skills: words('提案営業|Excel|PowerPoint|顧客管理|簿記'),
      },
    ],
    degrees: pairs('工学部=情報工学科|経済学部=経営学科|文学部=日本文学科|看護学部=看護学科'),
    languages: pairs('英語=TOEIC 780|中国語=日常会話|日本語=ネイティブ'),
    certificates: words(
      '普通自動車第一種運転免許|基本情報技術者試験 合格|日商簿記検定2級 合格|TOEIC公開テスト 780点取得',
    ),
    hobbies: words('登山|読書|写真|将棋|料理'),
  },
  zh: {
    given: words('子墨|雨桐|嘉懿|文博|思远|晓岚|昊然|静姝'),
    family: words('林|苏|欧阳|顾|沈|陆|江|闻'),
    employers: words(
      '杭州云栖数码科技有限公司|上海澜舟信息技术有限公司|深圳市星火智能股份有限公司|北京晨曦教育咨询有限公司|南京江南银行|成都锦里文化传媒有限公司|广州南粤物流集团|武汉东湖医院|苏州知行软件有限公司|启明设计研究院',
    ),
    schools: words('江东大学|云岭理工大学|华明师范大学|东海财经大学|临江职业技术学院'),
    highSchools: words('江东市第一中学|云岭市实验高中'),
    cities: words('杭州|上海|深圳|成都|南京'),
    trades: [
      {
        titles: words('后端开发工程师|Java开发工程师|高级软件工程师|测试工程师|前端开发实习生'),
        duties: words(
          '负责订单系统的设计与开发，日均处理请求两千万次|优化慢查询，接口平均响应时间由800毫秒降至120毫秒|参与微服务拆分，完成三个核心模块的上线|编写单元测试，覆盖率提升到85%|带领3人小组完成支付网关的重构|与产品和运营团队沟通需求，制定排期',
        ),
        skills: words('Java|Spring Cloud|MySQL|Redis|Docker|Vue'),
      },
      {
        titles: words('市场专员|运营经理|产品经理|人事主管|行政助理'),
        duties: words(
          '策划并执行线上活动，拉新用户十二万人|负责公众号内容，阅读量同比增长两倍|制定年度预算并跟踪执行情况|组织校园招聘，完成全年招聘计划|整理合同与档案，建立电子台账|分析用户数据，每周输出运营报告',
        ),
        skills: words('活动策划|数据分析|Axure|SQL|文案写作'),
      },
    ],
    degrees: pairs('本科=计算机科学与技术|本科=市场营销|硕士=软件工程|本科=人力资源管理|大专=会计学'),
    languages: pairs('英语=CET-6|普通话=二级甲等|日语=N2'),
    certificates: words('大学英语六级|软件设计师（中级）|初级会计职称|PMP项目管理认证'),
    hobbies: words('羽毛球|摄影|阅读|长跑|书法'),
  },
};
