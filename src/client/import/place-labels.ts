/** The labels of forms and contact blocks ("Phone:", 氏名, 手机) in many languages, and what their value is. */

export type LabelKind =
  | 'name'
  | 'reading'
  | 'email'
  | 'phone'
  | 'address'
  | 'city'
  | 'url'
  | 'headline'
  | 'other';

const LABELS: Readonly<Record<LabelKind, string>> = {
  name: 'vorname|nachname|vorname, name|name, vorname|vorname nachname|vorname und nachname|vor- und zuname|nachname(n) / vorname(n)|nachname(n)/vorname(n)|surname(s) / first name(s)|first name / surname|first name(s) / surname(s)|nom et prénom|nom, prénom|nom prénom|prénom et nom|nom(s) / prénom(s)|nombre|nombre y apellidos|nombre completo|apellidos y nombre|apellido(s) / nombre(s)|nome|nome e cognome|cognome e nome|cognome(i/)/nome(i)|naam|volledige naam|voornaam en achternaam|achternaam, voornaam|name|full name|vor- und nachname|nom|姓名|名字|氏名|名前|お名前',
  reading: 'ふりがな|フリガナ|拼音|furigana|kana',
  email:
    'email id|mail address|e-mail adresse|e-mail-adresse|mailadresse|e mail|emailadresse|adresse e-mail|adresse électronique|adresse mail|courrier électronique|mél|correo|correo electrónico|dirección de correo electrónico|indirizzo e-mail|indirizzo email|posta elettronica|e-mailadres|mailadres|e-mail|email|mail|e-mail address|email address|courriel|邮箱|电子邮箱|电子邮件|郵箱|電子郵件|电邮|メール|メールアドレス|eメール',
  phone:
    'tel.|phone no|phone no.|contact no|contact number|telephone number|telephone(s)|mobile phone|mobile number|mobile no|cell phone|telefonnummer|mobiltelefon|mobilnummer|handynummer|rufnummer|fon|mobile telefon|tel. mobil|tel mobil|telefon mobil|mobil tel|tel. privat|telefon privat|numéro de téléphone|téléphone portable|téléphone mobile|mob|gsm|tél. portable|natel|teléfono|teléfono fijo|telefono fisso|teléfono móvil|móvil|número de teléfono|tfno|telf|telefono|cellulare|numero di telefono|cell.|recapito telefonico|telefoonnummer|telefoon|mobiel|m|t|p|ph|whatsapp|phone|tel|telephone|mobile|cell|phone number|telefon|mobil|handy|téléphone|tél|portable|电话|手机|手机号|手机号码|联系电话|電話|手機|聯絡電話|電話番号|携帯|携帯電話|携帯電話番号|連絡先電話',
  address:
    'postal address|current address|permanent address|mailing address|street address|postanschrift|postadresse|wohnanschrift|wohnadresse|straße|strasse|adresse postale|domicile|dirección|domicilio|indirizzo|residenza|adres|woonadres|adresse privée|address|home address|adresse|anschrift|wohnort und anschrift|现住址|户籍地址|通信地址|常住地址|现居地址|地址|住址|家庭住址|通讯地址|联系地址|現住所|住所|聯絡地址|通訊地址',
  city: 'city, state|place of residence|standort|lieu de résidence|résidence|ciudad|localidad|lugar de residencia|ubicación|città|luogo|woonplaats|plaats|city|location|residence|based in|wohnort|ort|ville|lieu|所在地|现居地|现居住地|居住地|现居|所在城市|居住城市|現居地|居住地域',
  url: 'personal website|personal site|web site|webpage|internet|www|xing|gitlab|linkedin profile|linkedin-profil|profil linkedin|site web|site internet|sitio web|página web|perfil de linkedin|sito web|sito|website(s)|behance|instagram|portfolio url|stack overflow|skype-name|website|web|url|homepage|linkedin|github|blog|portfolio|twitter|webseite|site|网站|网址|个人网站|博客|主页|個人網站|ウェブサイト|ホームページ',
  headline:
    'profession|current position|beruf|profession|berufsbezeichnung|angestrebte position|desired position|position|desired employment / occupational field|preferred job|求职意向|应聘职位|应聘岗位|意向岗位|目标职位|期望职位|求職意向|應徵職位|希望職種|objective|position sought|job title',
  other:
    'place of birth|birthday|dob|birthdate|age|sex|citizenship|work permit|work authorization|driving license|drivers license|driver’s license|availability|notice period|skype|twitter handle|hometown|children|alter|geb.|geb. am|geboren am|geburtstag|geburtsdatum/-ort|geburtsdatum und -ort|geburtsdatum, -ort|geburtsdatum und geburtsort|nationalität|konfession|religion|führerschein|fahrerlaubnis|kinder|geschlecht|verfügbar ab|eintrittstermin|né le|née le|né(e) le|lieu de naissance|date et lieu de naissance|âge|situation familiale|situation|état civil|permis de conduire|permis b|disponibilité|sexe|fecha de nacimiento|lugar de nacimiento|nacionalidad|estado civil|edad|sexo|carné de conducir|permiso de conducir|dni|nif|data di nascita|luogo di nascita|luogo e data di nascita|nazionalità|cittadinanza|stato civile|sesso|patente|patente di guida|età|codice fiscale|geboortedatum|geboorteplaats|nationaliteit|burgerlijke staat|geslacht|rijbewijs|leeftijd|immatriculation|生年月日|性別|年齢|fax|連絡先|国籍|本籍|最寄り駅|通勤時間|扶養家族|扶養家族数|配偶者|配偶者の扶養義務|健康状况|健康狀況|户籍|户口|户口所在地|血型|职称|技术职称|参加工作时间|入党时间|视力|邮编|邮政编码|身份证号|身份证号码|紧急联系人|性别|出生|出生日期|出生年月|生日|年龄|年齡|民族|籍贯|籍貫|政治面貌|婚姻状况|婚姻|身高|体重|学历|毕业院校|工作年限|专业|到岗时间|期望薪资|期望城市|微信|qq|date of birth|birth date|born|nationality|gender|marital status|visa status|driving licence|geburtsdatum|geburtsort|geboren|staatsangehörigkeit|familienstand|date de naissance|nationalité|permis',
};

const KINDS = new Map<string, LabelKind>();
for (const kind of [
  'name',
  'reading',
  'email',
  'phone',
  'address',
  'city',
  'url',
  'headline',
  'other',
] as const)
  for (const label of LABELS[kind].split('|')) KINDS.set(squeezed(label), kind);

/** What a label asks for; undefined when the text is no known label. */
export function labelOf(text: string): LabelKind | undefined {
  return text.length > 30 ? undefined : (KINDS.get(squeezed(text)) ?? inTwoLanguages(text));
}

// "姓名 Name", "电话 (Mobile)": both say the same.
function inTwoLanguages(text: string): LabelKind | undefined {
  const [, han, latin] = /^(\p{Script=Han}+)[\s/()]*(\p{Script=Latin}[^()]*)\)?:?$/u.exec(nfkc(text)) ?? [];
  const kind = han === undefined ? undefined : KINDS.get(squeezed(han));
  return kind !== undefined && latin !== undefined && KINDS.get(squeezed(latin)) === kind ? kind : undefined;
}

/** A label and its value in one text: "Phone: 030 1234", "現住所 〒100-0001". */
export function labelledValue(text: string): { label: string; kind: LabelKind; value: string } | undefined {
  const match = /^(.{1,24}?)\s*:\s*(.*)$/su.exec(text) ?? /^(\S{1,12})\s+(.+)$/su.exec(text);
  if (inTwoLanguages(text) !== undefined) return undefined;
  const several = labelOfWords(text);
  if (several !== undefined) return several;
  if (match === null) return undefined;
  const [, label = '', value = ''] = match;
  const kind = labelOf(label);
  return kind === undefined ? undefined : { label, kind, value };
}

// "First name(s) / Surname(s) Ida Hof": a known label of several words without any sign behind it.
function labelOfWords(text: string): { label: string; kind: LabelKind; value: string } | undefined {
  for (const { index } of [...text.slice(0, 40).matchAll(/\s+/gu)].slice(1).reverse()) {
    const [label, value] = [text.slice(0, index), text.slice(index).trim()];
    const kind = labelOf(label);
    if (kind !== undefined && value !== '' && !/^:/u.test(value)) return { label, kind, value };
  }
  return undefined;
}

function squeezed(text: string): string {
  return nfkc(text)
    .toLowerCase()
    .replaceAll(/[\s::.・*/]/g, '');
}

function nfkc(text: string): string {
  return text.normalize('NFKC');
}
