/**
 * What a candidate can grant, one by one. `selectFields` is the only way from a whole résumé to a copy: it builds a
 * new one from the granted fields, so whatever no field names (picture, meta) cannot leave.
 * Contact data stays in its own fields as far as structure goes: the addresses of a candidate's own projects and
 * certificates (they often name the person) count as links. What somebody typed into a free text is not looked for.
 */
import { emptyResume, type Resume, SECTIONS, type Section } from './resume.ts';

/** The closed list of what can be granted. */
export const FIELDS = [
  'name',
  'headline',
  'summary',
  'email',
  'phone',
  'address',
  'city',
  'links',
  'work',
  'volunteer',
  'education',
  'awards',
  'certificates',
  'publications',
  'skills',
  'languages',
  'interests',
  'references',
  'projects',
] as const;

export type Field = (typeof FIELDS)[number];

/** The fields by which a person can be reached; a grant's alias stands in for them. */
export const CONTACT_FIELDS = ['email', 'phone', 'address', 'links'] as const satisfies readonly Field[];

/** A new résumé that holds the given fields of another, and nothing else. The order of `fields` does not matter. */
export function selectFields(resume: Resume, fields: readonly Field[]): Resume {
  const selected = emptyResume();
  for (const field of FIELDS) if (fields.includes(field)) copyField[field](resume, selected);
  if (!fields.includes('links')) {
    for (const project of selected.projects) project.url = '';
    for (const certificate of selected.certificates) certificate.url = '';
  }
  return selected;
}

/** The fields in which a résumé says something, in the order of {@link FIELDS}. */
export function presentFields(resume: Resume): Field[] {
  const nothing = JSON.stringify(emptyResume());
  return FIELDS.filter((field) => JSON.stringify(selectFields(resume, [field])) !== nothing);
}

type CopyField = (from: Resume, to: Resume) => void;

const copyField: Record<Field, CopyField> = {
  name: (from, to) => {
    to.basics.name = from.basics.name;
  },
  headline: (from, to) => {
    to.basics.label = from.basics.label;
  },
  summary: (from, to) => {
    to.basics.summary = from.basics.summary;
  },
  email: (from, to) => {
    to.basics.email = from.basics.email;
  },
  phone: (from, to) => {
    to.basics.phone = from.basics.phone;
  },
  address: (from, to) => {
    to.basics.location.address = from.basics.location.address;
    to.basics.location.postalCode = from.basics.location.postalCode;
  },
  city: (from, to) => {
    const { city, region, countryCode } = from.basics.location;
    to.basics.location = { ...to.basics.location, city, region, countryCode };
  },
  links: (from, to) => {
    to.basics.url = from.basics.url;
    to.basics.profiles = structuredClone(from.basics.profiles);
  },
  ...(Object.fromEntries(SECTIONS.map((name) => [name, copySection(name)])) as Record<Section, CopyField>),
};

function copySection<S extends Section>(name: S): CopyField {
  return (from, to) => {
    to[name] = structuredClone(from[name]);
  };
}
