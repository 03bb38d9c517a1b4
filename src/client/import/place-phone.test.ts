import { describe, expect, it } from 'vitest';
import { isCarried } from './place-phone.ts';
import { placeResume } from './place-resume.ts';

const read = (...lines: readonly string[]) => {
  const look = { x: 57, width: 200, size: 10, bold: false, vertical: false };
  const runs = lines.map((text, row) => ({ ...look, text, y: 60 + 14 * row }));
  return placeResume({ pages: [{ width: 595, height: 842, runs }] });
};

describe('the telephone that is carried', () => {
  it('is taken before the one of the house, which is left over', () => {
    const { resume, leftover } = read(
      '氏名 黒岩 奈緒子',
      '電話 0263-00-4187',
      '携帯 090-0000-4187',
      '志望動機',
      'よろしくお願いいたします。',
    );
    expect(resume.basics.phone).toBe('090-0000-4187');
    expect(leftover.map(({ text }) => text)).toContain('0263-00-4187');
    expect(
      read('姓名:周立群', '电话:0571-88880000', '手机:13900001234', '工作经历').resume.basics.phone,
    ).toBe('+8613900001234');
    expect(
      read('姓名:周立群', '手机:13900001234', '电话:0571-88880000', '工作经历').resume.basics.phone,
    ).toBe('+8613900001234');
  });

  it('is told by its first digits', () => {
    expect(isCarried('080-0000-7719', '+81263004187', 'JP')).toBe(true);
    expect(isCarried('0263-00-4187', '080-0000-7719', 'JP')).toBe(false);
    expect(isCarried('050-0000-7719', '0263-00-4187', 'JP')).toBe(false);
    expect(isCarried('0171 0000000', '089 000000', 'DE')).toBe(false);
  });
});
