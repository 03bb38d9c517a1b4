/**
 * A title that begins the text of its post: "Physiotherapist. Manual therapy, home visits." It is one where a full stop
 * ends it and its words say an occupation.
 */
import { titleEvidence } from './place-evidence.ts';
import type { Job } from './place-jobs.ts';

/** Words of four letters and fewer are rather short for something: “Kierowca kat. C+E”. */
const LEAD = /^((?=.{5,48}\.)(?:[^.:;,]*\s)?[\p{L}-]*\p{L}{5})\.\s+(\p{Lu}\S+\s.+)$/su;

/** The post, such a title cut from what follows it. */
export function withLeadTitle({ entry, roles }: Job): Job {
  const [, title = '', said = ''] = cut(roles.title);
  if (title !== '') return { entry, roles: { ...roles, title, rest: [...roles.rest, said] } };
  const [first, ...others] = entry.body;
  if (roles.title !== '' || roles.employer === '' || first === undefined || first.bullet)
    return { entry, roles };
  const [, lead = '', text = ''] = cut(first.text);
  if (lead === '') return { entry, roles };
  return { entry: { ...entry, body: [{ ...first, text }, ...others] }, roles: { ...roles, title: lead } };
}

function cut(text: string): readonly string[] {
  const found = LEAD.exec(text) ?? [];
  return titleEvidence(found[1] ?? '') >= 1.5 ? found : [];
}
