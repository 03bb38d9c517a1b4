/**
 * The labels that lists and Chinese and Japanese forms put before the parts of a job or a school (职位:, 役職:,
 * "Position:"). Forms whose labels are whole phrases, as those of Europass, are read in place-forms.ts.
 */

export type PartLabel =
  | 'employer'
  | 'title'
  | 'role'
  | 'time'
  | 'start'
  | 'end'
  | 'place'
  | 'school'
  | 'degree'
  | 'area'
  | 'duties'
  | 'other';

const LABELS: Readonly<Record<PartLabel, string>> = {
  employer:
    'employer’s name and address|employer’s name & address|name & address of employer|name of present employer|name of current employer|present employer|most recent employer|name of employer|employer name|employer’s name|employer name and address|name and address of employer|current employer|previous employer|empresa|empregador|azienda|werkgever|pracodawca|arbetsgivare|arbejdsgiver|employer|company|company name|organisation|organization|arbeitgeber|firma|unternehmen|employeur|entreprise|société|公司|公司名称|企业|企业名称|单位|单位名称|工作单位|就职公司|任职公司|雇主|公司名稱|單位|服務單位|服務機構|機構名稱|工作單位|任職單位|任职单位|用人单位|所在单位|勤務先・所属|会社名|会社|企業名|勤務先|勤務先名|社名',
  title:
    '岗位|工种|job held|post held|your role|your position|post title|your job title|job title held|position(s) held|current job title|present post|current position|stellenbezeichnung|cargo|puesto|função|funktion|functie|ruolo|mansione|stanowisko|befattning|stilling|position|title|job title|role|post|function|beruf|funktion|tätigkeit als|position held|poste|fonction|intitulé du poste|职位|职务|岗位|职位名称|担任职务|任职岗位|职称|職稱|職位|職務名稱|擔任職務|职务岗位|从事工作|所属・役職|役職・所属|部署・役職|役職・職種|職務|役職|役職名|職種|職位名|ポジション|職名',
  role: '役割|担当役割|项目角色|担任角色',
  time: 'year & %|year and percentage|year|year of passing|passing year|year of completion|año|ano de conclusão|dates employed|employment dates|dates of employment|date of employment|employed|dates attended|attended|time period|beschäftigungszeitraum|beschäftigt|périodes|periodo|período|periode|fechas|okres|dates|date|period|duration|from – to|zeitraum|datum|dauer|période|durée|时间|起止时间|任职时间|工作时间|在职时间|就读时间|在校时间|时间段|任職期間|期間|時間|在籍期間|勤務期間|就業期間|在職期間|在学期間|起訖年月|起迄年月|起訖時間|起迄時間|起訖日期|服務期間|修業期間|服務年月|起止年月|起止日期|年月|在籍時期|年份',
  start:
    'from|from date|start|start date|date started|started|date appointed|date commenced|date of appointment|date of commencement|employed from|date d’entrée|eintrittsdatum|fecha de ingreso|data inizio|datum in dienst|von|beginn|desde|fecha de inicio|dal|van|入社年月|入职时间|入职日期|入学时间|入学日期|开始时间|開始',
  end: 'to|to date|end|end date|date left|date of leaving|leaving date|employed to|employed until|date ended|austrittsdatum|fecha de cese|data fine|until|bis|ende|hasta|fecha de fin|al|tot|退社年月|离职时间|离职日期|毕业时间|毕业日期|结束时间|終了',
  place: 'location|place|city|ort|lieu|工作地点|地点|所在地|工作城市|勤務地|所在地域',
  school:
    'centro|centro de estudios|istituto|instituição|instituição de ensino|school/college|school or college|college or university|name of school|educational institution|school|university|institution|college|schule|hochschule|universität|établissement|école|université|学校|学校名称|毕业院校|毕业学校|院校|院校名称|就读院校|學校|學校名稱|学校名|大学名|毕业学校名称|就讀學校|畢業學校|院校名稱|学校・学部',
  degree:
    'estudios|titulación|título|curso|course|degree|qualification|abschluss|diplôme|学历|学位|学历学位|學歷|學位|最高学历|学歴|学位名',
  area: 'especialidad|major|field of study|subject|studienfach|fachrichtung|spécialité|专业|所学专业|专业名称|主修|科系|主修科系|系所|科系名稱|专业方向|系別|学部|学科|専攻|学部・学科|学部学科',
  duties:
    'main duties|key duties|description of duties|brief description of duties|brief outline of duties|outline of duties|summary of duties|description of main duties|duties and responsibilities|taken|werkzaamheden|funciones|atividades|principais atividades|atribuições|descripción|descrição|arbetsuppgifter|mansioni|obowiązki|responsibilities|duties|main responsibilities|tasks|key achievements|achievements|aufgaben|tätigkeiten|missions|tâches|工作内容|工作描述|工作职责|主要职责|岗位职责|职责|职责描述|职位描述|主要工作|工作业绩|主要业绩|业绩|項目描述|工作內容|工作職責|業務内容|職務内容|担当業務|仕事内容|主な業務|業務詳細|実績|主な実績|取り組み|成果|主な実績・取り組み|实习内容|主要内容',
  other:
    'sector|nivel|personal a cargo|board|university/board|board/university|percentage|marks|cgpa|reason for leaving|notice period|salary|grade|department|abteilung|service|狀態|状态|畢業狀態|部门|所属部门|所在部门|部門|所属|所属部署|部署|配属|配属部署|事業内容|従業員数|資本金|社員数|売上高|年商|設立|上場|業種|公司简介|注册资本|员工人数|主营业务|雇用形態|雇用形态|勤務形態|就業形態|契約形態|配属先|公司规模|公司性质|公司类型|公司行业|所属行业|行业|企业性质|汇报对象|下属人数|下属|离职原因|退職理由|证明人|月薪|薪资|開発環境|使用技術|環境|言語|規模|チーム規模|体制|担当フェーズ|business or sector|主修课程|gpa',
};

const KINDS = new Map<string, PartLabel>();
for (const [kind, labels] of Object.entries(LABELS))
  for (const label of labels.split('|')) if (isKind(kind)) KINDS.set(plain(label), kind);

/** What a label of a job or school asks for; undefined when the text is no such label. */
export function partLabelOf(text: string): PartLabel | undefined {
  if (text.length > 36) return undefined;
  // "Date left (if applicable):"
  return (
    KINDS.get(plain(text)) ??
    KINDS.get(plain(text.replace(/\s*\((?:if|please|wenn|falls|si|se|indien) [^()]+\)(?=\s*:?$)/iu, '')))
  );
}

/** "职位:X" and 【役職】X as label and value; the value may be empty. */
export function labelledPart(text: string): { label: string; kind: PartLabel; value: string } | undefined {
  const match =
    /^(.{1,30}?)\s*[::]\s*(.*)$/su.exec(text) ?? /^([【[〔<《].{1,16}?[】\]〕>》])\s*(.*)$/su.exec(text);
  if (match === null) return undefined;
  const [, label = '', value = ''] = match;
  const kind = partLabelOf(label);
  return kind === undefined ? undefined : { label, kind, value };
}

/** A line cut before each label that has a colon: "部门:研发部  职位:工程师". Behind a wide space any short word is one. */
export function cutLabelled(text: string): string[] {
  const cuts = [...text.matchAll(/(?<=[\s|,;、])[^\s::|,;、]{2,12}(?=\s?[::])/gu)]
    .filter(({ 0: label, index }) => partLabelOf(label) !== undefined || isApart(text, index, label))
    .map(({ index }) => index);
  const ends = [...cuts, text.length];
  return [0, ...cuts]
    .map((start, at) =>
      text
        .slice(start, ends[at])
        .replace(/[\s|,;、]+$/u, '')
        .trim(),
    )
    .filter((piece) => piece !== '');
}

function isApart(text: string, index: number, label: string): boolean {
  return /\s{2}$/u.test(text.slice(0, index)) && /^[\p{Script=Han}\p{Script=Katakana}ー]{2,6}$/u.test(label);
}

function isKind(kind: string): kind is PartLabel {
  return Object.hasOwn(LABELS, kind);
}

function plain(text: string): string {
  return spaced(text).replaceAll(/[\s::.。・*【】[\]〔〕<>《》■●◆▼]/gu, '');
}

function spaced(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll("'", '’').replaceAll(/\s+/g, ' ').trim();
}

/** Whether a text says only of the employer itself, or of how somebody is employed there: 事業内容:…, 従業員数:…. */
export function isFactOfFirm(text: string): boolean {
  return cutLabelled(text.replace(/^[■◆●・]\s*/u, '')).every(
    (piece) => labelledPart(piece)?.kind === 'other',
  );
}
