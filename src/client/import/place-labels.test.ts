import { describe, expect, it } from 'vitest';
import { labelledValue, labelOf } from './place-labels.ts';

describe('a label in two languages', () => {
  it('is one label, and the second is not what stands behind the first', () => {
    expect(labelOf('姓名 Name')).toBe('name');
    expect(labelOf('电话 (Mobile)')).toBe('phone');
    expect(labelOf('出生 Date of birth:')).toBe('other');
    expect(labelledValue('姓名 Name')).toBeUndefined();
  });

  it('has its value behind both', () => {
    expect(labelledValue('姓名 Name 林若曦')).toMatchObject({ kind: 'name', value: '林若曦' });
    expect(labelledValue('邮箱 E-mail: lin@example.com')).toMatchObject({
      kind: 'email',
      value: 'lin@example.com',
    });
  });

  it('is none where the two ask for different things', () => {
    expect(labelOf('姓名 Phone')).toBeUndefined();
    expect(labelledValue('姓名 Mei')).toMatchObject({ kind: 'name', value: 'Mei' });
  });
});
