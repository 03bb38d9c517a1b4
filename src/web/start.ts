import './styles/app.css';
import './old-browser/old-browser.css';
import './old-browser/fill-in.ts';

// The feature test ran before (old-browser/old-browser.ts); where it found something missing, its page stands there.
if (!document.documentElement.hasAttribute('data-old-browser')) void import('./main.tsx');
