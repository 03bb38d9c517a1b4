import { describe, expect, it } from 'vitest';
import type { ScanLine } from './scan-engine.ts';
import { joinWrapped, wordsOfWrapped } from './scan-wrapped.ts';

const CELL = { x0: 100, y0: 0, x1: 600, y1: 300 };

/** Lines 30 pixels high, 40 apart, in letters half as wide as high and characters as wide. */
function lines(...texts: string[]): ScanLine[] {
  return texts.map((text, row) => {
    let x = 110;
    const words = text.split(' ').map((word) => {
      const x0 = x;
      for (const letter of word) x += letter > '\u2fff' ? 30 : 15;
      const bbox = { x0, y0: 10 + 40 * row, x1: x, y1: 40 + 40 * row };
      x += 15;
      return { text: word, confidence: 90, bbox, symbols: [] };
    });
    return { words, bbox: { x0: 110, y0: 10 + 40 * row, x1: x - 15, y1: 40 + 40 * row }, whole: true };
  });
}

/** The texts of a cell, a line each. */
function texts(...written: string[]): string[] {
  return said(joinWrapped(lines(...written), CELL));
}

function said(found: readonly ScanLine[]): string[] {
  return found.map(({ words, below = [] }) =>
    below
      .reduce((said, line) => wordsOfWrapped(said, line.words), [...words])
      .map(({ text }) => text)
      .join(''),
  );
}

describe('text in a narrow cell of a scanned table', () => {
  it('goes on where a character more had no room', () => {
    expect(texts('北方工業大学大学院工学研究科修士', '課程電気電子工学専攻修了')).toEqual([
      '北方工業大学大学院工学研究科修士課程電気電子工学専攻修了',
    ]);
    expect(texts('北方工業大学 工学部', '電気電子工学科')).toHaveLength(2);
  });

  it('goes on in Latin script where the words at the break say so', () => {
    expect(texts('Universität für Bodenkultur und', 'Forstwirtschaft')).toEqual([
      'UniversitätfürBodenkulturund Forstwirtschaft',
    ]);
    expect(texts('Planung der Wasserversorgungs-', 'anlagen in Krems')).toEqual([
      'PlanungderWasserversorgungsanlageninKrems',
    ]);
    expect(texts('Donau-Metallwerk Krems GmbHs', 'Projektleiterin')).toHaveLength(2);
  });

  it('goes on where the other cells of its column have one line each', () => {
    const [first, second, ...rest] = joinWrapped(
      lines('Hochschule für Forstwirtschaft', 'Rotental'),
      CELL,
      true,
    );
    expect([second, ...rest]).toEqual([undefined]);
    expect(first && said([first])).toEqual(['HochschulefürForstwirtschaft Rotental']);
    expect(joinWrapped(lines('Forstamt', 'Rotental'), CELL, true)).toHaveLength(2);
  });

  it('goes on below the first half of a period', () => {
    expect(texts('10.2002 -', '09.2006')).toEqual(['10.2002- 09.2006']);
    expect(texts('10.2002', '09.2006')).toHaveLength(2);
  });

  it('goes on where it is centred', () => {
    const centred = (...written: string[]) =>
      lines(...written).map((line) => {
        const free = (CELL.x0 + CELL.x1 - line.bbox.x0 - line.bbox.x1) / 2;
        return { ...line, bbox: { ...line.bbox, x0: line.bbox.x0 + free, x1: line.bbox.x1 + free } };
      });
    expect(said(joinWrapped(centred('青岛栈桥水产品加工技术开发有限', '公司'), CELL))).toEqual([
      '青岛栈桥水产品加工技术开发有限公司',
    ]);
    expect(joinWrapped(centred('鲁东海洋职业学校', '机电系'), CELL)).toHaveLength(2);
  });

  it('begins anew with a date or a mark of a list', () => {
    expect(texts('平成二十二年四月北方工業大学入学', '平成26年3月卒業')).toHaveLength(2);
    expect(texts('・受変電設備の保守を十年以上担当す', '・夜間の呼出しに対応')).toHaveLength(2);
  });
});
