/** A browser as the server knows it: a cookie of its own, and what it says it is. Neither proves who sits before it. */

/** `token`: the device cookie as it came, whatever it holds. `label`: see {@link labelOf}. */
export type Browser = { readonly token: string | undefined; readonly label: string };

/** Longest piece of a user agent that is looked at. */
const LOOKED_AT = 512;

// The first that fits: a browser also names those that it wants to be taken for.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bMicroMessenger\//, 'WeChat'],
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|OPT|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bHuaweiBrowser\//, 'Huawei Browser'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.* Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:OpenHarmony|HarmonyOS)\b/, 'HarmonyOS'],
  [/\bAndroid\b/, 'Android'],
  [/\biPad\b/, 'iPadOS'],
  [/\b(?:iPhone|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

/**
 * Coarse words for a user agent, such as "Firefox, Android", or '' when nothing in it is known. No version: it would
 * tell people apart, and nobody remembers theirs. Every word comes from the tables above, none from the header, which
 * anybody may write; it is what the browser says, and no evidence.
 */
export function labelOf(userAgent: string | undefined): string {
  const looked = userAgent?.slice(0, LOOKED_AT) ?? '';
  const word = (table: typeof BROWSERS) => table.find(([sign]) => sign.test(looked))?.[1];
  return [word(BROWSERS), word(SYSTEMS)].filter((found) => found !== undefined).join(', ');
}
