/** The labels inside the entries of forms ("Occupation or position held", "Zeitraum:"), and what stands behind them. */

export type FormRole = 'dates' | 'title' | 'employer' | 'school' | 'degree' | 'body';

const LABELS: Readonly<Record<FormRole, string>> = {
  dates:
    'okres|okres zatrudnienia|dates|date|dates (from - to)|dates (from – to)|period|time period|duration|from - to|zeitraum|datum|dauer|von - bis|période|durée|dates (de - à)|fechas|fecha|periodo|período|fechas (de - a)|date (da - a)|date (da – a)|durata|periode|datums|data',
  title:
    'stanowisko|occupation or position held|position held|position|job title|role|designation|post held|function|title|beruf oder funktion|berufliche funktion|funktion|tätigkeit|position|stelle|berufsbezeichnung|fonction ou poste occupé|poste occupé|intitulé du poste|poste|fonction|profesión o cargo desempeñado|profesión o función|puesto|cargo|puesto desempeñado|lavoro o posizione ricoperti|tipo di impiego|posizione|ruolo|mansione|qualifica|beroep of functie|functie|functietitel|cargo ocupado',
  employer:
    "pracodawca|name and address of employer|name of employer|employer|employer name|company|company name|organisation|organization|firm|arbeitgeber|name und adresse des arbeitgebers|firma|unternehmen|betrieb|nom et adresse de l'employeur|nom de l'employeur|employeur|entreprise|société|nombre y dirección de la empresa o empleador|nombre y dirección del empleador|nombre y dirección de la empresa|empresa|empleador|nome e indirizzo del datore di lavoro|datore di lavoro|azienda|naam en adres van de werkgever|naam en adres werkgever|werkgever|bedrijf",
  school:
    "name and type of organisation providing education and training|name and type of organization providing education and training|school|institution|institute|university|college|name und art der bildungs- oder ausbildungseinrichtung|schule|hochschule|universität|bildungseinrichtung|nom et type de l'établissement d'enseignement ou de formation|établissement|établissement d'enseignement|école|université|nombre y tipo de la organización que ha impartido la educación o formación|nombre y tipo del centro de estudios|centro|centro de estudios|nome e tipo d'organizzazione erogatrice dell'istruzione e formazione|nome e tipo di istituto di istruzione o formazione|istituto|scuola|naam en type van de instelling waar u onderwijs en opleiding heeft gevolgd|naam en type onderwijsinstelling|school|onderwijsinstelling|instelling",
  degree:
    'title of qualification awarded|qualification awarded|qualification|degree|bezeichnung der erworbenen qualifikation|qualifikation|abschluss|intitulé du certificat ou diplôme délivré|diplôme|diplôme obtenu|título de la cualificación obtenida|título|titulación|titolo della qualifica rilasciata|qualifica conseguita|titolo di studio|titel van de behaalde kwalificatie|diploma|kwalificatie',
  body: 'main activities and responsibilities|responsibilities|key responsibilities|main responsibilities|duties|tasks|description|achievements|type of business or sector|principal subjects/occupational skills covered|principal subjects|level in national or international classification|location|sector|wichtigste tätigkeiten und zuständigkeiten|aufgaben|aufgabengebiet|tätigkeiten|tätigkeitsbereich oder branche|branche|hauptfächer/berufliche fähigkeiten|ort|principales activités et responsabilités|missions|tâches|activités|type ou secteur d’activité|secteur|principales matières/compétences professionnelles couvertes|lieu|funciones y responsabilidades principales|actividades y responsabilidades principales|principales actividades y responsabilidades|funciones|tipo de empresa o sector|principales materias o capacidades ocupacionales estudiadas|principali materie / abilità professionali oggetto dello studio|principali materie|principali attività e responsabilità|principali mansioni e responsabilità|tipo di attività o settore|tipo di azienda o settore|principali tematiche/competenze professionali possedute|voornaamste werkzaamheden en verantwoordelijkheden|taken|werkzaamheden|soort bedrijf of sector|voornaamste vakken/beroepsvaardigheden',
};

export type FormLabel = { readonly role: FormRole; readonly words: readonly string[] };

const ALL: readonly FormLabel[] = (
  ['dates', 'title', 'employer', 'school', 'degree', 'body'] as const
).flatMap((role) => LABELS[role].split('|').map((label) => ({ role, words: foldedWords(label) })));

/** The words of a text as labels are compared. */
export function foldedWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`]/gu, "'")
    .replace(/[–—]/gu, '-')
    .replace(/(?<=\p{L}|\))[::]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** How many words two lists have in common at their beginning. */
export function sharedWords(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

/**
 * The label that a line begins with and how many words of it stand there. A label of one or two words counts only
 * where `closed` says that a sign or a cell's end closes it; one that is broken counts when the next line goes on.
 */
export function formLabelAt(
  words: readonly string[],
  next: readonly string[],
  closed: (count: number) => boolean,
): { label: FormLabel; count: number } | undefined {
  let best: { label: FormLabel; count: number } | undefined;
  for (const label of ALL) {
    const count = sharedWords(words, label.words);
    const whole = count === label.words.length && (count > 2 || closed(count));
    const broken = count > 2 && count < label.words.length && next[0] === label.words[count];
    if ((whole || broken) && count > (best?.count ?? 0)) best = { label, count };
  }
  return best;
}
