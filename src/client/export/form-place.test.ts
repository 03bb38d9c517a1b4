import { describe, expect, it } from 'vitest';
import { formPlace } from './form-place.ts';

const nowhere = { address: '', postalCode: '', city: '', region: '', countryCode: '' };
const tokyo = {
  address: '丸の内1-2-3',
  postalCode: '100-0005',
  city: '千代田区',
  region: '東京都',
  countryCode: 'JP',
};
const hamburg = {
  address: 'Mühlenweg 1',
  postalCode: '20095',
  city: 'Hamburg',
  region: '',
  countryCode: 'DE',
};

describe('an address', () => {
  it('goes from the large to the small in the letters in which that is done', () => {
    expect(formPlace(tokyo, 'ja')).toBe('日本 100-0005 東京都 千代田区 丸の内1-2-3');
    expect(formPlace({ ...nowhere, city: '杭州市', region: '浙江省', countryCode: 'cn' }, 'zh')).toBe(
      '中国 浙江省 杭州市',
    );
    expect(formPlace({ ...nowhere, city: '서울', address: '세종대로 110' }, 'en')).toBe('서울 세종대로 110');
  });

  it('goes from the small to the large in others', () => {
    expect(formPlace(hamburg, 'en')).toBe('Mühlenweg 1, 20095 Hamburg, Germany');
  });

  it('keeps its own order where another language is spoken around it, and tells the country in that', () => {
    expect(formPlace(tokyo, 'en')).toBe('Japan 100-0005 東京都 千代田区 丸の内1-2-3');
    expect(formPlace(hamburg, 'ja')).toBe('Mühlenweg 1, 20095 Hamburg, ドイツ');
  });

  it('is nothing where nothing is said, and keeps what is no code of a country', () => {
    expect(formPlace(nowhere, 'zh')).toBe('');
    expect(formPlace({ ...nowhere, countryCode: 'Utopia' }, 'en')).toBe('Utopia');
  });
});
