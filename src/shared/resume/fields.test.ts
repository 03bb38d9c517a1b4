import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTACT_FIELDS, FIELDS, type Field, presentFields, selectFields } from './fields.ts';
import { emptyResume, Resume, SECTIONS } from './resume.ts';

const MARK_OF: Record<string, Field> = {
  'basics.name': 'name',
  'basics.label': 'headline',
  'basics.summary': 'summary',
  'basics.email': 'email',
  'basics.phone': 'phone',
  'basics.location.address': 'address',
  'basics.location.postalCode': 'address',
  'basics.location.city': 'city',
  'basics.location.region': 'city',
  'basics.location.countryCode': 'city',
  'basics.url': 'links',
  'basics.profiles': 'links',
};

/** A résumé in which every text says where it stands; dates cannot, so they carry a year of their section. */
function markedResume(): Resume {
  const filled = JSON.parse(JSON.stringify(emptyResume()));
  const item = (keys: string[], path: string) =>
    Object.fromEntries(keys.map((key) => [key, `<${path}.${key}>`]));
  const fill = (node: Record<string, unknown>, path: string): void => {
    for (const [key, value] of Object.entries(node)) {
      const here = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'string') node[key] = key === 'image' ? 'data:image/png;base64,AAAA' : `<${here}>`;
      else if (!Array.isArray(value)) fill(value as Record<string, unknown>, here);
    }
  };
  fill(filled, '');
  filled.basics.profiles = [item(['network', 'username', 'url'], 'basics.profiles')];
  for (const [index, section] of SECTIONS.entries()) {
    const shape = Resume.shape[section].unwrap().element.shape;
    filled[section] = [
      Object.fromEntries(
        Object.keys(shape).map((key) => {
          if (/date$/i.test(key)) return [key, `${1900 + index}`];
          if (/^(highlights|courses|keywords|roles)$/.test(key)) return [key, [`<${section}.${key}>`]];
          return [key, `<${section}.${key}>`];
        }),
      ),
    ];
  }
  return Resume.parse(filled);
}

function fieldOf(path: string): Field | undefined {
  const known = Object.entries(MARK_OF).find(([key]) => path === key || path.startsWith(`${key}.`));
  if (known) return known[1];
  return FIELDS.find((field) => path.startsWith(`${field}.`));
}

const marksIn = (resume: Resume) =>
  [...JSON.stringify(resume).matchAll(/<([\w.]+)>/g)].map((m) => m[1] ?? '');

describe('the fields a candidate grants', () => {
  it('lets nothing through that no granted field names', () => {
    const whole = markedResume();
    fc.assert(
      fc.property(fc.subarray([...FIELDS]), (fields) => {
        const selected = selectFields(whole, fields);
        for (const mark of marksIn(selected)) expect(fields).toContain(fieldOf(mark));
        for (const [index, section] of SECTIONS.entries()) {
          if (!fields.includes(section)) expect(JSON.stringify(selected)).not.toContain(`${1900 + index}`);
        }
        expect(JSON.stringify(selected)).not.toContain('data:image');
        expect(presentFields(selected)).toEqual(FIELDS.filter((field) => fields.includes(field)));
        expect(Resume.parse(selected)).toEqual(selected);
      }),
    );
  });

  it('lets everything through that the granted fields name', () => {
    const whole = markedResume();
    const all = new Set(marksIn(selectFields(whole, FIELDS)));
    const lost = marksIn(whole).filter((mark) => !all.has(mark));
    expect(lost.every((mark) => mark.startsWith('meta.'))).toBe(true);
    expect(presentFields(whole)).toEqual([...FIELDS]);
  });

  it('keeps the addresses of own projects and certificates with the links', () => {
    const without = JSON.stringify(selectFields(markedResume(), ['projects', 'certificates']));
    expect(without).not.toContain('.url>');
    const withLinks = JSON.stringify(selectFields(markedResume(), ['projects', 'certificates', 'links']));
    expect(withLinks).toContain('<projects.url>');
    expect(withLinks).toContain('<certificates.url>');
  });

  it('gives a copy that shares nothing with the original', () => {
    const whole = markedResume();
    const before = JSON.stringify(whole);
    const selected = selectFields(whole, FIELDS);
    for (const work of selected.work) work.highlights.push('changed');
    selected.basics.location.city = 'changed';
    expect(JSON.stringify(whole)).toBe(before);
  });

  it('counts every way to reach a person as contact', () => {
    const marks = marksIn(selectFields(markedResume(), CONTACT_FIELDS));
    expect(new Set(marks)).toEqual(
      new Set([
        'basics.email',
        'basics.phone',
        'basics.url',
        'basics.location.address',
        'basics.location.postalCode',
        'basics.profiles.network',
        'basics.profiles.username',
        'basics.profiles.url',
      ]),
    );
  });
});

describe('a résumé', () => {
  it('comes out of its schema in normal form, and stays in it', () => {
    const resume = Resume.parse({
      basics: { name: '  Lin\u0000 Mei\r\n' },
      work: [{ startDate: '2020-04' }],
    });
    expect(resume.basics.name).toBe('Lin Mei');
    expect(resume.work[0]).toMatchObject({ startDate: '2020-04', endDate: '', highlights: [] });
    expect(Resume.parse(resume)).toEqual(resume);
  });

  it.each([
    [{ basics: { name: 5 } }],
    [{ basics: { image: 'https://example.com/me.png' } }],
    [{ work: [{ startDate: 'May 2020' }] }],
    [{ work: [{ startDate: '2020-13' }] }],
    [{ work: Array.from({ length: 201 }, () => ({})) }],
    [{ basics: { summary: 'x'.repeat(20_001) } }],
    [{ hobby: [] }],
    [{ work: [{ company: 'Old spelling' }] }],
  ])('refuses what is not in normal form: %#', (draft) => {
    expect(Resume.safeParse(draft).success).toBe(false);
  });

  it('does not share its empty lists', () => {
    emptyResume().work.push(...Resume.parse({ work: [{}] }).work);
    expect(emptyResume().work).toEqual([]);
  });
});
