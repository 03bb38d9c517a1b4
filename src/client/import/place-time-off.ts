/** Times between jobs that papers name in the list of jobs; nobody employed the person for them. */
const TIME_OFF =
  /^(?:(?:in )?(?:eltern|erziehungs|mutterschutz|pflege|familien|auszeit|sabbat)\p{L}*|mutterschutz|arbeits(?:suche|suchend|los)|beschäftigungssuche|weltreise|(?:parental|maternity|paternity|family|carer['’]?s|care|sick|study) leave|career break|gap year|sabbatical|job search|unemployed|travelling|congé (?:parental|maternité|de maternité|sabbatique)|année sabbatique|recherche d['’]emploi|excedencia|baja (?:maternal|por maternidad)|permiso (?:de maternidad|parental)|año sabático|búsqueda de empleo|congedo parentale|maternità|ouderschapsverlof|育児休業|育休|産休|産前産後休業|介護休業|求職活動|休職|离职(?:待业)?|待业|产假|育儿假|间隔年|求职)(?:\s*[(（][^()（）]*[)）])?$/iu;

/** Whether a heading says that somebody took time off or looked for work. */
export const isTimeOff = (title: string): boolean => TIME_OFF.test(title.trim());
