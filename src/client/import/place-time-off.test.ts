import { describe, expect, it } from 'vitest';
import { isTimeOff } from './place-time-off.ts';

describe('time off', () => {
  it.each([
    ['Career break to care for my father', ''],
    ['', 'Full-time parent'],
    ['Parental leave', 'two children'],
    ['Betreuung meiner Kinder', 'Elternzeit'],
    ['', 'Pflege meiner Mutter'],
    ['Congé parental d’éducation', ''],
    ['Excedencia por cuidado de hijos', ''],
    ['Pausa per motivi familiari', ''],
    ['', 'Zorg voor de kinderen'],
    ['Urlop wychowawczy', ''],
    ['育児休業', ''],
    ['', '出産・育児のため離職'],
  ])('is “%s” with “%s” beside it', (title, employer) => {
    expect(isTimeOff(title, employer)).toBe(true);
  });

  it.each([
    ['Maternity leave cover', 'Harbour Bank'],
    ['Parental leave', 'Harbour Bank'],
    ['Elternzeitvertretung', ''],
    ['Pflegekraft', ''],
    ['', '株式会社みどり 出産のため退職'],
    ['Familienhelferin', ''],
    ['Medical Leave Specialist', ''],
    ['Travelling Salesman', ''],
    ['Remplacement congé maternité', ''],
  ])('is not “%s” with “%s” beside it', (title, employer) => {
    expect(isTimeOff(title, employer)).toBe(false);
  });
});
