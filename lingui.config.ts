import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** English is the source; the catalogues of screens and those of server pages and mails are kept apart. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'zh', 'ja'],
  orderBy: 'message',
  catalogs: [
    { path: '<rootDir>/src/web/locales/{locale}', include: ['src/web'], exclude: ['**/*.test.*'] },
    { path: '<rootDir>/src/server/locales/{locale}', include: ['src/server'], exclude: ['**/*.test.*'] },
  ],
  // Neither origins nor dates: moving a line must not change a catalogue.
  format: formatter({ origins: false, lineNumbers: false, printPlaceholdersInComments: false }),
});
