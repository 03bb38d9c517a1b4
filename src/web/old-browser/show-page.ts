/**
 * The page that is shown instead of the application. Built node by node: Trusted Types refuse markup. Runs in old
 * browsers, see find-missing.ts.
 */
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { WORDS, type Words } from './words.ts';

const LOCALES: readonly Locale[] = ['en', 'zh', 'ja'];

/** Puts the page in place of the application, in the reader's language. */
export function showPage(missing: readonly string[]): void {
  draw(chooseLocale(), missing);
}

function draw(locale: Locale, missing: readonly string[]): void {
  const words = WORDS[locale];
  const place = document.getElementById('app') || document.body;
  while (place.lastChild) place.removeChild(place.lastChild);
  const page = add(place, 'main', '');
  page.className = 'old-browser';
  document.title = words.title;
  document.documentElement.lang = words.tag;
  add(page, 'p', 'Sealfolio').className = 'old-browser-name';
  add(page, 'h1', words.title);
  add(page, 'p', words.why);
  add(page, 'p', words.nothingLost).className = 'old-browser-kept';
  const secure = window.isSecureContext !== false;
  if (secure) addList(page, words.browsersTitle, words.browsers);
  addList(page, words.actsTitle, secure ? words.acts : words.insecureActs);
  addWays(page, locale, words, missing);
}

function addWays(page: HTMLElement, locale: Locale, words: Words, missing: readonly string[]): void {
  const postings = add(add(page, 'p', ''), 'a', words.postings);
  postings.setAttribute('href', ['', locale, 'postings'].join('/'));
  add(page, 'p', words.missing + missing.join(', ')).className = 'old-browser-missing';
  const languages = add(page, 'p', '');
  LOCALES.forEach(function offer(other) {
    if (other === locale) return;
    const button = add(languages, 'button', WORDS[other].endonym);
    button.setAttribute('type', 'button');
    button.setAttribute('lang', WORDS[other].tag);
    button.addEventListener('click', function choose() {
      draw(other, missing);
    });
  });
}

function addList(page: HTMLElement, title: string, items: readonly string[]): void {
  add(page, 'h2', title);
  const list = add(page, 'ul', '');
  items.forEach(function addItem(item) {
    add(list, 'li', item);
  });
}

function add(parent: Node, name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.appendChild(document.createTextNode(text));
  parent.appendChild(element);
  return element;
}

// The same order as the application's: the address, the language chosen before, the browser's first that we speak.
function chooseLocale(): Locale {
  const asked = /[?&]lang=(en|zh|ja)(?:&|$)/.exec(location.search);
  const wanted = [asked ? asked[1] : '', readStored()].concat(navigator.languages || [navigator.language]);
  for (let index = 0; index < wanted.length; index++) {
    const found = LOCALES.indexOf(String(wanted[index]).slice(0, 2).toLowerCase() as Locale);
    if (found >= 0) return LOCALES[found] || 'en';
  }
  return 'en';
}

function readStored(): string {
  try {
    return localStorage.getItem('locale') || '';
  } catch (_closed) {
    return '';
  }
}
