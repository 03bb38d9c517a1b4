/** Subjects and methods: a further group of skills; see `skills.ts` for how the tables are read. */
export const SUBJECTS_AND_METHODS = `
subjects-and-methods | Subjects and methods | 学科与教法 | 教科・指導法
teaching-licence | Teaching licence | 教师资格证 | 教員免許
: teaching certificate, QTS | 教师证, 高级中学教师资格证 | 教員免許状, 高等学校教諭, 中学校教諭, 小学校教諭, 幼稚園教諭
secondary-teaching | Secondary teaching | 中学教学 | 中学・高校教育
: high school teaching | 初中教学, 高中教学 | 中等教育
english-teaching | English teaching | 英语教学 | 英語教育
: - | 少儿英语, 雅思培训 | 英会話講師
japanese-teaching | Japanese teaching | 日语教学 | 日本語教育
: teaching Japanese | 日语培训 | 日本語教師, 登録日本語教員
chinese-as-a-foreign-language | Chinese as a foreign language | 对外汉语 | 中国語教育
: teaching Chinese | 国际中文教育 | 中国語講師
physics-teaching | Physics teaching | 物理教学 | 物理指導
chemistry-teaching | Chemistry teaching | 化学教学 | 化学指導
biology-teaching | Biology teaching | 生物教学 | 生物指導
history-and-social-studies-teaching | History and social studies teaching | 历史与政治教学 | 社会科教育
: history teaching, geography teaching | 历史教学, 地理教学, 思政教学 | 地歴公民, 社会科指導
computing-teaching | Computing teaching | 信息技术教学 | 情報教育
: computer science teaching | 信息技术课 | 情報科指導
coding-for-children | Coding for children | 少儿编程教学 | プログラミング教育
: Scratch programming, coding clubs | 少儿编程, 机器人教学 | 子ども向けプログラミング
dance-teaching | Dance teaching | 舞蹈教学 | ダンス指導
: ballet teaching | 少儿舞蹈 | バレエ講師
swimming-instruction | Swimming instruction | 游泳教学 | 水泳指導
: swimming coaching | 游泳教练 | スイミングコーチ
yoga-and-pilates-instruction | Yoga and pilates instruction | 瑜伽普拉提教学 | ヨガ・ピラティス指導
: pilates | 瑜伽教练 | ピラティス
personal-training | Personal training | 健身私教 | パーソナルトレーニング
: strength training | 私教 | トレーナー指導
football-coaching | Football coaching | 足球教练 | サッカー指導
: soccer coaching | - | -
basketball-coaching | Basketball coaching | 篮球教练 | バスケットボール指導
tennis-and-badminton-coaching | Tennis and badminton coaching | 网球羽毛球教练 | テニス・バドミントン指導
: tennis coaching, table tennis coaching | 羽毛球教练, 乒乓球教练 | テニスコーチ
martial-arts-instruction | Martial arts instruction | 武术教学 | 武道指導
: karate, judo, taekwondo, kung fu | 跆拳道, 太极拳 | 柔道, 剣道, 空手
ski-and-outdoor-instruction | Ski and outdoor instruction | 滑雪与户外教学 | スキー・アウトドア指導
: skiing instruction, climbing instruction, outdoor education | 滑雪教练, 户外拓展, 研学旅行 | スキー指導, 野外活動指導
school-counselling | School counselling | 学校心理辅导 | スクールカウンセリング
: pupil counselling | 心理健康教育 | 教育相談
careers-education | Careers education | 生涯教育 | 進路指導
: guidance for school leavers | 升学指导, 留学规划 | 進学相談
study-abroad-advice | Study abroad advice | 留学咨询 | 留学カウンセリング
: student visa advice | 留学顾问, 留学文书 | 留学支援
curriculum-development | Curriculum development | 课程研发 | カリキュラム開発
: course development | 教研, 校本课程开发 | 教育課程編成
teaching-materials | Teaching materials | 教材编写 | 教材開発
: textbook writing, worksheets | 课件制作, 试题编写 | 教材制作, プリント作成
exam-setting | Exam setting | 命题与阅卷 | 試験作問
: - | - | 作問, 採点業務
learning-difficulties | Learning difficulties | 学习障碍干预 | 学習障害支援
: dyslexia support | 注意力训练 | 発達障害支援
parent-communication | Parent communication | 家校沟通 | 保護者対応
: parent-teacher meetings | 家长会, 家校共育 | 保護者面談
digital-classrooms | Digital classrooms | 智慧课堂 | ICT教育
: Google Classroom, interactive whiteboards | 电子白板 | 電子黒板, ICT活用授業
learning-management-systems | Learning management systems | 在线学习平台 | 学習管理システム
: LMS, Canvas LMS | 学习平台运营 | eラーニングシステム
instructional-design | Instructional design | 教学设计 | インストラクショナルデザイン
: ADDIE, Articulate Storyline | - | 研修設計
seminars-and-lecturing | Seminars and lecturing | 讲座授课 | セミナー講師
: seminar leading | 公开课 | 講演, セミナー登壇
apprentice-instruction | Apprentice instruction | 学徒带教 | 技能実習指導
: trainer aptitude | 师带徒, 实训指导 | 技能実習生指導, 職業訓練指導員
safety-training | Safety training | 安全培训 | 安全教育
: safety instruction | 安全教育培训 | 安全衛生教育
sales-and-service-training | Sales and service training | 销售与服务培训 | 営業・接遇研修
: sales training | 销售培训, 话术培训 | 接遇研修
school-heads-work | School head's work | 校长与园长管理 | 校長・園長業務
: school leadership, kindergarten leadership | 园长管理, 校长管理 | 園長, 教頭
admissions | Admissions | 招生 | 学生募集
: student admissions, enrolment | 招生宣传, 课程顾问 | 入試広報, 生徒募集
exhibition-curating | Exhibition curating | 策展 | 学芸員業務
: - | - | 学芸員, 学芸員資格
conservation-of-objects | Conservation of objects | 文物修复 | 文化財修復
: restoration of art | 古籍修复 | 文化財保存`;
