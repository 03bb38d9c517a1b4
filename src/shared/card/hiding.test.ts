import { describe, expect, it } from 'vitest';
import { spellName, spellNumber } from './hiding.ts';

describe('the spelling of an employer’s name', () => {
  it.each([
    [
      'Acme GmbH',
      'ACME',
      'acme',
      'Acme G.m.b.H.',
      'Ａｃｍｅ　ＧｍｂＨ',
      'Acme, Inc.',
      'Acme Co., Ltd.',
      'AC-ME',
    ],
    ['Müller & Söhne GmbH & Co. KG', 'muller sohne', 'Mu\u0308ller & So\u0308hne'],
    ['Société Laurier S.A.', 'Societe Laurier', 'SOCIÉTÉ LAURIER S. A.', 'SA Société Laurier'],
    ['Straßenbau Nord AG', 'STRASSENBAU NORD', 'strassenbau-nord ag'],
    ['Noord B.V.', 'Noord BV', 'NV Noord'],
    ['株式会社さくら工業', 'さくら工業株式会社', '（株）さくら工業', '㈱さくら工業', 'さくら工業'],
    ['有限会社みどり', 'みどり', '合同会社みどり'],
    ['北辰科技有限公司', '北辰科技股份有限公司', '北辰科技有限责任公司', '北辰科技'],
    ['(주)하늘', '주식회사 하늘', '하늘'],
    ["O'Hara Ltd", 'O’Hara', 'OHARA Limited'],
    ['Acme Sp. z o.o.', 'Acme sp.z o.o. sp.k.', 'Acme, spol. s r.o.', 'Acme s.r.o.', 'Acme'],
    ['Acme S.A. de C.V.', 'Acme S. de R.L. de C.V.', 'Acme Ltd. Şti.', 'Acme gGmbH', 'Acme'],
    ['Acme Aktiengesellschaft', 'Acme Gesellschaft mbH', 'The Acme Company', 'Acme S.à r.l.', 'Acme'],
    ['Berg & Tal AG', 'Berg und Tal', 'Berg + Tal', 'Berg and Tal'],
    ['Ørsund Łódź', 'Orsund Lodz'],
  ])('is one for %s however it is written', (...names) => {
    expect(new Set(names.map(spellName)).size, names.map(spellName).join()).toBe(1);
  });

  it.each([
    ['Acme', 'Acme Nord'],
    ['Limited Brands', 'Brands & More'],
    ['株式会社さくら', '株式会社さくら工業'],
    ['Agora', 'Ora'],
    ['カキ', 'ガギ'],
    ['Acme', 'Acme and'],
    ['The', 'A'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(spellName(one)).not.toBe(spellName(other));
  });

  it.each(['AG', 'SE & Co. KG', '株式会社', '（株）', 'S.A.', '!!!', '☂'])(
    'leaves something of %s',
    (name) => {
      expect(spellName(name)).not.toBe('');
    },
  );

  it('takes a form only where a name begins or ends', () => {
    expect(spellName('Haus AG Nord')).toBe('hausagnord');
    expect(spellName('PT Laut Biru Tbk')).toBe('lautbiru');
  });
});

describe('the spelling of a registration number', () => {
  it('is its letters and digits', () => {
    expect(spellNumber('HRB 12 345 b')).toBe('HRB12345B');
    expect(spellNumber('９１３１-0000/mＡ1')).toBe('91310000MA1');
    expect(spellNumber(' - ')).toBe('');
  });
});
