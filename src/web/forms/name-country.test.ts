import { describe, expect, it } from 'vitest';
import { countryOfName, nameOfCountry } from './name-country.ts';

describe('the country of a résumé', () => {
  it('is shown by its name in the language of the screen', () => {
    expect([nameOfCountry('JP', 'en'), nameOfCountry('JP', 'zh'), nameOfCountry('jp', 'ja')]).toEqual([
      'Japan',
      '日本',
      '日本',
    ]);
  });

  it('is shown as it stands where it is no code', () => {
    expect(['', 'Atlantis', 'XQ'].map((text) => nameOfCountry(text, 'en'))).toEqual(['', 'Atlantis', 'XQ']);
  });

  it('is kept as its code, from a name in any language of the screens', () => {
    expect(['Germany', '德国', 'ドイツ', ' germany ', 'de'].map(countryOfName)).toEqual(
      Array.from({ length: 5 }, () => 'DE'),
    );
  });

  it('is kept as it was typed where nobody knows it', () => {
    expect(['', 'Atlantis', 'German'].map(countryOfName)).toEqual(['', 'Atlantis', 'German']);
  });
});
