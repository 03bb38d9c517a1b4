import { describe, expect, it } from 'vitest';
import { HEAD, HEADING, type Look, read } from '../../../test/typeset.ts';

const BOLD: Look = { bold: true };

describe('a title that begins the text of its post', () => {
  it('is told by its occupation and the full stop behind it', () => {
    const { work } = read(
      ...HEAD,
      [[40, 'Berufserfahrung', HEADING]],
      [
        [40, '04/2016 – 09/2020'],
        [160, 'Praxis Böttcher GmbH, Kiel', BOLD],
      ],
      [[160, 'Physiotherapeutin. Manuelle Therapie, Lymphdrainage.']],
      [],
      [
        [40, '10/2013 – 03/2016'],
        [160, 'Klinikum Nordermarsch GmbH, Kiel', BOLD],
      ],
      [[160, 'Drei Stationen. Chirurgie und Innere Medizin.']],
    ).resume;
    expect(work.map(({ position, summary }) => [position, summary])).toEqual([
      ['Physiotherapeutin', 'Manuelle Therapie, Lymphdrainage.'],
      ['', 'Drei Stationen. Chirurgie und Innere Medizin.'],
    ]);
  });
});
