/** Tests, medicines and health services: a further group of skills; see `skills.ts` for how the tables are read. */
export const TESTS_MEDICINES_AND_HEALTH_SERVICES = `
tests-medicines-and-health-services | Tests, medicines and health services | 检查、用药与健康服务 | 検査・薬剤・保健サービス
x-ray-imaging | X-ray imaging | X光检查 | X線撮影
: mammography | - | レントゲン撮影, 診療放射線技師
ct-and-mri-scanning | CT and MRI scanning | CT与核磁检查 | CT・MRI検査
: - | - | CT検査, MRI検査
echocardiography | Echocardiography | 心脏彩超 | 心エコー
nuclear-medicine | Nuclear medicine | 核医学 | 核医学検査
: PET-CT | - | -
blood-testing | Blood testing | 血液检验 | 血液検査
: coagulation testing | 血常规检验 | 血液学検査, 臨床検査技師
histopathology | Histopathology | 病理检查 | 病理検査
: cytology | 病理切片, 细胞学检查 | 細胞診, 細胞検査士
genetic-testing | Genetic testing | 基因检测 | 遺伝子検査
: genetic counselling | 遗传咨询 | 遺伝カウンセリング
assisted-reproduction | Assisted reproduction | 辅助生殖 | 生殖補助医療
: IVF, embryology | 试管婴儿 | 胚培養
blood-donation-service | Blood donation service | 采供血 | 献血業務
: blood bank | - | -
hospital-pharmacy | Hospital pharmacy | 医院药学 | 病院薬剤業務
: clinical pharmacy, TPN compounding | 临床药学, 静脉配置 | 病棟薬剤業務, 無菌調製
pharmacist-licence | Pharmacist licence | 执业药师 | 薬剤師免許
: - | 药师资格 | 薬剤師, かかりつけ薬剤師
drug-safety | Drug safety | 药物警戒 | 医薬品安全性情報管理
: pharmacovigilance, adverse event reporting | 药品不良反应监测 | PV業務
regulatory-affairs | Regulatory affairs | 药械注册 | 薬事申請
: drug registration, medical device registration, FDA submissions | 医疗器械注册, 药品注册 | 薬事, 薬事業務
clinical-research-coordination | Clinical research coordination | 临床研究协调 | 治験コーディネーター業務
: CRC work, clinical research coordinator | 临床协调 | CRC業務
clinical-monitoring | Clinical monitoring | 临床监查 | 臨床開発モニター
: CRA work | 临床监查员 | CRA業務, 治験モニタリング
medical-device-maintenance | Medical device maintenance | 医疗设备维护 | 医療機器保守
: clinical engineering, biomedical equipment | 医疗设备维修 | 臨床工学, 臨床工学技士
emergency-triage | Emergency triage | 急诊分诊 | トリアージ
advanced-life-support | Advanced life support | 高级生命支持 | 二次救命処置
: ACLS, ALS resuscitation, PALS | - | ICLS
vaccination | Vaccination | 预防接种 | 予防接種
: immunisation | 疫苗接种 | ワクチン接種
epidemiology | Epidemiology | 流行病学 | 疫学調査
: outbreak investigation | 流调 | 疫学研究
health-checks | Health checks | 健康体检 | 健康診断業務
: health screening | 体检服务 | 健診業務, 人間ドック
child-health | Child health | 儿童保健 | 母子保健
: maternal and child health | 妇幼保健 | 乳幼児健診
psychotherapy | Psychotherapy | 心理治疗 | 心理療法
: - | - | 公認心理師, 臨床心理士
psychological-testing | Psychological testing | 心理测评 | 心理検査
: psychometrics | 心理量表 | 知能検査
addiction-counselling | Addiction counselling | 成瘾干预 | 依存症支援
: substance abuse counselling | 戒毒康复 | 依存症回復支援
music-and-art-therapy | Music and art therapy | 音乐与艺术治疗 | 音楽療法・芸術療法
: music therapy, art therapy | 音乐治疗, 艺术治疗 | 音楽療法
clinical-nutrition | Clinical nutrition | 临床营养 | 臨床栄養管理
: nutrition support | 营养师 | 管理栄養士, 栄養士
medical-reception | Medical reception | 医院前台 | 医療受付
: patient registration | 挂号收费 | 病院受付, クリニック受付
medical-coding | Medical coding | 疾病编码 | 診療情報コーディング
: DRG | 病案编码, 编码员 | DPC, 診療情報管理士
doctors-assistance | Doctors' assistance | 医师助理 | 医師事務作業補助
: medical secretary | 医助 | 医療クラーク, ドクターズクラーク
hospital-administration | Hospital administration | 医院管理 | 病院経営管理
: health care management | 医务管理 | 病院事務
animal-nursing | Animal nursing | 动物护理 | 動物看護
: veterinary nursing | 宠物医院助理 | 愛玩動物看護師
animal-surgery | Animal surgery | 动物手术 | 獣医外科
: veterinary surgery | 宠物手术 | -
animal-epidemic-control | Animal epidemic control | 动物防疫 | 家畜防疫
: animal disease control | 动物检疫 | 家畜衛生`;
