/**
 * Headings by how they are formed rather than word by word: 求学经历 is a word for learning with a word for what has been,
 * "Berufliche Laufbahn" a word for work with one for a way. Two strengths: a form, which is a heading wherever it stands,
 * and a hint, a word that only counts in a line that looks like the paper's other headings.
 */
import type { HeadingKind } from './place-headings.ts';

type Form = readonly [HeadingKind, RegExp];

// What has been: 经历, 履历, 歴.
const BEEN =
  '(?:经历|經歷|經驗|经验|經驗|履历|履歷|历程|歷程|背景|简历|情况|概况|经过|轨迹|生涯|业绩|实践|歴|経歴|経験|履歴|キャリア|実績)';

const CJK_FORMS: readonly Form[] = [
  [
    'work',
    new RegExp(
      `^(?:主要|个人|過往|过往|相关|近年|海外|全职|全職)*(?:工作|任职|任職|从业|從業|职业|職業|就业|就業|职务|職務|实习|實習|执业|業務|勤務先?|在籍|職|従事|就労|职场|雇佣|聘任)(?:及|与|和|・)?(?:实习|実務|実習|项目)?${BEEN}(?:の?(?:详情|詳細|一覧|概要|内容)|書)?$`,
      'u',
    ),
  ],
  [
    'work',
    /^(?:经历|經歷|主要经历|主要經歷|经验|經驗|履历|履歷|これまでの(?:仕事|経歴|キャリア)|職務内容)$/u,
  ],
  [
    'education',
    new RegExp(
      `^(?:主要|个人|海外)*(?:教育|求学|求學|学习|學習|学业|學業|就学|就學|进修|進修|学术|留学|受教育|院校|修学|学)(?:及|与|和|・)?(?:培训|培訓|学术|留学)?${BEEN}$`,
      'u',
    ),
  ],
  [
    'projects',
    /^(?:主要|主持|参与|代表|个人|重点|部分|科研|研究|開発|主な)*(?:项目|項目|專案|课题|工程|作品|案件|プロジェクト)(?:经历|經歷|经验|經驗|亮点|成果|业绩|展示|案例|概要|歴|履歴|経歴|経験|実績|一覧)?$/u,
  ],
  [
    'skills',
    /^得意分野$|^(?:个人|专业|核心|主要|职业|技术|综合|PC|IT|OA|ビジネス|保有|活かせる|活用できる)*(?:技能|技能特长|技术栈|技术能力|专长|特长|能力|スキル|スキルセット|技術|知識|経験・スキル|操作スキル)(?:清单|一览|概要|掌握|水平|一覧)?$/iu,
  ],
  [
    'certificates',
    /^(?:职业|专业|所获|获得|取得|保有|主な|国家)*(?:资格|資格|证书|證書|执照|证照|認定|免許)(?:情况|证书|認定|一覧|取得)?$/u,
  ],
  ['languages', /^(?:外|母)?(?:语|語)(?:言|学|學)?(?:能力|水平|技能|力|スキル)?$/u],
  [
    'awards',
    /^(?:个人|主要|所获|获得|曾获|在校)*(?:荣誉|榮譽|奖励|奖项|獎項|获奖|獲獎|表彰|受賞)(?:情况|经历|荣誉|奖励|称号|歴|一覧)?$/u,
  ],
  [
    'publications',
    /^(?:代表性?|主要|已?发表|学术|部分|研究)*(?:论文|論文|著作|论著|专利|成果|業績|著書)(?:目录|成果|发表|一覧|等)?$/u,
  ],
  [
    'summary',
    /^(?:キャリア|職務|プロフィール|経歴|職務経歴)?(?:サマリー?|要約|概要)$|^(?:略歴|略历|プロフィール|強み|私の強み|自己紹介文)$|^(?:自我|个人|個人|本人)(?:评价|評價|简介|簡介|介绍|介紹|概述|总结|優勢|优势|描述|陈述|鉴定)$/u,
  ],
  ['interests', /^(?:个人|業余|业余)?(?:兴趣|興趣|爱好|愛好|趣味)(?:爱好|愛好|特长|特技)?$/u],
  [
    'other',
    /^(?:研究方向|研究领域|研究兴趣|教学|教学情况|讲授课程|学术兼职|社会兼职|個人荣誉|补充说明|备注)$/u,
  ],
];

const AFTER = '(?: (?:to date|so far|overview|highlights|at a glance|details?|summary|timeline))?';
const LATIN_FORMS: readonly Form[] = [
  [
    'work',
    new RegExp(
      `^(?:my |the |all |recent |earlier |past |other |selected |relevant |professional |practical |industry |industrial |clinical |teaching |academic |career |work |working |job |employment )*(?:experiences?|employments?|employment history|career|careers?|work history|job history|positions|jobs|working life|track record)${AFTER}$`,
      'u',
    ),
  ],
  [
    'work',
    /^(?:(?:your )?(?:present|current|most recent|previous|former|past|last|other)(?:(?: or |\/| and | & )(?:present|current|most recent|previous|last))? )(?:employers?|employments?(?: history| details)?|jobs?)$|^employment details$/u,
  ],
  [
    'work',
    /^(?:where|what|how|places) (?:i|i['’]ve|i have|we)?\s?(?:(?:have )?worked|work|did before|have been|['’]ve been|earned my keep)(?: so far)?$/u,
  ],
  [
    'education',
    /^(?:where|what|places) (?:i|i['’]ve|i have)?\s?(?:studied|learnt|learned|went to school)(?: at)?$|^studied at$/u,
  ],
  [
    'education',
    /^(?:schools?|colleges?|university|studies)(?: (?:and|&) (?:schools?|colleges?|university|training|qualifications))+$/u,
  ],
  // In the first person, which nobody words alike: the verb says it.
  [
    'work',
    /^(?:wo|was|où|ce que|dónde|qué|lo que|dove|cosa) .{0,20}(?:gearbeitet|gemacht|travaillé|fait|trabajado|hecho|lavorato|fatto)(?: habe)?$/u,
  ],
  [
    'education',
    /^(?:wo|was|où|ce que|dónde|qué|lo que|dove|cosa) .{0,20}(?:gelernt|studiert|appris|étudié|estudiado|aprendido|studiato|imparato)(?: habe)?$/u,
  ],
  [
    'work',
    /^(?:(?:mein|meine|bisherige[rn]?|berufliche[rns]?|beruflich|praktische[rn]?)\s)*(?:\p{L}*(?:beruf|arbeit|praxis|job)\p{L}*(?:erfahrung(?:en)?|praxis|weg|laufbahn|stationen|tätigkeit(?:en)?|leben|geschichte)|berufspraxis|berufsweg|lebensweg|laufbahn|stationen|karriere|tätigkeiten|arbeitgeber|beschäftigungsverhältnisse|anstellungen)$/u,
  ],
  [
    'education',
    /^(?:(?:schulische|akademische|berufliche|meine)[rns]?\s)*(?:(?:schul|hochschul|studien|bildungs|ausbildungs|universitäts|berufs)(?:bildung|ausbildung|zeit|laufbahn|werdegang|abschlüsse?|besuch|weg|gang)|schul-|schule|studium|ausbildung|bildung|abschlüsse)(?: (?:und|&|\/) (?:schulbildung|schulausbildung|ausbildung|studium|weiterbildung|bildung|hochschulbildung|berufsausbildung|abschlüsse))?$/u,
  ],
  [
    'work',
    /^(?:trayectoria|experiencias?|historial|vida|antecedentes|recorrido|carrera|actividad|desempeño)(?: (?:laboral(?:es)?|profesional(?:es)?|de trabajo))+(?: (?:previa|reciente|relevante))?$/u,
  ],
  [
    'education',
    /^(?:formación|educación|estudios|historial|antecedentes|preparación|títulos)(?: (?:académic[oa]s?|universitari[oa]s?|reglad[oa]s?|superior(?:es)?|escolar(?:es)?|profesional|realizad[oa]s))*$/u,
  ],
  [
    'work',
    /^(?:mes |mon |ma )?(?:expériences?|parcours|carrière|vie|activités?|emplois|postes|trajectoire|historique)(?: (?:professionnel(?:le)?s?|de travail|occupés|exercés|salariée?s?|en entreprise|significatives?))*$/u,
  ],
  [
    'education',
    /^(?:mes |mon |ma )?(?:études|formations?|diplômes|cursus|parcours|scolarité)(?: (?:académiques?|universitaires?|scolaires?|supérieures?|initiale|et diplômes|et formations?|et études|obtenus|suivies?))*$/u,
  ],
  [
    'work',
    /^(?:esperienz[ae]|percorso|storia|carriera|attività|impieghi)(?: (?:lavorativ[aeo]|professional[ei]|di lavoro|svolte))*$/u,
  ],
  [
    'education',
    /^(?:istruzione|formazione|studi|percorso|titoli)(?: (?:e formazione|di studio|scolastic[aoi]|universitari[aoe]?|accademic[aoi]|formativo))*$/u,
  ],
  [
    'work',
    /^(?:experiências?|percurso|histórico|carreira)(?: (?:profissional|profissionais|de trabalho))*$/u,
  ],
  ['work', /^(?:werk|loopbaan|arbeids?)(?:ervaring|verleden|historie|leven)?$/u],
];

/** Whole words, or with ~ the beginnings of words. */
function words(list: string): RegExp {
  const each = list.split(' ').map((word) => word.replaceAll('_', '\\s').replace('~', '\\p{L}*'));
  return new RegExp(`(?<!\\p{L})(?:${each.join('|')})(?!\\p{L})`, 'u');
}

const HINTS: readonly Form[] = [
  [
    'volunteer',
    words(
      'volunteer~ voluntary pro_bono community ehrenamt~ bénévol~ voluntari~ volontar~ vrijwillig~ wolontariat',
    ),
  ],
  [
    'publications',
    words(
      'publi~ papers talks speaking lectures conferences? patents? vorträge veröffentlich~ conférences pubblic~',
    ),
  ],
  [
    'awards',
    words('awards? honou?rs prizes scholarships auszeichnung~ preise? distinctions premios premi nagrody'),
  ],
  [
    'certificates',
    words(
      'certific~ certs licen[cs]es courses training memberships? zertifikat~ weiterbildung~ fortbildung~ cursos patenti carnés permis permisos führerscheine? kursy',
    ),
  ],
  [
    'references',
    words('references referees referenzen références referenc~ people_say testimonials endorsements'),
  ],
  ['projects', words('projects? projekt~ projets? proyectos progetti projecten projekty')],
  ['languages', words('languages? sprachen langues idiomas lingue talen języki språk')],
  [
    'skills',
    words(
      'skills? tools? toolbox toolkit technolog~ software expertise kenntnisse fähigkeiten kompeten~ compétences outils habilidades herramientas competen~ vaardigheden umiejętności',
    ),
  ],
  [
    'interests',
    words(
      'interests? hobb~ off_duty outside_work outside_of_work after_work free_time spare_time leisure freizeit loisirs aficiones zainteresowania',
    ),
  ],
  [
    'education',
    words(
      'education~ school~ stud(?:y|ies|ied) learn~ lernen academic~ degrees? trained ausbildung~ bildung~ studi~ \\p{L}*schul~ gelernt études écoles? formations? diplômes appris estudi~ escuelas? formación istruzione scuol~ formazione formação estudos ensino opleiding~ studie wykształcenie edukacja szkoł~ nauka utbildning uddannelse utdanning',
    ),
  ],
  [
    'work',
    words(
      'experienc~ employ~ career worked work working jobs? roles beruf~ praxis laufbahn arbeit~ stationen praktika gearbeitet expérienc~ emplois métiers? travail~ laboral~ percurso profission~ empleos? trabaj~ trayectoria esperienz~ lavor~ werk werkervaring doświadczenie praca kariera erfaring erfarenhet',
    ),
  ],
  ['basics', words('contact say_hello get_in_touch reach_me kontakt contacto')],
];

/** A heading by its form; `text` is in small letters, each space one. */
export function headingForm(text: string): HeadingKind | undefined {
  if (/\p{Script=Han}|\p{Script=Katakana}/u.test(text))
    return cjkForm(text.replaceAll(/[\s:：【】■●◆]/gu, ''));
  const plain = text.replace(/\s*:$/u, '');
  return plain.length > 45 ? undefined : LATIN_FORMS.find(([, form]) => form.test(plain))?.[0];
}

// Two that share one heading: the first says what most of it is.
function cjkForm(text: string): HeadingKind | undefined {
  if (text.length > 14) return undefined;
  const whole = CJK_FORMS.find(([, form]) => form.test(text))?.[0];
  if (whole !== undefined) return whole;
  const parts = text.split(/[与和及、・/&＆·]/u);
  const kinds = parts.map((part) => CJK_FORMS.find(([, form]) => form.test(part))?.[0]);
  return parts.length === 2 && kinds.every((kind) => kind !== undefined) ? kinds[0] : undefined;
}

const CJK_HINTS: readonly Form[] = [
  ['volunteer', /志愿|公益|社团|ボランティア/u],
  ['projects', /项目|項目|專案|プロジェクト/u],
  ['publications', /论文|論文|著作|发表|発表|專利|专利/u],
  ['awards', /获奖|獲獎|奖|荣誉|榮譽|受賞|表彰/u],
  ['certificates', /资格|資格|证书|證書|證照|执照|免許|認定|培训|培訓|研修/u],
  ['languages', /语言|語言|外语|語学/u],
  ['skills', /技能|技术|技術|スキル|专长|專長|能力|できること|擅长/u],
  ['education', /教育|学歴|學歷|学历|求学|求學|学业|學業|就学|学び|学ん|读书|讀書|母校/u],
  ['work', /经历|經歷|経歴|职业|職歴|工作|任职|任職|从业|キャリア|仕事|働/u],
];

/** What a line that looks like a heading is about, by a word in it. */
export function headingHint(text: string): HeadingKind | undefined {
  // "2. Present employer"
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/^\d{1,2}[.)]\s+/u, '');
  if (plain.length > 45 || /\d/u.test(plain)) return undefined;
  return [...HINTS, ...(plain.length > 16 ? [] : CJK_HINTS)].find(([, hint]) => hint.test(plain))?.[0];
}
