/** The twelve occupations of the demo's world: what people in them are called, do and know, in three languages. */
import type { Locale } from '../../shared/vocabulary/locales.ts';

/** One occupation. Texts are whole, so that nobody reads a sentence that was put together. */
export type Trade = {
  /** ISCO-08 minor group. */
  readonly occupation: string;
  /** ISCED level and ISCED-F field that most of them have. */
  readonly education: string;
  readonly field: string;
  /** Codes of our vocabulary. */
  readonly skills: readonly string[];
  /** Pay of a year, in thousands of euros; other currencies follow from it. */
  readonly pay: number;
  readonly canBeRemote: boolean;
  readonly words: { readonly [Each in Locale]: TradeWords };
};
/** What one language says of an occupation. */
export type TradeWords = {
  readonly title: string;
  readonly earlier: string;
  readonly studied: string;
  /** What somebody in it has done, for a résumé. */
  readonly done: readonly [string, string, string];
  /** What the work is, for a posting. */
  readonly work: string;
};

type Row = readonly [
  title: string,
  earlier: string,
  studied: string,
  a: string,
  b: string,
  c: string,
  work: string,
];
const words = ([title, earlier, studied, a, b, c, work]: Row): TradeWords => ({
  ...{ title, earlier, studied, work },
  done: [a, b, c],
});
const trade = (
  occupation: string,
  [education, field]: readonly [string, string],
  skills: string,
  pay: number,
  canBeRemote: boolean,
  [en, zh, ja]: readonly [Row, Row, Row],
): Trade => ({
  ...{ occupation, education, field, pay, canBeRemote },
  skills: skills.split(' '),
  words: { en: words(en), zh: words(zh), ja: words(ja) },
});

/** See above. */
export const TRADES: readonly Trade[] = [
  trade(
    '251',
    ['6', '061'],
    'typescript python java react sql api-design test-automation version-control',
    68,
    true,
    [
      [
        'Software developer',
        'Junior developer',
        'Computer science',
        'Moved the booking service to an event log without a day of downtime',
        'Wrote the tests that now run before every release',
        'Reviews the code of a team of five',
        'You look after the services behind our online bookings, from the first idea to running them.',
      ],
      [
        '软件开发工程师',
        '初级开发工程师',
        '计算机科学与技术',
        '在不停机的情况下把订单服务迁移到消息队列',
        '为核心模块补齐自动化测试，发布前自动运行',
        '负责五人小组的代码评审',
        '负责线上预订服务的设计、开发与运维，从需求讨论一直跟进到上线。',
      ],
      [
        'ソフトウェアエンジニア',
        'プログラマー',
        '情報工学',
        '予約サービスを無停止でイベント駆動の構成に移行',
        'リリース前に自動で走るテストを整備',
        '5人のチームでコードレビューを担当',
        'オンライン予約を支えるサービスの設計、開発、運用を一貫して担当していただきます。',
      ],
    ],
  ),
  trade(
    '252',
    ['6', '061'],
    'linux networking aws docker-kubernetes monitoring information-security shell-scripting devops',
    66,
    true,
    [
      [
        'Systems administrator',
        'IT support technician',
        'Information technology',
        'Runs 120 servers in two data centres',
        'Cut the time to restore a backup from a day to two hours',
        'On call one week in four',
        'You keep our servers and networks running, and make the next outage shorter than the last.',
      ],
      [
        '系统运维工程师',
        '技术支持',
        '网络工程',
        '维护两个机房共120台服务器',
        '把备份恢复时间从一天缩短到两小时',
        '每四周轮值一次夜间值班',
        '负责服务器与网络的日常运维，持续改进监控和故障恢复流程。',
      ],
      [
        'インフラエンジニア',
        'ヘルプデスク',
        '情報通信工学',
        '2拠点120台のサーバーを運用',
        'バックアップからの復旧時間を1日から2時間に短縮',
        '4週に1度の夜間当番を担当',
        'サーバーとネットワークの運用、監視と復旧手順の改善をお任せします。',
      ],
    ],
  ),
  trade(
    '222',
    ['6', '091'],
    'ward-nursing medication wound-care injections infection-control care-planning emergency-care',
    46,
    false,
    [
      [
        'Registered nurse',
        'Nurse in training',
        'Nursing',
        'Looks after eight patients a shift on a surgical ward',
        'Trains new colleagues in wound care',
        'Wrote the ward’s handover checklist',
        'You care for people after operations on a ward of 24 beds, in a team that plans its shifts together.',
      ],
      [
        '注册护士',
        '实习护士',
        '护理学',
        '在外科病区每班负责八名患者',
        '带教新入职护士的伤口护理',
        '编写病区交接班清单',
        '在24张床位的外科病区负责术后护理，排班由团队共同商定。',
      ],
      [
        '看護師',
        '看護助手',
        '看護学',
        '外科病棟で1勤務あたり8名の患者を担当',
        '新人看護師に創傷ケアを指導',
        '病棟の申し送りチェックリストを作成',
        '24床の外科病棟で術後の看護を担当していただきます。勤務表はチームで相談して決めます。',
      ],
    ],
  ),
  trade(
    '241',
    ['6', '041'],
    'accounting bookkeeping tax auditing controlling spreadsheets financial-analysis',
    58,
    true,
    [
      [
        'Accountant',
        'Accounts assistant',
        'Business administration',
        'Closes the month in four working days',
        'Prepared three clean year-end audits',
        'Brought the expense claims from paper to a form',
        'You keep the books of three small companies and talk to their owners in plain words.',
      ],
      [
        '会计',
        '出纳',
        '会计学',
        '四个工作日内完成月结',
        '连续三年配合年度审计，无保留意见',
        '把报销流程从纸质改为线上表单',
        '负责三家小型企业的账务处理，并用通俗的语言向经营者说明。',
      ],
      [
        '経理',
        '経理アシスタント',
        '経営学',
        '月次決算を4営業日で締め',
        '年度監査に3年続けて指摘なしで対応',
        '紙の経費精算をフォームに移行',
        '小規模な3社の経理を担当し、経営者にわかりやすく説明していただきます。',
      ],
    ],
  ),
  trade(
    '243',
    ['6', '041'],
    'market-research social-media content-marketing brand-management web-analytics event-management copywriting',
    52,
    true,
    [
      [
        'Marketing specialist',
        'Marketing assistant',
        'Communication studies',
        'Planned the launch of two products in four countries',
        'Doubled the readers of the monthly newsletter',
        'Runs the stand at the yearly trade fair',
        'You tell people about our bicycles: honestly, in pictures and short texts, and see what they read.',
      ],
      [
        '市场专员',
        '市场助理',
        '新闻传播学',
        '策划两款产品在四个地区的上市推广',
        '月刊读者人数翻了一番',
        '负责每年行业展会的展位',
        '用真实的图片和简短的文字介绍我们的自行车，并根据阅读数据调整内容。',
      ],
      [
        'マーケティング担当',
        '販促アシスタント',
        'メディア学',
        '4か国で2製品の発売を企画',
        '月刊メールマガジンの読者数を2倍に',
        '毎年の展示会でブースを運営',
        '自転車の魅力を写真と短い文章で誠実に伝え、反応を見ながら改善していただきます。',
      ],
    ],
  ),
  trade(
    '214',
    ['7', '071'],
    'mechanical-design cad simulation project-management quality-management automotive-engineering',
    70,
    false,
    [
      [
        'Mechanical engineer',
        'Design engineer',
        'Mechanical engineering',
        'Designed the gearbox of a small harvester',
        'Took a fifth of the weight out of a pump housing',
        'Leads the tests on the endurance stand',
        'You design pumps that run for twenty years, and see them built next door.',
      ],
      [
        '机械工程师',
        '结构设计工程师',
        '机械设计制造及其自动化',
        '完成小型收割机变速箱设计',
        '使泵体重量减轻五分之一',
        '负责耐久试验台的测试',
        '设计可以运行二十年的水泵，并在隔壁车间看着它装配完成。',
      ],
      [
        '機械設計エンジニア',
        'CADオペレーター',
        '機械工学',
        '小型収穫機の変速機を設計',
        'ポンプ筐体を2割軽量化',
        '耐久試験の責任者',
        '20年使い続けられるポンプの設計を担当していただきます。組立は隣の工場で行っています。',
      ],
    ],
  ),
  trade(
    '216',
    ['6', '021'],
    'ui-design graphic-design prototyping branding illustration layout ux-research',
    54,
    true,
    [
      [
        'Product designer',
        'Graphic designer',
        'Visual communication',
        'Redrew the timetable app for small screens',
        'Talks to ten travellers before each larger change',
        'Keeps the library of forms and icons',
        'You design forms that people fill in once and get right, together with two developers.',
      ],
      [
        '产品设计师',
        '平面设计师',
        '视觉传达设计',
        '为小屏幕重新设计时刻表应用',
        '每次改版前访谈十位乘客',
        '维护组件库和图标库',
        '与两位开发工程师一起，设计一次就能填对的表单。',
      ],
      [
        'プロダクトデザイナー',
        'グラフィックデザイナー',
        '視覚伝達デザイン',
        '時刻表アプリを小さな画面向けに再設計',
        '大きな変更の前に10人の利用者に聞き取り',
        '部品とアイコンのライブラリーを管理',
        '2人のエンジニアと一緒に、一度で正しく書けるフォームを設計していただきます。',
      ],
    ],
  ),
  trade(
    '512',
    ['35', '101'],
    'western-cuisine menu-planning food-hygiene baking fish-preparation japanese-cuisine',
    34,
    false,
    [
      [
        'Cook',
        'Kitchen assistant',
        'Cookery',
        'Cooks for 90 guests an evening',
        'Wrote the menu of the season with local farms',
        'Trained two apprentices to their exam',
        'You cook lunch for a canteen of 200, with vegetables from around the corner and free weekends.',
      ],
      [
        '厨师',
        '厨房帮工',
        '烹饪',
        '每晚为90位客人备餐',
        '与本地农场合作制定时令菜单',
        '带出两名通过考核的学徒',
        '为200人的食堂准备午餐，食材来自附近农场，周末休息。',
      ],
      [
        '調理師',
        '調理補助',
        '調理',
        '1晩90名分の料理を担当',
        '地元の農家と季節の献立を作成',
        '見習い2名を試験合格まで指導',
        '200人分の社員食堂の昼食を担当していただきます。土日はお休みです。',
      ],
    ],
  ),
  trade(
    '522',
    ['34', '041'],
    'customer-advice cash-register merchandising store-management inventory customer-service',
    32,
    false,
    [
      [
        'Shop assistant',
        'Trainee in retail',
        'Retail trade',
        'Advises customers on outdoor clothing',
        'Plans the shelves of two departments',
        'Stands in for the shop manager',
        'You advise people on books and paper, and decide with us what lies on the front table.',
      ],
      [
        '门店店员',
        '实习店员',
        '市场营销',
        '为顾客推荐户外服装',
        '负责两个区域的陈列',
        '店长不在时代理店务',
        '为顾客推荐图书和文具，和我们一起决定前台摆什么。',
      ],
      [
        '販売スタッフ',
        '販売アルバイト',
        '商業',
        'アウトドア衣料の接客',
        '2つの売り場の陳列を計画',
        '店長不在時の代行',
        '本と文房具の接客と、店頭に並べる品の選定を一緒にお願いします。',
      ],
    ],
  ),
  trade(
    '234',
    ['6', '011'],
    'primary-teaching lesson-planning classroom-management early-education special-education music-teaching',
    44,
    false,
    [
      [
        'Primary school teacher',
        'Assistant teacher',
        'Primary education',
        'Teaches a class of 24 in its third year',
        'Leads the school choir',
        'Plans lessons for children who learn German as a second language',
        'You teach a class of 22 together with a second adult, in a school with a garden.',
      ],
      [
        '小学教师',
        '助教',
        '小学教育',
        '担任三年级24人班级的班主任',
        '负责学校合唱团',
        '为学习困难的学生设计课程',
        '与另一位老师共同负责22人的班级，学校有自己的小菜园。',
      ],
      [
        '小学校教諭',
        '学習支援員',
        '初等教育学',
        '3年生24名の学級担任',
        '合唱部の顧問',
        '日本語を学ぶ児童の授業を計画',
        '22名の学級を2人の教員で担当していただきます。校庭に畑があります。',
      ],
    ],
  ),
  trade('432', ['35', '104'], 'inventory goods-receipt wms forklift transport-planning picking', 36, false, [
    [
      'Warehouse planner',
      'Warehouse worker',
      'Logistics',
      'Plans 40 deliveries a day',
      'Halved the differences found at stocktaking',
      'Leads a shift of seven',
      'You plan what arrives and leaves, and are heard when a shelf stands in the wrong place.',
    ],
    [
      '仓储计划员',
      '仓库操作员',
      '物流管理',
      '每天安排40次配送',
      '把盘点差异减少一半',
      '带领七人班组',
      '负责安排货物的到达与发出，货架摆放不合理时你的意见会被采纳。',
    ],
    [
      '物流管理',
      '倉庫作業員',
      '流通情報',
      '1日40件の配送を計画',
      '棚卸の差異を半減',
      '7人の班をまとめる',
      '入出荷の計画を担当していただきます。棚の配置など、現場の意見を大切にしています。',
    ],
  ]),
  trade(
    '723',
    ['35', '071'],
    'machine-maintenance car-repair welding electronics-repair plc measuring',
    42,
    false,
    [
      [
        'Machine mechanic',
        'Apprentice mechanic',
        'Mechatronics',
        'Keeps three packaging lines running',
        'Brought unplanned stops down by a third',
        'Welds and measures repair parts',
        'You keep our bottling line running, plan its rests, and have time to repair things properly.',
      ],
      [
        '设备维修工',
        '学徒',
        '机电一体化',
        '保障三条包装线正常运行',
        '把非计划停机减少三分之一',
        '自行焊接和测量维修零件',
        '负责灌装线的维护保养与检修计划，有充足时间把问题修好。',
      ],
      [
        '機械保全',
        '整備見習い',
        'メカトロニクス',
        '3本の包装ラインを保全',
        '突発停止を3割減らす',
        '補修部品の溶接と測定を担当',
        '充填ラインの保全と点検計画を担当していただきます。直す時間をきちんと取ります。',
      ],
    ],
  ),
];
