/** Clinical specialities: a further group of skills; see `skills.ts` for how the tables are read. */
export const CLINICAL_SPECIALITIES = `
clinical-specialities | Clinical specialities | 临床专科 | 診療科・専門領域
cardiology | Cardiology | 心血管内科 | 循環器内科
gastroenterology | Gastroenterology | 消化内科 | 消化器内科
: endoscopy, colonoscopy | 胃肠镜, 内镜检查 | 内視鏡検査, 胃カメラ
respiratory-medicine | Respiratory medicine | 呼吸内科 | 呼吸器内科
: pulmonology | 肺功能检查 | -
nephrology | Nephrology | 肾内科 | 腎臓内科
endocrinology-and-diabetes | Endocrinology and diabetes | 内分泌与糖尿病 | 内分泌・糖尿病内科
: diabetes care, insulin therapy | 糖尿病管理, 胰岛素注射 | 糖尿病看護, 糖尿病療養指導士
neurology | Neurology | 神经内科 | 神経内科
: stroke care | 卒中护理 | 脳卒中ケア
oncology | Oncology | 肿瘤科 | 腫瘍内科
: cancer care, chemotherapy, radiotherapy | 化疗, 放疗, 肿瘤护理 | がん看護, 化学療法, 放射線治療
haematology | Haematology | 血液科 | 血液内科
: hematology, blood transfusion | 输血 | 輸血業務
infectious-diseases | Infectious diseases | 感染病科 | 感染症内科
: infectious disease medicine | 传染病防治 | 感染症診療
dermatology | Dermatology | 皮肤科 | 皮膚科
ophthalmology | Ophthalmology | 眼科 | 眼科
: cataract surgery | - | -
ear-and-throat-medicine | Ear and throat medicine | 耳鼻喉科 | 耳鼻咽喉科
: ENT, audiometry | 听力检查 | 聴力検査
obstetrics-and-gynaecology | Obstetrics and gynaecology | 妇产科 | 産婦人科
: obstetrics, gynaecology, gynecology | 产科, 妇科 | 産科, 婦人科
paediatrics | Paediatrics | 儿科 | 小児科
: pediatrics, neonatology | 新生儿科 | 新生児科
orthopaedics | Orthopaedics | 骨科 | 整形外科
: orthopedics, trauma surgery, plaster casts | 骨折固定, 石膏固定 | ギプス固定
urology | Urology | 泌尿外科 | 泌尿器科
neurosurgery | Neurosurgery | 神经外科 | 脳神経外科
cardiac-surgery | Cardiac surgery | 心外科 | 心臓血管外科
plastic-surgery | Plastic surgery | 整形美容外科 | 形成外科
: cosmetic surgery, dermal fillers | 医疗美容, 医美 | 美容外科, 美容医療
psychiatry | Psychiatry | 精神科 | 精神科
: mental health | 精神卫生 | 精神保健, 精神保健福祉士
geriatrics | Geriatrics | 老年医学 | 老年医学
: geriatric medicine | - | -
family-medicine | Family medicine | 全科医学 | 総合診療
: primary care | 家庭医生, 全科诊疗 | 家庭医療, プライマリケア
occupational-medicine | Occupational medicine | 职业医学 | 産業医業務
: - | 职业病防治 | 産業医
sports-medicine | Sports medicine | 运动医学 | スポーツ医学
: sports injury care, athletic training | 运动损伤康复 | アスレティックトレーナー
pain-therapy | Pain therapy | 疼痛治疗 | ペインクリニック
: pain management | 疼痛管理 | 疼痛管理(ペイン)
rehabilitation-medicine | Rehabilitation medicine | 康复医学 | リハビリテーション医学
: rehabilitation | 康复科, 康复护理 | 回復期リハビリ
endoscopy-assistance | Endoscopy assistance | 内镜护理 | 内視鏡介助
: - | 内镜室护理 | 内視鏡看護
outpatient-nursing | Outpatient nursing | 门诊护理 | 外来看護
: outpatient care, clinic nursing | 分诊导诊, 导诊 | 外来業務, クリニック看護
school-and-workplace-nursing | School and workplace nursing | 校医与职场护理 | 養護・産業看護
: school nursing, occupational nursing | 校医, 保健老师 | 養護教諭, 産業保健師
infusion-therapy | Infusion therapy | 静脉治疗 | 輸液管理
: PICC, infusion pumps | 静脉置管, 留置针 | 輸液ポンプ管理
ventilator-care | Ventilator care | 呼吸机护理 | 人工呼吸器管理
: mechanical ventilation, respiratory therapy | 机械通气 | 呼吸療法認定士
airway-suctioning | Airway suctioning | 吸痰 | 喀痰吸引
: suctioning | 气道护理 | 喀痰吸引研修
tube-feeding | Tube feeding | 鼻饲 | 経管栄養
: enteral feeding, nasogastric tubes | 胃管护理 | 胃ろう管理
catheter-care | Catheter care | 导尿护理 | カテーテル管理
: urinary catheters | 导管护理 | 導尿, 尿道カテーテル
vital-signs | Vital signs | 生命体征监测 | バイタルサイン測定
: blood pressure measurement | 测血压, 体温测量 | バイタルチェック, 血圧測定
electrocardiograms | Electrocardiograms | 心电图检查 | 心電図検査
: ECG, EKG | 心电监护 | 心電図モニター
discharge-planning | Discharge planning | 出院准备服务 | 退院支援
: case management in hospitals | 出院随访 | 退院調整, 地域連携
patient-education | Patient education | 健康宣教 | 患者指導
: health education | 健康教育宣教 | 療養指導
nursing-records | Nursing records | 护理文书 | 看護記録
: nursing documentation | 护理记录 | 看護計画
nursing-management | Nursing management | 护理管理 | 看護管理
: ward management, head nurse | 护士长, 病区管理 | 看護師長, 病棟管理
nurse-licence | Nurse licence | 护士资格证 | 看護師免許
: registered nurse, RN licence | 护士执业资格, 护师资格 | 正看護師, 准看護師, 准看護師免許
physician-licence | Physician licence | 医师资格证 | 医師免許
: medical licence | 执业医师, 执业医师资格证, 规培 | 専門医, 研修医
dental-hygiene | Dental hygiene | 口腔洁治 | 歯科衛生
: scaling and polishing | - | 歯科衛生士業務
orthodontics | Orthodontics | 口腔正畸 | 矯正歯科
: aligners, braces fitting | 隐形矫正 | 歯列矯正
dental-implants | Dental implants | 种植牙 | インプラント治療
: implantology | - | -
dental-technology | Dental technology | 义齿制作 | 歯科技工
: dental prosthetics, dentures | 烤瓷牙制作 | 義歯製作, 歯科技工士
dental-assistance | Dental assistance | 口腔护理助理 | 歯科助手
: chairside assistance | 口腔护士 | 歯科助手業務
acupuncture | Acupuncture | 针灸 | 鍼灸治療
: - | 针灸推拿 | はり師, きゅう師
tuina-massage | Tuina massage | 推拿 | あん摩マッサージ指圧
: tuina, therapeutic massage | 中医推拿, 正骨 | あん摩マッサージ指圧師
chinese-herbal-medicine | Chinese herbal medicine | 中药学 | 漢方薬
: Chinese materia medica | 中药调剂, 中药炮制 | 漢方相談
judo-therapy | Judo therapy | 正骨理疗 | 柔道整復
: bone setting, osteopathy, chiropractic | 脊柱调整 | 柔道整復師, カイロプラクティック
prosthetics-and-orthotics | Prosthetics and orthotics | 假肢矫形 | 義肢装具製作
: orthotics | - | -
hearing-aids | Hearing aids | 助听器验配 | 補聴器調整
: hearing aid fitting, audiology | 听力师 | 認定補聴器技能者
contact-lenses | Contact lenses | 隐形眼镜验配 | コンタクトレンズ処方補助
: contact lens fitting | - | -`;
