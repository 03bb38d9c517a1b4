import { expect, it } from 'vitest';
import { HEAD, HEADING, type Row, read } from '../../../test/typeset.ts';

it.each([
  ['United States Army', '(retired, Sergeant First Class)', '11th Supply Battalion', 'B Company'],
  ['Bundeswehr', '', 'Versorgungsbataillon 141', '3. Kompanie'],
])('gives posts in the units of %s to it', (forces, rank, first, second) => {
  const post = (title: string, unit: string, time: string): Row[] => [
    [
      [40, title, { bold: true }],
      [140, `, ${unit}`],
    ],
    [[40, time]],
    [[60, '• Kept the stores']],
  ];
  const { resume } = read(
    ...HEAD,
    [[40, 'Work experience', HEADING]],
    [[40, 'Warehouse Lead', { bold: true }]],
    [[40, 'Cumber Parcel, Inc.']],
    [[40, '09/2021 – 05/2023']],
    [[60, '• Led a shift']],
    [
      [40, forces, { bold: true }],
      [160, `, 04/2005 – 08/2021 ${rank}`],
    ],
    ...post('Warehouse Clerk', first, '02/2016 – 08/2021'),
    ...post('Storekeeper', second, '04/2005 – 01/2016'),
  );
  expect(resume.work.map(({ name, position }) => [name, position])).toEqual([
    ['Cumber Parcel, Inc.', 'Warehouse Lead'],
    [forces, 'Warehouse Clerk'],
    [forces, 'Storekeeper'],
  ]);
});
