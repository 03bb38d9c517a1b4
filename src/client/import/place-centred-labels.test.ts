import { describe, expect, it } from 'vitest';
import { withCentredLabels } from './place-centred-labels.ts';
import { type Line, lineOf } from './place-lines.ts';

const lineAt = (y: number, ...cells: readonly (readonly [text: string, x: number, right: number])[]): Line =>
  lineOf(
    cells.map(([text, x, right]) => ({ text, x, right, y, size: 10, bold: false })),
    1,
    { x: 50, right: 500, prose: 500 },
  );
const textsOf = (lines: readonly Line[]) => lines.map(({ cells }) => cells.map(({ text }) => text));

describe('labels centred beside their values', () => {
  it('stand before a value of two lines', () => {
    const lines = [
      lineAt(100, ['Tipo di impiego', 80, 200], ['Segretaria', 220, 300]),
      lineAt(113, ['Gestione dell’agenda', 220, 320]),
      lineAt(119.5, ['Principali mansioni', 60, 200]),
      lineAt(126, ['Fatturazione', 220, 320]),
    ];
    expect(textsOf(withCentredLabels(lines))).toEqual([
      ['Tipo di impiego', 'Segretaria'],
      ['Principali mansioni', 'Gestione dell’agenda'],
      ['Fatturazione'],
    ]);
  });

  it('of two lines stand whole before their value', () => {
    const lines = [
      lineAt(100, ['Nome e tipo di istituto di istruzione o', 60, 200]),
      lineAt(106, ['Università di Valdarno', 220, 320]),
      lineAt(112, ['formazione', 150, 200]),
    ];
    expect(textsOf(withCentredLabels(lines))).toEqual([
      ['Nome e tipo di istituto di istruzione o formazione', 'Università di Valdarno'],
    ]);
  });

  it('are nothing else where each line is a line below the other', () => {
    const lines = [
      lineAt(100, ['2019', 60, 90]),
      lineAt(113, ['Bäckerei Lind', 220, 320]),
      lineAt(126, ['2021', 60, 90]),
    ];
    expect(withCentredLabels(lines)).toEqual(lines);
  });
});
