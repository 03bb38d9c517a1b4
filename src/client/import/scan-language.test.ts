import { describe, expect, it } from 'vitest';
import { languageOf, surerLines } from './scan-language.ts';

const bbox = { x0: 0, y0: 0, x1: 100, y1: 20 };
const line = (text: string, confidence = 90) => ({
  ...{ bbox, words: text.split(' ').map((word) => ({ text: word, confidence, bbox, symbols: [] })) },
});

describe('the language of a page', () => {
  it.each([
    ['Hochschule fiir Forstwirtschaft Zeitraum Arbeitgeber seit heute', 'deu'],
    ['suivi des hospitalisations et préparation de la formation avec les élèves', 'fra'],
    ['Atención al paciente y gestión de citas con el equipo de la clínica desde enero', 'spa'],
    ['Work history: planning for the council and reports to the board', 'eng'],
    ['Wendelin Traut 0761 4590', undefined],
    ['the and der und of with die das', undefined],
  ])('of “%s” is %s', (text, model) => {
    expect(languageOf({ lines: [line(text)] })).toBe(model);
  });

  it('keeps a line that all models together read more surely', () => {
    expect(surerLines([line('Schluchthal', 91)], [line('Schluchtal', 93)])).toEqual([
      line('Schluchthal', 91),
    ]);
    expect(surerLines([line('Kcrlann', 60)], [line('Kerlann', 93)])).toEqual([line('Kerlann', 93)]);
  });
});
