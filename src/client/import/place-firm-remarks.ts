/** What stands in brackets behind a firm and is none of its name: how large it is, how somebody is employed there, what it does. */
import { titleEvidence } from './place-evidence.ts';
import type { Part } from './place-parts.ts';
import { cutPlace } from './place-town-tail.ts';
import { hasLegalForm } from './place-words.ts';

/** "(病床数320床)", "(部下5名)", "(資本金1億円)": how large it is. */
const SIZE = /^\([^()]{0,16}\d+(?:床|名|人|席|室|店舗|店|台|億円?|万|円)[^()]{0,6}\)$/u;

/** How somebody is employed: "Conserveries du Ponant, Concarneau (CDI)". */
const CONTRACT =
  /^(.{3,}?)\s*(\((?:CDI|CDD|intérim|alternance|temps (?:plein|partiel)|full[- ]?time|part[- ]?time|permanent|fixed[- ]term|contract|temporary|seasonal|freelance|remote|hybrid|on[- ]site|vollzeit|teilzeit|befristet|unbefristet|minijob|festanstellung|indefinido|temporal|jornada completa|media jornada|tempo (?:pieno|determinato|indeterminato)|vast|tijdelijk|umowa o pracę|正社員|契約社員|派遣社員|派遣|パート|アルバイト|業務委託|全职|兼职|外包)(?![\p{L}])[^()]{0,30}\))$/iu;

/** "(Teilzeit 75 %)", "(30 hours a week)", "(40 couverts)": how much somebody worked, or how large it is. */
const AMOUNT =
  /^(.{3,}?)\s*(\((?:(?:(?:teilzeit|part[- ]time|temps partiel|media jornada|tempo parziale|parttime|deltid|pensum|etat)[\s,:]*)?\d{1,3}(?:[.,/]\d{1,2})?\s?(?:%|(?:h|std\.?|stunden|hours?|hrs|heures|horas|ore|uur|etatu)(?!\p{L}))[^()]{0,14}|\d[\d.,]*\s(?:beds?|covers|seats|places|people|staff|employees|couverts|lits|salariés|personnes|plätze|betten|mitarbeiter|plazas|camas|empleados|cubiertos|posti|coperti|dipendenti|bedden|medewerkers|leitos|lugares))\))$/iu;

/** "株式会社アカツキ(計測機器製造、従業員320名)", "Harlow Ltd (formerly Pine & Co, 200 people)": the part without that, which joins the remarks. */
export function withoutRemark(part: Part, remarks: string[]): Part {
  const [, firm = '', contract = ''] = CONTRACT.exec(part.text) ?? [];
  if (firm !== '' && part.slot !== 'title' && titleEvidence(firm) < 1) {
    remarks.push(contract);
    return withoutRemark({ ...part, text: firm }, remarks);
  }
  const [, who = '', amount = ''] = AMOUNT.exec(part.text) ?? [];
  if (who !== '') {
    remarks.push(amount);
    return withoutRemark({ ...part, text: who }, remarks);
  }
  const [, name = '', remark = ''] = /^(.{3,}?)\s*(\([^()]{3,}\))$/u.exec(part.text) ?? [];
  // "St. Brigid Medical Center, Boston, MA (24-bed unit, Level I trauma)"
  if (
    part.slot !== 'title' &&
    cutPlace(name).place !== '' &&
    /^\((?:\p{Ll}|\d|about |ca\.? |\p{L}+ (?:19|20)\d\d\))/u.test(remark)
  ) {
    remarks.push(remark);
    return { ...part, text: name };
  }
  const size = SIZE.test(remark) && /\p{Script=Han}|\p{Script=Katakana}/u.test(name);
  if (part.slot === 'title' || !(hasLegalForm(name) || size)) return part;
  if (
    !size &&
    !(
      /\p{Script=Han}/u.test(name)
        ? /^.{5,}|[業旧現原]/u
        : /,|\d|^\((?:formerly|previously|now|today|ehemals|vormals|heute|anciennement)\b/iu
    ).test(remark)
  )
    return part;
  remarks.push(remark);
  return { ...part, text: name };
}
