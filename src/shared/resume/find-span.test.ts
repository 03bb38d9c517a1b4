import { describe, expect, it } from 'vitest';
import { findSpan } from './find-span.ts';
import { findDates } from './read-date.ts';

describe('finding a span of time', () => {
  it.each([
    ['03/2019 –', '2019-03', ''],
    ["Jun '19 – Aug '20", '2019-06', '2020-08'],
    ['March – June 2019', '2019-03', '2019-06'],
    ['01/2024 - 12/2024', '2024-01', '2024-12'],
    ['2016-18', '2016', '2018'],
    ['03/19 – 05/21', '2019-03', '2021-05'],
    ['Q3 2020 - Q1 2021', '2020', '2021'],
    ['03/2019 – bis heute', '2019-03', ''],
    ['depuis mars 2019', '2019-03', ''],
    ['sept. 2019 à ce jour', '2019-09', ''],
    ['mayo de 2018 a abril de 2020', '2018-05', '2020-04'],
    ['gennaio 2019 - in corso', '2019-01', ''],
    ['Da settembre 2017 ad oggi', '2017-09', ''],
    ['Mars 2022 – à ce jour', '2022-03', ''],
    ['III 2015 – obecnie', '2015-03', ''],
    ['VI 2008 – II 2015', '2008-06', '2015-02'],
    ['A.A. 1999/2000 – 2003/2004', '1999', '2004'],
    ['Été 2017 et été 2018', '2017', '2018'],
    ['Étés 2007 et 2008', '2007', '2008'],
    ['lato 2012, lato 2013', '2012', '2013'],
    ['estati 2008, 2009 e 2010', '2008', '2010'],
    ['summers 2020 & 2019', '2019', '2020'],
    ['curso 2014-2015 – curso 2019-2020', '2014', '2020'],
    ['Schuljahr 2014/15 bis Schuljahr 2016/17', '2014', '2017'],
    ['2019-03 – 2020-04', '2019-03', '2020-04'],
    ['Summers 2005–2008', '2005', '2008'],
    ['Da marzo 2012 ad agosto 2017', '2012-03', '2017-08'],
    ['Bis 2018', '', '2018'],
    ['民國 95 年 9 月~99 年 6 月', '2006-09', '2010-06'],
    ['平成24年4月~30年6月', '2012-04', '2018-06'],
    ['(2019年10月~)', '2019-10', ''],
    ['giugno 2012 / gennaio 2017', '2012-06', '2017-01'],
    ['03.2022 – obecnie', '2022-03', ''],
    ['2018 – dosud', '2018', ''],
    ['2021.03-- 丹河县农业农村局副局长', '2021-03', ''],
    ['2021年3月— 丹河县农业农村局', '2021-03', ''],
    ['03/2018 – prezent', '2018-03', ''],
    ['od kwietnia 2021', '2021-04', ''],
    ['2020年6月起', '2020-06', ''],
    ['2019年9月―至今江州阳光幼儿园', '2019-09', ''],
  ])('reads both ends of %s', (text, from, to) => {
    expect(findSpan(text)).toMatchObject({ from, to, both: true });
  });

  it('takes the word before the first date with it', () => {
    expect(findSpan("D'octobre 2015 à aujourd’hui")?.text).toBe("D'octobre 2015 à aujourd’hui");
    expect(findSpan('D’avril 2011 à septembre 2015')?.text).toBe('D’avril 2011 à septembre 2015');
    expect(findSpan('Chef d’équipe, de mars 2011 à mai 2012')?.text).toBe('de mars 2011 à mai 2012');
  });

  it('reads the day first only where it is told so', () => {
    expect(findSpan('01/03/2019 – Current')?.from).toBe('2019');
    expect(findSpan('01/03/2019 – Current', 'day')?.from).toBe('2019-03-01');
    expect(findDates('3/15/2019')[0]?.iso).toBe('2019-03-15');
  });
});
