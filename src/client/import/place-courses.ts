/** Tells courses among schools, which are certificates. */
import type { Resume } from '../../shared/resume/resume.ts';
import type { Entry } from './place-entries.ts';
import type { Part } from './place-parts.ts';
import { schoolEvidence } from './place-school-names.ts';
import { isSchool } from './place-words.ts';

type Found = { readonly entry: Entry; readonly parts: readonly Part[] };

/** What is learned in days. */
const COURSE =
  /\b(?:\d+[- ]?(?:hours?|hrs?|h|days?|std|stunden|heures|horas))\b|\b(?:licen[cs]e|permit|first aid|safety card)\b|免許|技能講習|驾驶证/iu;

/** "2022: First aid at work" among schools: one name with the year it was earned, where the others name a school. */
export function courseOf(
  { span, body, labels }: Entry,
  parts: readonly Part[],
  found: readonly Found[],
): Resume['certificates'][number] | undefined {
  const [only, second] = parts;
  if (only === undefined || second !== undefined || span === undefined || span.both || body.length > 0)
    return undefined;
  const others = found.filter(({ entry }) => entry.labels !== labels);
  const named = others.filter((one) => one.parts.length > 1 && one.parts.some(({ text }) => isSchool(text)));
  const alike = (others.length > 1 && named.length > 0.6 * others.length) || COURSE.test(only.text);
  return alike && schoolEvidence(only.text) === 0 && only.slot !== 'school' && only.slot !== 'degree'
    ? { name: only.text, date: span.from, url: '', issuer: '' }
    : undefined;
}
