/** Beauty, cleaning and safety in practice: a further group of skills; see `skills.ts` for how the tables are read. */
export const BEAUTY_CLEANING_AND_SAFETY_IN_PRACTICE = `
beauty-cleaning-and-safety-in-practice | Beauty, cleaning and safety in practice | 美容、清洁与安全实务 | 美容・清掃・安全の実務
hair-colouring-and-perms | Hair colouring and perms | 染发烫发 | ヘアカラー・パーマ
: hair coloring, hair perms | 烫染 | パーマ
barbering | Barbering | 男士理发 | 理容
: shaving | 修面 | 理容師, 理容師免許
beautician-licence | Beautician licence | 美容师证 | 美容師免許
: cosmetology licence | 美发师证 | 美容師, 美容師資格
facial-treatment | Facial treatment | 面部护理 | フェイシャルエステ
: - | - | エステティシャン業務
hair-removal | Hair removal | 脱毛 | 脱毛施術
: laser hair removal | 激光脱毛 | 光脱毛
eyelash-and-brow-work | Eyelash and brow work | 美睫纹眉 | アイリスト業務
: microblading | 半永久 | 眉毛施術
bridal-make-up | Bridal make-up | 新娘化妆 | ブライダルメイク
: wedding makeup | 新娘跟妆 | ヘアメイク業務
stage-and-film-make-up | Stage and film make-up | 影视化妆 | 舞台・映像メイク
: - | 特效化妆 | 特殊メイク
aromatherapy | Aromatherapy | 芳香疗法 | アロマセラピー
: essential oils | 精油护理 | アロマテラピー
kimono-dressing | Kimono dressing | 和服着装 | 着付け
: - | 汉服妆造 | 着付師
hospital-cleaning | Hospital cleaning | 医院保洁 | 病院清掃
pest-control | Pest control | 有害生物防治 | 害虫駆除
: disinfestation | 杀虫灭鼠, 消杀 | 害獣駆除, 消毒業務
traffic-guarding | Traffic guarding | 交通疏导 | 交通誘導
: traffic control at sites | 交通协管 | 交通誘導警備, 交通誘導警備業務検定
security-screening | Security screening | 安检 | 保安検査
: airport security, baggage screening | 安检员, X光机安检 | 空港保安検査
bodyguarding | Bodyguarding | 贴身护卫 | 身辺警護
: close protection | 保镖 | ボディーガード
mountain-and-water-rescue | Mountain and water rescue | 山地与水域救援 | 山岳・水難救助
: search and rescue | 搜救 | 救助隊
building-fire-safety | Building fire safety | 消防控制室值班 | 防火管理
: fire warden | 消防设施操作员, 建构筑物消防员 | 防火管理者, 甲種防火管理者`;
