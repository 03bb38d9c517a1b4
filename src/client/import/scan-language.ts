/**
 * Which language a page in Latin script is in, told by the small words that no text is without and the words of
 * headings. Its model alone reads the page better than all together, where each letter goes to the surest: ü became ii.
 */
import type { Recognised, ScanLine } from './scan-engine.ts';
import { sureness } from './scan-script.ts';

const WORDS: Readonly<Record<string, string>> = {
  deu: 'und der die das von für fiir mit bei bis seit heute als zur zum im am straße strasse telefon geboren berufserfahrung ausbildung studium kenntnisse lebenslauf schule hochschule sprachen januar februar märz mai juni juli oktober dezember beruf werdegang zeitraum arbeitgeber abschluss weiteres persönliche daten deutsch englisch',
  fra: 'et les des du de la le une pour avec depuis aux sur au en à rue tél téléphone né née expérience expériences formation langues compétences janvier février mars avril mai juin juillet août septembre octobre novembre décembre présent atouts parcours français anglais lycée',
  spa: 'de la y el los las del en con para por una desde hasta experiencia formación formacion educación educacion estudios idiomas habilidades aptitudes conocimientos perfil datos personales teléfono telefono correo calle enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre actualidad presente español inglés ingles nativo bachillerato título licenciatura universidad grado años nacimiento',
  eng: 'and the of with for to in at from present experience education skills work history references january february march april june july august september october november december university english',
};
const ALL = Object.values(WORDS).flatMap((words) => [...new Set(words.split(' '))]);
/** Words of two languages tell neither. */
const LANGUAGES = Object.entries(WORDS).map(([model, words]) => ({
  model,
  words: new Set(words.split(' ').filter((word) => ALL.indexOf(word) === ALL.lastIndexOf(word))),
}));
/** Fewer words tell nothing; and so many times as many the first must have as the second. */
const TELLING = 4;
const CLEARLY = 1.5;
/** A line of another language is read worse by the page's; both are equally sure of a name. */
const EQUALLY = 4;

/** The model of a page's language, from what all Latin models made of it; undefined where that is not clear. */
export function languageOf({ lines }: Pick<Recognised, 'lines'>): string | undefined {
  const said = lines
    .flatMap(({ words }) => words)
    .flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const counts = LANGUAGES.map(({ model, words }) => ({
    model,
    count: said.filter((word) => words.has(word)).length,
  })).sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || second === undefined || first.count < TELLING) return undefined;
  return first.count >= CLEARLY * second.count ? first.model : undefined;
}

/** Lines of one language's reading, and of the mixed one where that is clearly surer of the same place. */
export function surerLines(own: readonly ScanLine[], mixed: readonly ScanLine[]): ScanLine[] {
  return own.map((line) => {
    const same = mixed.find((other) => isSameLine(line, other));
    return same !== undefined && sureness(same) > sureness(line) + EQUALLY ? same : line;
  });
}

function isSameLine({ bbox: a }: ScanLine, { bbox: b }: ScanLine): boolean {
  return [a.x0 - b.x0, a.x1 - b.x1, a.y0 - b.y0, a.y1 - b.y1].every((off) => Math.abs(off) < 6);
}
