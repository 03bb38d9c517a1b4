/**
 * The words in which résumés tell the time, in English, German, French, Spanish, Italian, Dutch, Portuguese, Polish,
 * Chinese and Japanese, as sources of regular expressions (flags `iu`).
 */

/** From January on; longer spellings may begin with shorter ones. */
export const MONTHS: readonly string[] = [
  'january|janvier|januar|enero|gennaio|januari|janeiro|jan|janv|jänner|jaenner|ene|gen|styczeń|stycznia|sty',
  'february|février|fevrier|februar|febrero|febbraio|februari|fevereiro|feber|feb|febr|févr|fevr|fév|fev|luty|lutego|lut',
  'march|mars|märz|maerz|marzo|maart|março|mar|mär|mrz|mrt|marzec|marca',
  'april|avril|abril|aprile|apr|avr|abr|kwiecień|kwietnia|kwi',
  'may|mai|mayo|maggio|mei|maio|mag|maj|maja',
  'june|juin|juni|junio|giugno|junho|jun|giu|czerwiec|czerwca|cze',
  'july|juillet|juli|julio|luglio|julho|jul|juil|juill|lug|lipiec|lipca|lip',
  'august|août|aout|agosto|augustus|aug|ago|sierpień|sierpnia|sie|augusti',
  'september|septembre|septiembre|settembre|setembro|sept|sep|set|sett|wrzesień|września|wrz',
  'october|octobre|oktober|octubre|ottobre|outubro|oct|okt|ott|out|październik|października|paź',
  'november|novembre|noviembre|novembro|nov|listopad|listopada|lis',
  'december|décembre|dezember|diciembre|dicembre|decembre|dezembro|dec|déc|dez|dic|grudzień|grudnia|gru',
];

export const MONTH = `(${MONTHS.join('|')
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

/** Parts of a year that say no month: the form of a date has no room for them. */
export const PART_OF_YEAR =
  '(?:springs?|summers?|autumns?|fall|winters?|fr(?:ü|ue)hjahr|frühling|sommer|herbst|printemps|étés?|automnes?|hivers?|primaver[ae]|veranos?|otoños?|inviernos?|estat[ei]|autunn[oi]|invern[oi]|ver(?:ão|ões)|outono|voorjaar|zomers?|herfst|wiosna|lat[oa]|jesień|zima|(?:winter|sommer)?semester|wi?se?|sose?|ss|ws|q[1-4]|[1-4]\\.? ?quart(?:al|er)|t[1-4]|early|mid|late|anfang|mitte|ende|début|fin|circa|ca\\.?|approx\\.?|expected|graduated|graduation|voraussichtlich|vsl\\.?|prévu en)';

export const OPEN =
  '(?:the |do |ao |al? |le |la |el |il |o |l.)?(?:present(?:ly)?(?: day| time)?|now|current(?:ly)?|today|ongoing|to date|till date|still (?:employed|in post|working(?: there)?)|date|(?:bis )?heute|laufend|jetzt|dato|aktuell|andauernd|gegenwärtig|unbefristet|(?:à |a )?aujourd.?hui|(?:à )?présent|maintenant|en cours|(?:à )?ce jour|jour|actuel(?:lement|le)?|nos jours|actual(?:idad|mente)?|presente|fecha|hoy|oggi|attuale|attualmente|in corso|heden|nu|vandaag|atual(?:mente)?|momento|obecnie|dosud|dodnes|doteraz|súčasnosť|současnost|jelenleg|prezent|nykyinen|nåværende|teraz|dziś|dzisiaj|nadal|pågående|nuvarande|nuværende)|至今|迄今|迄現在|现在|目前|今|現在(?:に至る|にいたる)?|在职|在職中?|在籍中|起(?:至今)?|より現在|onwards?';

/** Between the two ends of a span. */
export const JOINERS =
  '[-‐‑‒–—―−~∼〜〜→]+|to|until|till|through|thru|bis(?: zum)?|à|au|jusqu.(?:à|au|en)|hasta(?: el)?|a[dl]?|fino a[dl]?|tot(?: en met)?|t/m|até(?: a[oà])?|do|至|到|から|ー';

/** Before the first date of a span that has two ends. */
export const FROM = 'from|von|vom|de|du|dal?|desde(?: el)?|van|between';

/** Before a date that begins what goes on. */
export const SINCE = 'since|seit(?: dem)?|ab|depuis(?: le)?|dès|desde(?: el)?|dal|sinds|vanaf|od|as of';

/** Before a date that ends what began before. */
export const UNTIL = 'until|till|bis|jusqu.(?:à|en)|hasta|fino al?|tot';

/** Fathers of eras: the year before the first. */
export const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  民國: 1911,
  民国: 1911,
  R: 2018,
  H: 1988,
  S: 1925,
};
