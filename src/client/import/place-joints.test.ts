import { describe, expect, it } from 'vitest';
import { rolesOf } from './place-roles.ts';

const heading = (...texts: string[]) =>
  texts.map((text, index) => ({ text, bold: false, slot: `0.${index}` }));
const namesIn = (...headings: string[][]) =>
  rolesOf(headings.map((texts) => heading(...texts))).map(({ title, employer, place }) => [
    title,
    employer,
    place,
  ]);

describe('headings of a section that are joined alike', () => {
  it('are cut at the word between post and employer, a town behind it or not', () => {
    expect(
      namesIn(
        ['Commise de cuisine chez Traiteur Boisgard', 'Quimper'],
        ['Plongeuse chez Ti Koad, Crozon (saisons)'],
      ),
    ).toEqual([
      ['Commise de cuisine', 'Traiteur Boisgard', 'Quimper'],
      ['Plongeuse', 'Ti Koad', 'Crozon (saisons)'],
    ]);
  });

  it('lose the word before an employer on a line of its own', () => {
    expect(namesIn(['Praticante avvocato', 'presso Studio Legale Ferrante, Foggia'])).toEqual([
      ['Praticante avvocato', 'Studio Legale Ferrante', 'Foggia'],
    ]);
  });

  it('leave the town behind an employer to itself', () => {
    expect(
      namesIn(
        ['Filialleiterin bei Kaufhaus Schöffel in Augsburg (Vollzeit)'],
        ['Verkäuferin bei Drogerie Immergrün in Gersthofen'],
      ),
    ).toEqual([
      // How she was employed stands with what the post was about.
      ['Filialleiterin', 'Kaufhaus Schöffel', 'Augsburg'],
      ['Verkäuferin', 'Drogerie Immergrün', 'Gersthofen'],
    ]);
  });

  it('are cut at dashes', () => {
    expect(
      namesIn(
        ['City Youth Programs', 'Chicago — Camp Counselor'],
        ['Prairie Garden', 'Chicago — Assistant Teacher'],
      ),
    ).toEqual([
      ['Camp Counselor', 'City Youth Programs', 'Chicago'],
      ['Assistant Teacher', 'Prairie Garden', 'Chicago'],
    ]);
  });

  it('lose the town that job sites hang on the employer', () => {
    expect(namesIn(['Truck Driver', 'Magnolia Freight Lines-Decatur, GA'])).toEqual([
      ['Truck Driver', 'Magnolia Freight Lines', 'Decatur, GA'],
    ]);
  });

  it('lose a town in brackets between employer and post', () => {
    expect(namesIn(['Night Heron Coffee', '(Austin) Shift Lead'])).toEqual([
      ['Shift Lead', 'Night Heron Coffee', 'Austin'],
    ]);
  });

  it('have unknown towns in brackets where others have known ones', () => {
    expect(
      namesIn(['Trasporti Valbruna (Catania)', 'Autista'], ['Il Carro (Acireale)', 'Magazziniere']),
    ).toEqual([
      ['Autista', 'Trasporti Valbruna', 'Catania'],
      ['Magazziniere', 'Il Carro', 'Acireale'],
    ]);
    expect(namesIn(['Teacher (Reception)', 'Saint Chad School'])[0]?.[0]).toBe('Teacher (Reception)');
  });

  it('are cut at slashes between white space', () => {
    expect(
      namesIn(
        ['General Manager', 'The Wabash House / Chicago, IL'],
        ['Guest Services Agent', 'Lakeview Inn / Racine, WI'],
      ),
    ).toEqual([
      ['General Manager', 'The Wabash House', 'Chicago, IL'],
      ['Guest Services Agent', 'Lakeview Inn', 'Racine, WI'],
    ]);
  });
});
