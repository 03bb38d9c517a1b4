/**
 * What somebody reads whose browser cannot run the application. Kept apart from the catalogues: those need the
 * application, and this needs nothing.
 */
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { OLDEST } from './oldest.ts';

/** One language's words. */
export type Words = {
  readonly tag: string;
  readonly endonym: string;
  readonly title: string;
  readonly why: string;
  readonly nothingLost: string;
  readonly browsersTitle: string;
  readonly browsers: readonly string[];
  readonly actsTitle: string;
  readonly acts: readonly string[];
  /** Instead of the acts, where the address is not one that browsers trust. */
  readonly insecureActs: readonly string[];
  /** Before the names of what is missing, with the gap that the language has there. */
  readonly missing: string;
  readonly postings: string;
  readonly noScriptTitle: string;
  readonly noScriptWhy: string;
};

/** The words by language. */
export const WORDS: { readonly [Each in Locale]: Words } = {
  en: {
    tag: 'en',
    endonym: 'English',
    title: 'Sealfolio cannot run in this browser',
    why: 'Sealfolio seals and opens résumés inside the browser. This one lacks something that is needed for it, so nothing was started.',
    nothingLost:
      'Nothing was lost: nothing was sent, changed or deleted, and all that you keep here is as you left it.',
    browsersTitle: 'Browsers that work',
    browsers: [
      named('Chrome, Edge and other browsers built on Chromium: version {chrome} or newer'),
      named('Firefox: version {firefox} or newer'),
      named('Safari, and every browser on an iPhone or iPad: version {safari} (iOS {safari}) or newer'),
    ],
    actsTitle: 'What you can do',
    acts: [
      'Update this browser, or the system of the device, and open this page again.',
      'Where there is no update, open the same address in one of the browsers above, on this device or another. You sign in there as you do here.',
      'If the browser is new enough, a strict setting may be the cause, such as the Lockdown Mode of an iPhone. It can be switched off for this site alone.',
    ],
    insecureActs: [
      'This address does not begin with https://, and browsers allow no cryptography on such a page. Ask those who run this platform for its right address.',
    ],
    missing: 'Missing here: ',
    postings: 'Read the public postings, which need none of this',
    noScriptTitle: 'Sealfolio needs JavaScript',
    noScriptWhy:
      'Sealfolio seals and opens résumés inside the browser, by JavaScript that this site alone sends. Allow JavaScript for this address and open the page again.',
  },
  zh: {
    tag: 'zh-Hans',
    endonym: '简体中文',
    title: '此浏览器无法运行 Sealfolio',
    why: 'Sealfolio 在浏览器内部密封和打开简历。此浏览器缺少所需的功能，因此没有启动任何内容。',
    nothingLost: '没有任何损失：没有发送、更改或删除任何内容，您保存在这里的一切都保持原样。',
    browsersTitle: '可以使用的浏览器',
    browsers: [
      named('Chrome、Edge 及其他基于 Chromium 的浏览器：{chrome} 或更高版本'),
      named('Firefox：{firefox} 或更高版本'),
      named('Safari，以及 iPhone 或 iPad 上的所有浏览器：{safari}（iOS {safari}）或更高版本'),
    ],
    actsTitle: '您可以这样做',
    acts: [
      '更新此浏览器或设备的系统，然后重新打开此页面。',
      '如果没有可用的更新，请在本设备或其他设备上用上述浏览器之一打开同一地址。登录方式与这里相同。',
      '如果浏览器版本已经足够新，原因可能是某项严格的设置，例如 iPhone 的锁定模式。您可以只为本网站关闭它。',
    ],
    insecureActs: [
      '此地址不是以 https:// 开头，浏览器不允许这样的页面使用加密功能。请向本平台的运营方询问正确的地址。',
    ],
    missing: '此处缺少：',
    postings: '浏览公开的职位（不需要以上功能）',
    noScriptTitle: 'Sealfolio 需要 JavaScript',
    noScriptWhy:
      'Sealfolio 通过仅由本网站提供的 JavaScript，在浏览器内部密封和打开简历。请为此地址允许 JavaScript，然后重新打开此页面。',
  },
  ja: {
    tag: 'ja',
    endonym: '日本語',
    title: 'このブラウザーでは Sealfolio を利用できません',
    why: 'Sealfolio は、履歴書に封をするのも開くのも、ブラウザーの中で行います。このブラウザーには必要な機能が足りないため、何も開始していません。',
    nothingLost:
      '失われたものはありません。送信、変更、削除は一切行われておらず、ここに保管しているものはすべて元のままです。',
    browsersTitle: '利用できるブラウザー',
    browsers: [
      named('Chrome、Edge など Chromium 系のブラウザー：バージョン {chrome} 以降'),
      named('Firefox：バージョン {firefox} 以降'),
      named('Safari、および iPhone と iPad のすべてのブラウザー：バージョン {safari}（iOS {safari}）以降'),
    ],
    actsTitle: 'できること',
    acts: [
      'このブラウザーか端末のシステムを更新してから、このページを開き直してください。',
      '更新がない場合は、この端末か別の端末で、上のいずれかのブラウザーから同じアドレスを開いてください。ログインの方法はここと同じです。',
      'ブラウザーが十分に新しい場合は、iPhone のロックダウンモードのような厳しい設定が原因かもしれません。このサイトに限ってオフにできます。',
    ],
    insecureActs: [
      'このアドレスは https:// で始まっておらず、ブラウザーはこのようなページでの暗号の利用を許しません。正しいアドレスをこのプラットフォームの運営者にお尋ねください。',
    ],
    missing: '足りない機能：',
    postings: '公開求人を見る（上の機能は不要です）',
    noScriptTitle: 'Sealfolio には JavaScript が必要です',
    noScriptWhy:
      'Sealfolio は、履歴書に封をするのも開くのも、このサイトだけが送る JavaScript によってブラウザーの中で行います。このアドレスの JavaScript を許可し、ページを開き直してください。',
  },
};

function named(text: string): string {
  return text
    .replace('{chrome}', OLDEST.chrome)
    .replace('{firefox}', OLDEST.firefox)
    .replace(/\{safari\}/g, OLDEST.safari);
}
