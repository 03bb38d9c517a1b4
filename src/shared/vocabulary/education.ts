/**
 * Levels of education: the International Standard Classification of Education of 2011 (ISCED 2011, UNESCO), as a person
 * would choose one of them for the highest that is completed. Upper secondary is divided by orientation, as in the
 * standard's two-digit codes (34 general, 35 vocational); 0-2, 3-4 and 5-8 are the groups that statistics use.
 * Says nothing of schools, marks or whether it was completed at all. Names are our own (docs/vocabularies.md).
 */
import { ANY, growTree } from './facet-tree.ts';
import { readTable } from './table.ts';

const TABLE = `
0-2 | Compulsory schooling | 义务教育 | 義務教育
1 | Primary school or less | 小学及以下 | 小学校まで
: primary school, elementary school | 小学, 小学毕业 | 小学校, 小学校卒業, 小卒
2 | Lower secondary school | 初中 | 中学校
: middle school, junior high school, lower secondary, lower secondary education, Hauptschulabschluss, Realschulabschluss, Mittlere Reife, GCSE, GCSEs, Brevet des collèges | 初级中学, 初中毕业, 初中学历 | 中学校卒業, 中卒
3-4 | Upper secondary school or training after it | 高中阶段或其后培训 | 高校・職業課程
3 | Upper secondary school | 高中阶段 | 高等学校
: upper secondary, upper secondary education, secondary school | 高中学历 | 高卒, 高校卒業, 高等学校卒業
34 | Upper secondary school, general | 普通高中 | 高等学校（普通科）
: high school, high school diploma, senior high school, GED, A-levels, A levels, Abitur, Allgemeine Hochschulreife, ~Gymnasium, baccalauréat général, International Baccalaureate, sixth form, matura, maturité, studentexamen, lycée général | 高中, 高中毕业, 高级中学 | 普通科, 普通高校, 高校普通科, 大検, 高卒認定, 高等学校卒業程度認定試験
35 | Upper secondary school or apprenticeship, vocational | 中等职业教育 | 高等学校（専門学科）・職業訓練
: vocational school, vocational high school, trade school, apprenticeship, completed apprenticeship, Berufsausbildung, Lehre, Gesellenbrief, ~CAP, baccalauréat professionnel, bac pro, BTEC, NVQ | 中专, 中职, 职高, 技校, 职业高中, 中等专业学校, 技工学校, 中等职业学校, 中专学历 | 工業高校, 商業高校, 農業高校, 水産高校, 工業科, 商業科, 農業科, 職業訓練校, 専門学科
4 | Training after upper secondary school, below university | 高中后非高等教育 | 高校卒業後の課程（高等教育未満）
: post-secondary certificate, post-secondary non-tertiary, access course, foundation course, Fachhochschulreife nach Ausbildung | 高中后职业培训, 预科 | 高校専攻科, 専修学校一般課程, 専攻科修了
5-8 | Higher education | 高等教育 | 高等教育
5-6 | First years of higher education, or a first degree | 专科或本科 | 短期高等教育・学士
5 | Short higher education | 大专 | 短大・専門学校・高専
: associate degree, associate's degree, associate of arts, associate of science, foundation degree, higher national diploma, HND, HNC, BTS, DUT, junior college, community college, Meister, Meisterbrief, Techniker | 专科, 高职, 大学专科, 高职高专, 大专学历, 专科学历, 高等职业教育, 副学士 | 短期大学, 短大, 短大卒, 専門学校, 専門卒, 専門士, 高等専門学校, 高専, 高専卒, 準学士, 短期大学士
6 | Bachelor or equal | 本科 | 大学（学士）
: bachelor, bachelor's, bachelor's degree, bachelors degree, bachelor of science, bachelor of arts, bachelor of engineering, bachelor of laws, bachelor of education, bachelor of commerce, bachelor of nursing, undergraduate degree, BSc, B.Sc., BEng, B.Eng., BBA, LLB, BCom, BEd, ~BA, ~BS, B.A., B.S., BA in, BS in, first degree, honours degree | 学士, 大学本科, 本科学历, 学士学位, 全日制本科, 统招本科, 自考本科, 专升本, 文学学士, 理学学士, 工学学士, 管理学学士, 法学学士, 医学学士 | 大卒, 学士, 大学卒, 大学卒業, 学部卒, 学士課程, 学士号, 四年制大学卒業, 4年制大学卒業, 高度専門士, 工学部卒業, 文学部卒業, 経済学部卒業, 法学部卒業, 理学部卒業
7-8 | Postgraduate degree | 研究生学历 | 大学院
: postgraduate, postgraduate degree, graduate degree | 研究生, 研究生毕业 | 大学院卒, 院卒, 大学院修了
7 | Master or equal | 硕士 | 修士
: master's, master's degree, masters degree, master of science, master of arts, master of engineering, master of business administration, master of education, master of laws, MSc, M.Sc., MEng, M.Eng., MBA, EMBA, LLM, MPhil, MPH, ~MA, ~MS, M.A., M.S., MA in, MS in, Diplom, Diplom-Ingenieur, Dipl.-Ing., Magister, Staatsexamen, diplôme d'ingénieur | 硕士研究生, 硕士学位, 硕士学历, 工商管理硕士, 工学硕士, 理学硕士, 文学硕士, 法学硕士, 专业硕士 | 修士課程, 修士課程修了, 博士前期課程, 修士号, 修士卒, 専門職大学院, 法科大学院, 法務博士
8 | Doctorate or equal | 博士 | 博士
: doctorate, doctoral degree, doctor of philosophy, PhD, Ph.D., DPhil, EdD, Dr. rer. nat., Dr.-Ing., Promotion zum Dr. | 博士研究生, 博士学位, 博士学历, 工学博士, 理学博士, 文学博士, 医学博士 | 博士課程, 博士課程修了, 博士後期課程, 博士号, 博士後期課程修了
`;

const PARENTS: Readonly<Record<string, string>> = {
  '1': '0-2',
  '2': '0-2',
  '34': '3',
  '35': '3',
  '3': '3-4',
  '4': '3-4',
  '5': '5-6',
  '6': '5-6',
  '7': '7-8',
  '8': '7-8',
  '5-6': '5-8',
  '7-8': '5-8',
};

/** Levels of education; `finest` are the nine that a person chooses from. */
export const EDUCATION_LEVELS = growTree(
  readTable(TABLE).map((entry) => ({ entry, parent: PARENTS[entry.code] ?? ANY })),
);

/** Phrases that hold the word of a level and mean none: who works after a doctorate, or guides others to one. */
export const EDUCATION_GUARDS = [
  '博士后',
  '专科医院',
  '专科医生',
  '专科护士',
  '博士生导师',
  '硕士生导师',
  '研究生导师',
  '小学教师',
  '小学老师',
  '初中教师',
  '初中老师',
  '高中教师',
  '高中老师',
  '中专教师',
  '小学校教諭',
  '中学校教諭',
  '専門学校講師',
  'high school teacher',
  'primary school teacher',
  'elementary school teacher',
  'middle school teacher',
  'junior high school teacher',
  'MBA admissions',
];
