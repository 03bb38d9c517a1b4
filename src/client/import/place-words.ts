/**
 * Words by which parts of an entry are told apart: employer, job title, school, degree, place, level.
 * They only decide between the parts of one heading line; where none of them stands, the order of the parts decides.
 */

const ORGANISATION =
  /(?<!\p{L})(sp\. z o\.o|s\.r\.o|hurtownia|zakłady?|przedszkole|biblioteka|urząd|szpital|sklep|przychodnia|piekarnia|spółdzielnia|restauracja|residencia|panadería|boulangerie|seniorenheim|altenheim|gasthof|gasthaus|autohaus|metallbau|llp|lp|s\.?l\.?u?|s\.?r\.?l|s\.?p\.?a|n\.?v|b\.?v|e\.?v|kgaa|eurl|scop|pty|pvt|limited|corporation|agence|ateliers?|cabinet|clinique|hôpital|mairie|association|banque|laboratoires?|librairie|maison|société|restaurant|café|hotel|hôtel|praxis|kanzlei|agentur|ingenieurbüro|büro|buchhandlung|bäckerei|apotheke|sparkasse|stadt|amt für|landesamt|klinikum|krankenhaus|universitätsklinikum|werkstatt|werke|logistics|insurance|council|clinic|logistik|maschinenbau|versicherung|grupo|hospital|ayuntamiento|banco|conservas|laboratorios|studio|edizioni|ospedale|comune|banca|bouwbedrijf|gemeente|ziekenhuis|stichting|services|groupe|gruppe|gruppo|enterprises|ventures|capital|airlines|airways|energy|pharma|press|publishing|church|museum|library|university|college|inc|llc|ltd|corp|co|gmbh|ag|kg|ohg|se|sa|sas|sarl|bv|ab|oy|plc|group|company|studios?|labs?|technologies|systems|solutions|bank|consulting|partners|foundation|institute|agency|hospital|klinik|stadtwerke|verlag|ministry|verein|association|interactive|software|media|networks|industries|holdings?)(?!\p{L})\.?|公司|集团|集團|有限|股份|银行|銀行|医院|醫院|研究所|研究院|事务所|事務所|工作室|株式会社|有限会社|合同会社|\(株\)|\(有\)|法人|病院|協会|市役所|超市|商场|商店|酒店|饭店|宾馆|餐厅|餐馆|幼儿园|幼兒園|食品厂|机械厂|工厂|药房|药店|诊所|俱乐部|协会|スーパー|農業協同組合|協同組合|生協|保育園|幼稚園|旅館|ホテル|食堂|工務店|製作所|商会|クリニック|薬局|(?<=\p{Script=Han}{2})(?:厂|廠|店|工場|园)$/iu;

const TITLE =
  /(?<!\p{L})(animat(?:eur|rice)|employée?|ouvri(?:er|ère)|chauffeur|serveu(?:r|se)|caissi(?:er|ère)|magasini(?:er|ère)|préparat(?:eur|rice)|aide-soignante?|éducat(?:eur|rice)|format(?:eur|rice)|coiffeu(?:r|se)|électricien(?:ne)?|menuisier|cuisini(?:er|ère)|livreu(?:r|se)|conduct(?:eur|rice)|opérat(?:eur|rice)|\p{L}+(?:fachkraft|fachfrau|helfer(?:in)?|arbeiter(?:in)?|mechaniker(?:in)?|elektroniker(?:in)?|gesellin|geselle)|kierowni(?:k|czka)|pracowni(?:k|ca)|pomocni(?:k|ca)|sprzedawc(?:a|zyni)|kasjer(?:ka)?|nauczyciel(?:ka)?|pielęgniar(?:ka|z)|magazynier(?:ka)?|kierowca|specjalist(?:a|ka)|księgow[ay]|mechanik|ślusarz|spawacz|elektryk|kelner(?:ka)?|kucharz|kucharka|bibliotekar(?:z|ka)|brygadzista|prodavač(?:ka)?|skladník|řidič|učitel(?:ka)?|účetní|rececionista|empregad[oa]|motorista|vendedora?|enfermeir[oa]|undersköterska|sjuksköterska|\p{L}*biträde|säljare|lärare|ward sister|matron|counsell?or|housekeeper|bookkeeper|midwife|hairdresser|dishwasher|attendant|engineering|controller|controlling|buyer|planner|recruiter|advisor|adviser|strategist|writer|photographer|illustrator|barista|waiter|waitress|bartender|electrician|plumber|carpenter|mechanic|operator|worker|helper|carer|caregiver|therapist|physician|pharmacist|paralegal|lawyer|attorney|counsel|auditor|actuary|apprentice|apprenticeship|internship|fellow|postdoc|assistenz|clerk|chief|buchhalter(?:in)?|kaufmann|kauffrau|bürokauf(?:mann|frau)|\p{L}*kauf(?:mann|frau)|werkstudent(?:in)?|aushilfe|auszubildende[rn]?|ausbildung zu[rm]?|geschäftsführer(?:in)?|referent(?:in)?|sachbearbeitung|mitarbeiter(?:in)?|projektleitung|teamleitung|leitung|architecte|technicien(?:ne)?|comptable|vendeur|vendeuse|chef|cheffe|infirmi(?:er|ère)|secrétaire|conseill(?:er|ère)|alternante?|directeur|directrice|gérante?|rédacteur|rédactrice|enseignante?|professeure?|administrateur|analyste|ingeniero|ingeniera|desarrollador(?:a)?|técnic[oa]|auxiliar|asistente|gerente|jef[ea]|director(?:a)?|camarer[oa]|becari[oa]|profesor(?:a)?|enfermer[oa]|contable|comercial|programador(?:a)?|diseñador(?:a)?|ingegnere|sviluppatore|sviluppatrice|grafic[oa]|tirocinante|stagista|impiegat[oa]|commess[oa]|direttore|direttrice|insegnante|infermier[ea]|consulente|ontwikkelaar|medewerk(?:er|ster)|adviseur|verkoper|verkoopster|docent(?:e)?|leraar|lerares|timmerman|voorman|stagiair[e]?|verpleegkundige|projectleider|directeur|engineer|developer|programmer|manager|director|designer|analyst|consultant|architect|scientist|researcher|intern|trainee|assistant|associate|specialist|lead|head|officer|administrator|technician|nurse|teacher|tutor|instructor|lecturer|reader in|curator|registrar|scholar|stage manager|conductor|professor|accountant|editor|writer|journalist|translator|cook|chef|driver|cashier|clerk|sales|representative|coordinator|supervisor|owner|founder|president|ceo|cto|cfo|volunteer|organi[sz]er|member|mentor|\p{L}*(?:entwickler|ingenieur|leiter|berater|bearbeiter|student|praktikant|verkäufer|techniker|pfleger|meister|assistent|manager)(?:in)?|praktikum|développeu(?:r|se)|ingénieure?|chargée?|responsable|stagiaire|assistante?)(?!\p{L})|工程师|工程師|经理|經理|主管|总监|總監|实习|實習|设计师|設計師|专员|專員|助理|顾问|顧問|开发|開發|负责人|分析师|老师|教师|会计|审计员|[业行科文職职]?[员員]$|编辑|运营|架构师|程序员|主任|店长|部長|課長|係長|主任|担当|エンジニア|プログラマー?|デザイナー|マネージャー|リーダー|営業|事務|アルバイト|コンサルタント|店長|看護師|教諭|ディレクター|讲师|教授|博士后|厨师|护士|医生|司机|保安|保洁|导购|客服|班长|组长|队长|园长|领班|学徒|普工|师傅|文员|美工|(?:操作|维修|电|焊|钳|车|叉车|装配|包装|木|瓦|水电|机修)工$|スタッフ$|受付$|オペレーター$|ドライバー$|品出し$|販売員?$|(?:調理|整備|保育|介護|栄養|薬剤|美容)[師士]$|介護福祉士$|講師$/iu;

const SCHOOL =
  /(?<!\p{L})(uniwersyte\p{L}*|politechni(?:ka|ki|ce)|akademi[aię]|lice(?:um|a|ów)|technikum|szk[oó]ł\p{L}*|szkole|uczelni\p{L}?|\p{L}*skol(?:a|an|en?)|gymnasiet|universitet(?:et)?|yliopisto|\p{L}*koulu|\p{L}*opisto|lukio|škol\p{L}|gymnázium|učiliště|\p{L}*iskola|egyetem|gimnázium|liceul|colegiul|universitatea|facultatea|lisesi|okulu|faculdade|colégio|agrupamento de escolas|lyceum|scholengemeenschap|\p{L}+school|högskola|högskolan|høgskole|univerzita|üniversitesi|universidade|escola|centro de formación|cifp|fachschule|polytechnicum|politecnico|politécnica|universidad(?:e)?|università|universiteit|hogeschool|instituto|istituto|facultad|faculté|facoltà|escuela|colegio|liceo|scuola|accademia|academia|roc|mbo-college|institut|iut|iae|insa|hec|fachoberschule|oberstufenzentrum|\p{L}*bildungszentrum|\p{L}*bildungswerk|volkshochschule|\p{L}+akademie|lehranstalt|cfa|greta|lep|oberschule|gesamtschule|grundschule|hauptschule|mittelschule|berufskolleg|kolleg|\p{L}+schule|\p{L}+gymnasium|akademie|faculty|seminary|conservatory|conservatoire|collège|campus|ies|hbla|htl|hlw|bhak|handwerkskammer|high school|grammar school|community college|university|college|school|institute|academy|universität|hochschule|fachhochschule|gymnasium|realschule|berufsschule|université|école|lycée|polytechnic|polytechnique|mit|eth|tu)(?!\p{L})|大学|大學|学院|學院|中学|中學|高中|高校|高等学校|学校|學校|学園/iu;

const DEGREE =
  /(?<!\p{L})(betriebswirt(?:in)?|\p{L}*fachwirt(?:in)?|civilingenjör|kandidatexamen|högskoleexamen|inżynier|magister inżynier|licencjat|matura|pgce|nvq|eso|b\.?b\.?a|b\.?f\.?a|m\.?f\.?a|m\.?phil|d\.?phil|ll\.?[bm]|j\.?d|m\.?d|bachelier|dut|but|deug|deust|cap|bep|bac(?: pro| général)?|brevet|doctorat|ingénieur diplômé|grado|licenciatura|licenciad[oa]|máster|diplomatura|bachillerato|técnico superior|ciclo formativo|fp|laurea|maturità|diploma di|dottorato|hbo|wo|vwo|havo|mbo|mittlere reife|hochschulreife|fachhochschulreife|abgeschlossene|gesellenbrief|meisterbrief|realschulabschluss|hauptschulabschluss|certificate in|associate of|foundation degree|btec|hnd|hnc|o-levels|gcses|bachelor|master|b\.?\s?sc|m\.?\s?sc|b\.?\s?a|m\.?\s?a|b\.?\s?eng|m\.?\s?eng|b\.?tech|mba|ph\.?\s?d|doctor(?:ate)?|associate degree|diploma|diplom|abitur|licence|maîtrise|doctorat|baccalauréat|bts|magister|staatsexamen|promotion|minor|a-levels|gcse|high school diploma)(?!\p{L})|本科|硕士|碩士|博士|学士|學士|大专|專科|专科|研究生|修士|短期大学士|高中毕业|^(?:普通)?(?:高中|初中|中专|职高)$/iu;

const PLACE =
  /^(?:\p{Lu}[\p{L}.'’-]+(?:[ -]\p{L}[\p{L}.'’-]+){0,3}, ?\p{Lu}[\p{L}. '’-]+(?:, ?\p{Lu}[\p{L}. ]+)?|remote|hybrid|(?:[\p{Script=Han}]{2,4}(?:省|自治区))?[\p{Script=Han}]{2,6}(?:(?<![超门門城])市|[区區县縣州府都道])|北京|上海|广州|深圳|杭州|成都|南京|武汉|西安|苏州|重庆|天津|台北|香港|東京|大阪|京都|名古屋|福岡|札幌|berlin|münchen|munich|hamburg|paris|london|lyon|tokyo|beijing|shanghai|new york|vienna|wien|zürich|zurich|remote \p{L}+)$/iu;

/** Cities whose name is one word, where the context already says that a place may stand. */
const CITY_AND_STATE = /^\p{Lu}[\p{L}.' -]{2,24}, [A-Z]{2}(?: \d{5})?$/u;

const LEVEL =
  /\b(expert|advanced|intermediate|beginner|basic|basics|proficient|competent|familiar|fluent|native|mother tongue|conversational|professional|working proficiency|limited|elementary|master|novice|bilingual|sehr gut|gut|grundkenntnisse|fließend|muttersprache|verhandlungssicher|maternelle|courant|notions|débutant|confirmé)\b|^[ABC][12]\b|\bN[1-5]\b|精通|熟练|熟練|熟悉|了解|掌握|母语|母語|流利|日常会话|日常会話|ビジネス|初級|中級|上級|ネイティブ|CET-?[46]|TOEIC|TOEFL|IELTS|TestDaF|英検|级|級/iu;

const LANGUAGE =
  /^(english|german|french|spanish|italian|portuguese|russian|chinese|mandarin|cantonese|japanese|korean|arabic|hindi|bengali|urdu|turkish|dutch|polish|czech|swedish|norwegian|danish|finnish|greek|hebrew|ukrainian|romanian|hungarian|vietnamese|thai|indonesian|malay|latin|deutsch|englisch|französisch|spanisch|italienisch|russisch|türkisch|chinesisch|japanisch|polnisch|arabisch|anglais|français|allemand|espagnol|italien|chinois|japonais|arabe|portugais|russe|英语|英語|日语|日語|日本語|汉语|漢語|中文|普通话|普通話|国语|國語|粤语|粵語|法语|法語|德语|德語|俄语|俄語|西班牙语|西班牙語|韩语|韓語|韓国語|中国語|フランス語|ドイツ語|スペイン語|ロシア語|イタリア語|ポルトガル語|广东话)/iu;

/** Words with which names of firms and houses end, and titles begin: "Papercrane Books", but "Books Editor". */
const LAST_OF_FIRM =
  /^\p{Lu}.*\s(?:center|centre|home|homes|house|store|stores|shop|bakery|pharmacy|nursery|surgery|practice|garage|salon|theatre|theater|gallery|archives?|trust|authority|society|union|farms?|mill|mills|brewery|winery|collective|analytics|utilities|railways?|gardens|kitchen|bistro|inn|tavern|grill|markets?|supermarkets?|estates?|properties|works|motors|electronics|foods?|textiles|printers|books|toys|travel|tours|freight|shipping|lines|packaging|plastics|steel|metals|chemicals|instruments|robotics|dynamics|aerospace|pumps|payments|mutual|brothers|sons|partners|creative|productions|records|games|rehabilitation|residences?)$/iu;

function endsAsFirm(text: string): boolean {
  const [name = ''] = text.split(/,\s|\s\(/u);
  return LAST_OF_FIRM.test(name) && !TITLE.test(name);
}

/** Legal forms, which no job title has. */
const LEGAL_FORM =
  /(?<!\p{L})(inc|llc|llp|ltd|limited|corp|corporation|gmbh|ag|kg|kgaa|ohg|sas|sarl|eurl|bv|b\.v|plc|s\.l|s\.l\.u|s\.a|s\.p\.a|s\.r\.l|n\.v|e\.v|pty)(?!\p{L})\.?|公司|集团|集團|事务所|事務所|研究院|株式会社|有限会社|合同会社|\(株\)|\(有\)|法人/iu;

export const hasLegalForm = (text: string): boolean => LEGAL_FORM.test(text);
export const isOrganisation = (text: string): boolean => ORGANISATION.test(text) || endsAsFirm(text);
export const isTitle = (text: string): boolean => TITLE.test(text);
/** MIT and TU are schools; “mit” and “tu” are words. */
export const isSchool = (text: string): boolean =>
  SCHOOL.test(text.replace(/(?<!\p{L})(?:mit|tu)(?!\p{L})/gu, ' '));
export const isDegree = (text: string): boolean => DEGREE.test(text);
export const isPlace = (text: string): boolean =>
  (PLACE.test(text.trim()) || CITY_AND_STATE.test(text.trim())) &&
  !ORGANISATION.test(text) &&
  !SCHOOL.test(text) &&
  !TITLE.test(text);
export const isLevel = (text: string): boolean => text.length <= 60 && LEVEL.test(text);
export const isScore = (text: string): boolean => /\bgpa\b|\bnote\b|^grade|绩点|成绩|评分|平均/iu.test(text);

/** The language a text begins with, as it is written there. */
export function languageAt(text: string): string | undefined {
  return LANGUAGE.exec(text.trim())?.[0];
}
