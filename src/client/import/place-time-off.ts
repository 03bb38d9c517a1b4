/** Times between jobs that papers name in the list of jobs; nobody employed the person for them. */
import { hasLegalForm, isOrganisation, isTitle } from './place-words.ts';

const TIME_OFF = new RegExp(
  `^(?:${[
    'in eltern\\p{L}*|eltern(?:zeit|karenz|urlaub)|(?:kinder)?erziehungs(?:zeit|urlaub|pause|phase)|kindererziehung|kinderbetreuung|mutterschutz|pflege(?:zeit|karenz)|pflege (?:meine[rs]?|eine[rs]?|von|der) \\p{L}+|familien(?:zeit|phase|pause|auszeit)|(?:berufliche )?auszeit|sabbat\\p{L}*|hausfrau|hausmann|(?:berufliche )?neuorientierung|betreuung (?:meiner|unserer|der) (?:kinder|eltern)|arbeits?(?:suche|suchend|los)|arbeitslosigkeit|beschäftigungssuche|weltreise',
    "(?:(?:parental|maternity|paternity|adoption|family|carer['’]?s|care|sick|study|medical) leave|(?:planned )?career break|career gap|gap year|sabbatical|job search|unemployed|travell?(?:ing|ed)(?= in | around | through |$)|(?:full[- ]time|stay[- ]at[- ]home) (?:parent|mother|father|mum|mom|dad|carer|caregiver)|at home with|raising (?:a|my|our) (?:family|child|children|sons?|daughters?)|homemaker|caring for (?:a|my|our|an)(?: elderly| sick| ill)? (?:relative|parents?|sons?|daughters?|wife|husband|partner|baby|toddler|grandparents?|mother|father|child|children|family)|illness)",
    "congé (?:parental|maternité|de maternité|de paternité|sabbatique|d[’']adoption)|année sabbatique|(?:mère|père|parent) au foyer|(?:pause|parenthèse) (?:familiale|parentale|de carrière)|éducation de mes enfants|recherche d['’]emploi",
    'excedencia|baja (?:maternal|por maternidad)|permiso (?:de maternidad|parental)|año sabático|búsqueda de empleo|cuidado de (?:mis?|los?) (?:hij[oa]s?|madre|padre|padres|familiares)|ama de casa|licença (?:de )?(?:maternidade|parental)',
    'congedo (?:parentale|di maternità|di paternità)|maternità|pausa per motivi familiari|aspettativa|casalinga|ouderschapsverlof|zwangerschapsverlof|zorg voor (?:de|mijn|onze) (?:kinderen|gezin|ouders)|huisvrouw|huisman|herintreedster|herintreder|urlop (?:macierzyński|wychowawczy|rodzicielski)|opieka nad dzie\\p{L}+|föräldra(?:ledig|ledighet)|mammaledig|pappaledig|barselsorlov|foreldrepermisjon',
    '(?:(?!会社|法人)[^、。,\\s]){2,16}のため(?:に|、|,)?(?:離職|退職|休職|休業)|育児休業|育休|産休|産前産後休業|介護休業|求職活動|休職|离职(?:待业)?|待业|产假|育儿假|间隔年|求职',
  ].join('|')})(?!\\p{L}|\\S*[-/])`,
  'iu',
);

/** What somebody learned meanwhile. */
const TRAINING =
  /^(?:weiterbildung|fortbildung|umschulung|formation|reconversion|retraining|training)(?!\p{L})/iu;

/** Who stands in for somebody on leave has a post. */
const STAND_IN = /\b(?:cover|replacement)\b|vertretung|vervanging|remplac|suplencia|sostituzione/iu;

/** "voir Formation" beside a time among the posts: another section tells of it. */
const ELSEWHERE =
  /^\(?(?:voir|cf\.?|siehe|s\.|see|vedi|ver|véase|zie|patrz)\s+(?:[àou]+ |unter |under |in |sub )?(?:formation|études|ausbildung|studium|weiterbildung|bildung|education|studies|training|formazione|istruzione|formación|educación|formação|opleiding|wykształcenie)\)?$/iu;

/** Whether a heading, of which the two names are given, says that somebody took time off or looked for work. */
export function isTimeOff(title: string, employer: string): boolean {
  if (ELSEWHERE.test(title) || ELSEWHERE.test(employer)) return true;
  const [first, second] = title === '' || !says(title) ? [employer, title] : [title, employer];
  if (!says(first) || STAND_IN.test(first + second)) return false;
  // "Parental leave, two children", but not "Parental leave, Harbour Bank".
  return (
    second === '' || says(second) || TRAINING.test(second) || (/^\p{Ll}/u.test(second) && !isFirm(second))
  );
}

function says(text: string): boolean {
  const rest = text.trim().replace(TIME_OFF, '');
  const post = isTitle(rest) && /^\s*\p{L}/u.test(rest);
  return rest !== text.trim() && rest.length < 60 && !post && !isFirm(rest);
}

function isFirm(text: string): boolean {
  return hasLegalForm(text) || isOrganisation(text);
}
