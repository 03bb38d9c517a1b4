import { expect, test } from 'vitest';
import { LOCALES } from '../../shared/vocabulary/locales.ts';
import { composeMail } from './templates.ts';

const HOME = 'https://jobs.example';

test('carries the code in the text, and never in the subject', () => {
  for (const locale of LOCALES) {
    const mail = composeMail('code', locale, { code: '481516' }, HOME);
    expect(mail.text).toContain('481516');
    expect(mail.subject).not.toContain('481516');
    expect(mail.text).not.toMatch(/[{}]/);
  }
});

test('keeps the employer of an invitation to one line, out of the subject', () => {
  const values = { employerName: 'Harbour\r\n\r\nBcc: all@example', link: `${HOME}/app/join#abc` };
  const mail = composeMail('invitation', 'en', values, HOME);
  expect(mail.text).toContain('“Harbour Bcc: all@example”');
  expect(mail.text.split('\n')).toContain(values.link);
  expect(mail.subject).not.toContain('Harbour');
});

test('tells the administrators of a domain whom the code makes what', () => {
  const values = {
    code: '481516',
    employerName: 'Harbour\r\n\r\nBcc: all@example',
    domain: 'harbour.example',
  };
  for (const template of ['domain_proof', 'domain_reclaim', 'domain_device'] as const) {
    for (const locale of LOCALES) {
      const mail = composeMail(template, locale, values, HOME);
      for (const said of ['481516', 'Harbour Bcc: all@example', 'harbour.example']) {
        expect(mail.text).toContain(said);
        expect(mail.subject).not.toContain(said);
      }
      expect(mail.text).not.toMatch(/[{}]/);
    }
  }
});

test('says nothing in a notice but where to look', () => {
  for (const locale of LOCALES) {
    const mail = composeMail('news', locale, {}, HOME);
    expect(mail.text.split('\n')).toContain(`${HOME}/app`);
    expect(mail.text).not.toMatch(/[{}]/);
  }
});

test('says of an employer’s keys that they changed, and where to look', () => {
  for (const locale of LOCALES) {
    const mail = composeMail('keys_changed', locale, {}, HOME);
    expect(mail.text.split('\n')).toContain(`${HOME}/app/employer/keys`);
    expect(mail.text).not.toMatch(/[{}]/);
  }
});
