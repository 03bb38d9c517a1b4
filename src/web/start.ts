import './styles/app.css';
import './old-browser/old-browser.css';
import './old-browser/fill-in.ts';
import { FIRST_TEXTS, readFirstLocale } from './first-texts.ts';

// The feature test ran before (old-browser/old-browser.ts); where it found something missing, its page stands there.
if (!document.documentElement.hasAttribute('data-old-browser')) {
  // On their way while the application loads, which waits for them and says it when they do not come.
  FIRST_TEXTS[readFirstLocale()]().catch(() => undefined);
  void import('./main.tsx');
}
