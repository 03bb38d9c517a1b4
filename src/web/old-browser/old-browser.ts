/**
 * The feature test. A classic script of its own, built by scripts/old-browser-plugin.ts, that runs before any module:
 * what it lacks is shown, and the mark it leaves keeps start.ts from loading the application.
 */
import { findMissing } from './find-missing.ts';
import { showPage } from './show-page.ts';

const missing = findMissing();

function show(): void {
  showPage(missing);
}

if (missing.length > 0) {
  document.documentElement.setAttribute('data-old-browser', missing.join(' '));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
  else show();
}
