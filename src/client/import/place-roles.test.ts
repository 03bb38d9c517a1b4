import { describe, expect, it } from 'vitest';
import { isPlaceName } from './place-evidence.ts';
import { findPhone, plainPhone } from './place-phone.ts';
import { rolesOf } from './place-roles.ts';

const heading = (...texts: string[]) =>
  texts.map((text, index) => ({ text, bold: false, slot: `0.${index}` }));

describe('telling employers from titles', () => {
  it('learns from the same slot of other entries', () => {
    const roles = rolesOf([
      heading('Bluebird', 'Moorgate lead'),
      heading('Harlow & Pine', 'Operations Associate'),
      heading('Quickstep Logistics, Inc.', 'Logistics Intern'),
    ]);
    expect(roles.map(({ employer }) => employer)).toEqual([
      'Bluebird',
      'Harlow & Pine',
      'Quickstep Logistics, Inc.',
    ]);
  });

  it('cuts one line at "at" and at commas, and takes the place out', () => {
    expect(rolesOf([heading('Staff Nurse at Moorgate Care')])[0]).toMatchObject({
      employer: 'Moorgate Care',
      title: 'Staff Nurse',
    });
    expect(rolesOf([heading('Staff Nurse, Moorgate Care, Leeds')])[0]).toMatchObject({
      employer: 'Moorgate Care',
      title: 'Staff Nurse',
      place: 'Leeds',
    });
  });

  it('leaves how large an employer is out of its name', () => {
    expect(rolesOf([heading('みなと台総合病院(病床数320床)', '看護師')])[0]).toMatchObject({
      employer: 'みなと台総合病院',
      title: '看護師',
      rest: ['(病床数320床)'],
    });
  });

  it('takes a name before a town for no place', () => {
    expect(isPlaceName('Portland, OR')).toBe(true);
    expect(isPlaceName('Dunedin, New Zealand')).toBe(true);
    expect(isPlaceName('Brightwater, Portland, OR')).toBe(false);
  });
});

describe('a telephone number', () => {
  it.each([
    ['0049 171 39200 52', undefined, '+491713920052'],
    ['+49 (0)171 3920024', undefined, '+491713920024'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['(312) 555-0142', 'US', '+13125550142'],
    ['0117 496 0123', undefined, '0117 496 0123'],
  ] as const)('%s of %s becomes %s', (written, country, plain) => {
    expect(plainPhone(written, country)).toBe(plain);
  });

  it('is found in no pair of years', () => {
    expect(findPhone('2012 - 2014')).toBeUndefined();
    expect(findPhone('Tel. 030 123 4567 (mobile)')).toBe('030 123 4567');
  });
});
