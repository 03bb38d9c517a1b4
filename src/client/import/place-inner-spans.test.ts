import { describe, expect, it } from 'vitest';
import { HEAD, HEADING, type Row, read } from '../../../test/typeset.ts';

describe('a span of time inside the text of a post', () => {
  const firm = (title: string, name: string, time: string): Row[] => [
    [[40, title, { bold: true }]],
    [[40, name]],
    [[40, time]],
  ];

  it('is of no post of its own where the text is set in and the post lasted longer', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Work Experience', HEADING]],
      ...firm('Night Porter', 'Juniper Hotels Ltd', 'May 2015 to Present'),
      [[56, 'Keys, lifts and luggage']],
      [],
      ...firm('Deck Hand', 'Harbour Fleet', 'June 2010 to June 2014'),
      [[56, 'Painted and mended the boats of the fleet']],
      [[56, 'Sent to Port Elgin, March 2012 to December 2012']],
    );
    expect(resume.work.map(({ name, startDate, endDate }) => [name, startDate, endDate])).toEqual([
      ['Juniper Hotels Ltd', '2015-05', ''],
      ['Harbour Fleet', '2010-06', '2014-06'],
    ]);
    expect(JSON.stringify(resume.work[1])).toContain('Sent to Port Elgin, March 2012 to December 2012');
  });

  it('is a post where posts stand set in below their employer', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Work Experience', HEADING]],
      [[40, 'Harbour Fleet Ltd, 2010 – 2020', { bold: true }]],
      [[56, 'Mate, 2015 – 2020']],
      [[56, 'Deck Hand, 2010 – 2015']],
    );
    expect(resume.work.map(({ position }) => position)).toEqual(['Mate', 'Deck Hand']);
  });
});

it('takes a span in a bracketed line that lies within a post for a part of its text', () => {
  const { resume } = read(
    ...HEAD,
    [[40, 'Berufserfahrung', HEADING]],
    [
      [40, '03/2017 – heute'],
      [200, 'Verkäuferin', { bold: true }],
    ],
    [[200, 'Möbelhaus Krüger GmbH, Lindenhof']],
    [[200, '(davon Elternzeit von 05/2019 bis 06/2020)']],
    [],
    [
      [40, '07/2009 – 12/2016'],
      [200, 'Floristin', { bold: true }],
    ],
    [[200, 'Blumen Petersen, Altenau']],
    [],
    [
      [40, '08/2006 – 06/2009'],
      [200, 'Auszubildende Floristin', { bold: true }],
    ],
    [[200, 'Gärtnerei Hofmann, Lindenhof']],
  );
  expect(resume.work.map(({ position }) => position)).toEqual([
    'Verkäuferin',
    'Floristin',
    'Auszubildende Floristin',
  ]);
  expect(JSON.stringify(resume.work[0])).toContain('(davon Elternzeit von 05/2019 bis 06/2020)');
});

describe('a remark in brackets among the posts', () => {
  const remark: Row[] = [
    [[40, '(2013 – 2019: at home with my two children; helped in the']],
    [[40, 'library of their school)']],
  ];

  it('is no post, and is left over whole', () => {
    const { resume, leftover } = read(
      ...HEAD,
      [[40, 'Employment History', HEADING]],
      [
        [40, 'Receptionist'],
        [200, 'Brookvale Medical Centre'],
        [440, '2019 – present'],
      ],
      [
        [40, 'Office Administrator'],
        [200, 'Tolland & Pike Solicitors'],
        [440, '2007 – 2013'],
      ],
      ...remark,
    );
    expect(resume.work.map(({ name }) => name)).toEqual([
      'Brookvale Medical Centre',
      'Tolland & Pike Solicitors',
    ]);
    expect(leftover.map(({ text }) => text)).toEqual([
      '(2013 – 2019: at home with my two children; helped in the library of their school)',
    ]);
  });

  it('is none where every post says its time and place so', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Employment History', HEADING]],
      [[40, 'Receptionist, Brookvale Medical Centre', { bold: true }]],
      [[40, '(2019 – 2024, Leeds)']],
      [],
      [[40, 'Office Administrator, Tolland & Pike Solicitors', { bold: true }]],
      [[40, '(2007 – 2013, York)']],
    );
    expect(resume.work.map(({ startDate }) => startDate)).toEqual(['2019', '2007']);
  });

  it('is of no post of its own in a duty that is labelled, or a sentence', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Work Experience', HEADING]],
      [
        [40, 'Kestrel Advisory, Singapore', { bold: true }],
        [400, 'Aug 2016 – Present'],
      ],
      [
        [40, 'Senior Manager'],
        [400, 'Jan 2020 – Present'],
      ],
      [
        [70, 'Ministry of health:', { bold: true }],
        [170, 'designed the booking service, Mar 2021 – Sep 2021'],
      ],
      [
        [40, 'Consultant'],
        [400, 'Aug 2016 – Dec 2019'],
      ],
      [[70, 'Led the move of all claims to a shared service, 2018 – 2019']],
    );
    expect(resume.work.map(({ name, position, startDate }) => [name, position, startDate])).toEqual([
      ['Kestrel Advisory', 'Senior Manager', '2020-01'],
      ['Kestrel Advisory', 'Consultant', '2016-08'],
    ]);
  });
});
