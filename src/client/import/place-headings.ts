/**
 * The headings of résumés in English, Chinese (both scripts), Japanese, German and French, and what stands below them.
 * Adjectives around a known noun are ignored, so that "Selected Professional Experience" needs no entry of its own.
 */
import type { Section } from '../../shared/resume/resume.ts';
import { headingForm } from './place-heading-forms.ts';

export type HeadingKind = Section | 'summary' | 'profiles' | 'basics' | 'history' | 'certificates' | 'other';

const NOUNS: Readonly<Record<HeadingKind, string>> = {
  work: 'doświadczenie|doświadczenie zawodowe|przebieg kariery|praca|arbetslivserfarenhet|erhvervserfaring|arbeidserfaring|roles|roles held|jobs|jobs held|posts|posts held|stellen|puestos|postes|impieghi|positions held|positions and employment|professional appointments|academic appointments|appointments|employment background|career to date|work life|situation professionnelle|postes occupés|fonctions occupées|anstellungen|stationen|beschäftigungen|work experience|professional experience|professional background|professional history|employment record|employment experience|relevant experience|military service|erfahrung|erfahrungen|berufliche erfahrung|berufliche erfahrungen|beruflicher werdegang|berufliche tätigkeit|berufstätigkeit|beruflicher hintergrund|arbeitserfahrung|praktische erfahrung|praktische erfahrungen|berufliche stationen|expériences de travail|expérience de travail|emplois|parcours|stages|experiencia|experiencia laboral|experiencia profesional|experiencias|trayectoria profesional|historial laboral|esperienza|esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale|esperienze professionali|werkervaring|ervaring|professionele ervaring|loopbaan|relevante werkervaring|experiência|experiência profissional|experience|experiences|employment|employment history|work history|work|career|career history|internship|internships|positions|beruf|berufserfahrung|berufspraxis|werdegang|beruflicher werdegang|praktika|praxiserfahrung|expérience|expériences|expériences professionnelles|expérience professionnelle|parcours professionnel|工作经历|工作經歷|工作经验|工作經驗|职业经历|實習經歷|实习经历|实习经验|实践经历|社会实践|职业经验|職歴|アルバイト|アルバイト歴|アルバイト経験|経歴|職務経歴|職務経歴書|職務履歴|勤務歴|业绩经历',
  education:
    'school|scuola|escuela|opleidingen en cursussen|wykształcenie|edukacja|utbildning|uddannelse|utdanning|study|academics|learning|schul- und berufsausbildung|schul- und hochschulbildung|schule und ausbildung|schule und studium|scolarité|cursus|cursus universitaire|education and training|academic qualifications|education and qualifications|qualifications|academic education|academic record|academics|degrees|schul- und berufsbildung|allgemeine und berufliche bildung|aus- und weiterbildung|ausbildung und studium|studium und ausbildung|schulausbildung|berufsausbildung|schule|hochschulbildung|akademischer werdegang|schulischer werdegang|bildungsgang|schule und ausbildung|schule und studium|éducation|éducation et formation|formation académique|formations et diplômes|diplômes et formations|cursus|cursus scolaire|parcours scolaire|scolarité|formation initiale|educación|formación|formación académica|educación y formación|estudios|titulación|istruzione|istruzione e formazione|formazione|titoli di studio|studi|percorso formativo|opleiding|opleidingen|onderwijs|onderwijs en opleiding|educação|formação|formação acadêmica|education|educational background|academic background|academic history|qualifications and education|studies|schooling|ausbildung|bildung|studium|bildungsweg|schulbildung|akademische ausbildung|formation|formations|études|diplômes|parcours académique|教育背景|教育经历|教育經歷|教育|教育背景及经历|学习经历|學歷|学历|学歴|最終学歴|教育歴',
  history: '学歴・職歴|学歴職歴|学歴及び職歴|学歴と職歴|学歴/職歴|履歴',
  volunteer:
    'ehrenamtliche tätigkeit|ehrenamtliche tätigkeiten|gesellschaftliches engagement|ehrenamt und engagement|vie associative|engagement associatif|voluntariado|volontariato|vrijwilligerswerk|leadership|leadership experience|extracurricular activities|extracurriculars|außeruniversitäres engagement|volunteer|volunteering|volunteer work|volunteer experience|community|community involvement|community service|ehrenamt|ehrenamtliches engagement|engagement|bénévolat|engagements|志愿经历|志愿者经历|志愿服务|志願經歷|公益经历|校园经历|社团经历|ボランティア|ボランティア活動|社会活動',
  awards:
    'awards and honors|honors and awards|prizes|fellowships|grants|ehrungen|auszeichnungen und stipendien|prix et distinctions|bourses|premios|reconocimientos|premi|riconoscimenti|prijzen|onderscheidingen|prêmios|awards|award|honors|honours|achievements|accomplishments|recognition|scholarships|auszeichnungen|preise|stipendien|distinctions|prix|récompenses|获奖|获奖情况|获奖经历|所获奖项|奖惩|奖惩情况|奖惩记录|受奖惩情况|何时何地受过何种奖惩|荣誉|荣誉奖项|奖项|荣誉证书|獲獎|獲獎經歷|榮譽|受賞|受賞歴|表彰|賞罰',
  certificates:
    'kursy|szkolenia|kursy i szkolenia|certyfikaty|certs|professional registration|registrations|memberships|professional memberships|affiliations|professional affiliations|professional development|continuing education|professional qualifications|fort- und weiterbildung|fort- und weiterbildungen|weiterbildung und zertifikate|zertifikate und weiterbildungen|lehrgänge|seminare|kurse|formations complémentaires|formation continue|habilitations|certificaciones|certificados|cursos|certificazioni|corsi|attestati|certificaten|certificeringen|cursussen|trainingen|certificações|certifications|certification|certificates|certificate|licenses|licences|licenses and certifications|credentials|courses|training|trainings|zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|certificats|certificat|资格证书|证书|技能证书|职业资格|资质证书|證照|證書|专业证书|培训经历|免許・資格|資格・免許|免許資格|資格|免許|保有資格|取得資格|資格・スキル',
  publications:
    'selected publications|conference papers|conferences|conference presentations|fachvorträge|publications et communications|publicaciones|pubblicazioni|publicaties|publicações|publications|publication|papers|talks|patents|research|presentations|articles|veröffentlichungen|publikationen|vorträge|论文|发表论文|论文发表|出版物|专利|著作|論文|論文發表|業績|研究業績|発表|出版|著書|著書・論文',
  skills:
    'kunskaper|it-kunskaper|datakunskaper|egenskaber|ferdigheter|umiejętności|kompetencje|färdigheter|kompetencer|technical skills|key skills|core competencies|areas of expertise|technical proficiencies|computer skills|it skills|top skills|digital skills|capabilities|qualifikationen|besondere kenntnisse|weitere kenntnisse|it kenntnisse|edv kenntnisse|edv|computerkenntnisse|fachkenntnisse|sonstige kenntnisse|kenntnisse und fähigkeiten|fähigkeiten und kenntnisse|stärken|top kenntnisse|persönliche stärken|digitale kompetenzen|soft skills|hard skills|methodenkompetenz|compétences techniques|compétences clés|compétences informatiques|principales compétences|informatique|aptitudes|atouts|qualités|habilidades|competencias|aptitudes principales|conocimientos|conocimientos informáticos|informática|competenze|competenze principali|competenze tecniche|competenze informatiche|capacità|conoscenze|vaardigheden|competenties|topvaardigheden|computervaardigheden|kennis|habilidades técnicas|competências|skills|skill|competencies|competences|expertise|technologies|tools|tech stack|stack|proficiencies|strengths|abilities|kenntnisse|fähigkeiten|fertigkeiten|kompetenzen|it-kenntnisse|edv-kenntnisse|compétences|compétence|savoir-faire|outils|专业技能|技能|技能特长|个人技能|职业技能|技能专长|掌握技能|it技能|計算機技能|计算机技能|專業技能|スキル|技術|保有スキル|テクニカルスキル|使用技術|活かせる経験・知識・技術|経験スキル|特技',
  languages:
    'języki|języki obce|znajomość języków|språk|sprog|foreign languages|language proficiency|fremdsprachen|fremdsprachenkenntnisse|sprachkompetenz|langues étrangères|langues vivantes|idiomas|lenguas|lingue|lingue straniere|conoscenze linguistiche|competenze linguistiche|talen|talenkennis|línguas|languages|language|language skills|sprachen|sprachkenntnisse|langues|langue|compétences linguistiques|语言|语言能力|外语|外语水平|外语能力|語言|語言能力|語學能力|語学|言語|語学力|語学スキル|使用言語',
  interests:
    "zainteresowania|hobby i zainteresowania|intressen|interests and hobbies|hobbies and interests|personal interests|hobbys und interessen|interessen und hobbys|persönliche interessen|freizeitaktivitäten|private interessen|centres d’interêt|centre d’intérêt|centres d’intérêts|passions|activités|activités extra-professionnelles|intereses|aficiones|interessi|hobby e interessi|hobby’s|interesses|passies|interests|interest|hobbies|hobby|activities|leisure|interessen|hobbys|freizeit|loisirs|centres d’intérêt|centres d'intérêt|intérêts|兴趣|兴趣爱好|爱好|興趣|興趣愛好|趣味|趣味・特技|特技・趣味|趣味特技",
  references:
    'professional references|references available upon request|références professionnelles|referencias|referenze|referenties|referências|references|reference|referees|referenzen|références|推荐人|證明人|证明人|推薦人|推薦者',
  projects:
    'selected projects|key projects|academic projects|personal projects|projekterfahrung|ausgewählte projekte|projets personnels|réalisations|proyectos|progetti|projecten|projects|project|portfolio|side projects|open source|projekte|projekt|projets|projet|项目经历|项目经验|项目|專案|專案經歷|項目經歷|項目經驗|科研项目|プロジェクト|プロジェクト経験|主なプロジェクト|制作実績|ポートフォリオ',
  summary:
    'resumo profissional|resumo de qualificações|perfil profissional|objetivo profissional|síntese de qualificações|o mnie|podsumowanie|profil zawodowy|om mig|about|executive summary|professional summary|profile summary|professional profile|personal profile|personal statement|about myself|who am i|qualifications summary|summary of qualifications|highlights|goal|goals|career goal|job objective|career profile|zielsetzung|kurzvorstellung|persönliches profil|berufliches profil|ziele|zur person|wer ich bin|ich über mich|profil professionnel|à propos de moi|qui suis-je|accroche|objectif professionnel|objectifs|perfil|perfil profesional|resumen|resumen profesional|sobre mí|acerca de mí|extracto|objetivo|objetivos|objetivo profesional|profilo|profilo professionale|riepilogo|chi sono|su di me|obiettivo|obiettivi|sommario|profiel|persoonlijk profiel|samenvatting|over mij|doel|doelstelling|profielschets|resumo|summary|profile|about me|objective|statement|career objective|career summary|introduction|overview|bio|zusammenfassung|über mich|profil|kurzprofil|résumé|à propos|présentation|objectif|个人总结|自我评价|个人简介|个人评价|自我介绍|个人优势|自我總結|自我評價|自傳|简介|關於我|关于我|自己pr|自己紹介|職務要約|要約|概要|プロフィール|アピールポイント|志望動機・自己pr',
  profiles:
    'internet|netzprofile|enlaces|redes sociales|collegamenti|koppelingen|links|online presence|social|social media|profiles|social profiles|web|on the web|websites|online|netzwerke|liens|réseaux|社交|社交媒体|链接|リンク|sns',
  basics:
    'dane osobowe|dane kontaktowe|kontaktuppgifter|contacts|contact info|get in touch|reach me|personal info|anschrift|persönliche angaben|personalien|kontaktinformationen|kontaktinformation|zur person|persönliche informationen|mes coordonnées|contact et coordonnées|données personnelles|renseignements personnels|contacto|contactar|datos personales|datos de contacto|información personal|información de contacto|contatti|contatto|dati personali|informazioni personali|recapiti|persoonlijke gegevens|personalia|contactgegevens|persoonlijke informatie|contato|dados pessoais|contact|contact details|contact information|contact me|details|personal|personal details|personal information|personal data|information|kontakt|kontaktdaten|persönliche daten|persönliches|angaben zur person|coordonnées|informations personnelles|état civil|contactez-moi|基本信息|个人信息|基本資料|個人資料|联系方式|聯絡方式|聯繫方式|个人资料|基本情報|連絡先情報|個人情報|連絡先',
  other:
    'övrigt|övriga meriter|øvrig|also|extras|miscellany|sonstige|weiteres|weitere angaben|verschiedenes|wehrdienst|zivildienst|führerschein|availability|work authorization|divers et loisirs|autres informations|informations complémentaires|otros|otros datos|información adicional|altro|altre informazioni|ulteriori informazioni|overig|overige|unterschrift|declaration|declarations|annexes|anlagen|job objective|求职意向|求職意向|应聘意向|期望|求职目标|年度考核|年度考核结果|年度考核情况|近三年年度考核结果|考核结果|考核情况|家庭成员|家庭主要成员|家庭成员及社会关系|主要家庭成员及社会关系|家庭主要成员及社会关系|家庭主要成员及重要社会关系|家庭成员及主要社会关系|家庭情况|任免理由|呈报单位|审核意见|志望動機|志望の動機|本人希望記入欄|本人希望|希望条件|備考|其他|其它|additional information|other|miscellaneous|sonstiges|divers|autres',
};

/** Words that say nothing of what stands below; only looked at when the whole heading is not known. */
const FILLERS = new Set(
  'professional technical notable selected relevant key core additional personal other my work working main recent previous further academic and & of the areas area all general hard soft it computer digital industry job kenntnisse career further berufliche beruflicher praktische weitere sonstige relevante persönliche wichtigste ausgewählte professionnelle professionnelles principales autres profesional profesionales laboral otras professionale professionali lavorativa lavorative altre relevant'.split(
    ' ',
  ),
);

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Numbers before headings: 二、工作经历 and 2. Experience, "Section 3 – Present employment". */
const NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}\s*[.．、)](?!\d)|(?:section|part|teil|abschnitt|partie|rubrique|sección|apartado|sezione|seção|deel|część)\s+(?:\d{1,2}|[A-K]|[IVX]{1,4})(?:\s*[-–—:.]\s*|\s+))\s*/iu;

const KINDS = new Map<string, HeadingKind>();
for (const [kind, nouns] of Object.entries(NOUNS))
  for (const noun of nouns.split('|'))
    if (isKind(kind) && !KINDS.has(plain(noun))) KINDS.set(plain(noun), kind);
const UNACCENTED = [...KINDS].map(([name, kind]) => ({ name: unaccented(name), kind }));

/** What stands below a heading of these words; undefined when the text is no known heading. */
export function headingOf(text: string): HeadingKind | undefined {
  // "教育/培训/院校 | 事业单位 | 150-500人" says what a firm does.
  const remark = /^(.{4,45}?)\s*\([^()]{12,}\)$/u.exec(text.trim())?.[1];
  // "Previous employment (most recent first; please explain any gaps)"
  if (remark !== undefined) return headingOf(remark);
  if (text.length > 60 || text.split(/[|│]/u).length > 2) return undefined;
  const whole = plain(text);
  const known = KINDS.get(whole) ?? KINDS.get(plain(text.replace(/[(【〔].*$/, '')));
  if (known !== undefined) return known;
  const formed = headingForm(spaced(text));
  if (formed !== undefined) return formed;
  const joined = joinedKind(text);
  if (joined !== undefined) return joined;
  const words = spaced(text).split(' ');
  if (words.length < 2 || words.length > 6) return undefined;
  for (const part of spaced(text).split(/ (?:&|and|und|et|y|e|en|\/|\+) |\s*[,/]\s*/)) {
    const nouns = part.split(' ').filter((word) => !FILLERS.has(word));
    const kind = KINDS.get(nouns.join(''));
    // "Baccalauréat économique et social" holds no links.
    if (kind !== undefined && kind !== 'profiles' && part.split(' ').length <= 4) return kind;
  }
  return undefined;
}

// 志望の動機・自己PR: each part is known, and one of them says what most of it is.
function joinedKind(text: string): HeadingKind | undefined {
  const parts = HAN.test(text) ? text.split(/[・、/／&]|\s(?:and|&)\s/u) : [];
  const kinds = parts.map((part) => KINDS.get(plain(part)));
  if (parts.length !== 2 || kinds.includes(undefined)) return undefined;
  return kinds.find((kind) => kind !== 'other') ?? 'other';
}

/**
 * As headingOf, for text recognised in a picture: names of sections of at least four characters of Chinese or Japanese,
 * or seven letters, may differ in one of them, and letters may lack their accents. Undefined where that makes it two
 * different headings.
 */
export function nearHeadingOf(text: string): HeadingKind | undefined {
  const known = headingOf(text);
  const said = unaccented(plain(text));
  if (known !== undefined || said.length < 4 || said.length > 30) return known;
  const same = UNACCENTED.find(({ name }) => name === said);
  if (same !== undefined) return same.kind;
  const near = UNACCENTED.filter(({ name }) => differsInOne([...said], [...name]));
  const kinds = new Set(near.map(({ kind }) => kind));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

// Accents of letters are easily lost in a picture; the marks of kana are no accents.
function unaccented(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

function differsInOne(said: readonly string[], name: readonly string[]): boolean {
  const least = name.every((character) => HAN.test(character)) ? 4 : 7;
  if (name.length !== said.length || name.length < least) return false;
  return name.filter((character, index) => character !== said[index]).length === 1;
}

function isKind(kind: string): kind is HeadingKind {
  return Object.hasOwn(NOUNS, kind);
}

function plain(text: string): string {
  return spaced(text).replaceAll(/[\s:：.。・|/\-_[\]【】〔〕■●◆▍▌]/g, '');
}

function spaced(text: string): string {
  return text.trim().replace(NUMBER, '').normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
