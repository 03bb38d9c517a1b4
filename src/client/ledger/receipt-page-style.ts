/** How the page of receipts looks: the application's colours, written out, for it loads nothing. */
export const RECEIPT_PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #f8f6f0; --surface: #fffefb; --sunken: #f1eee5; --ink: #1b2425; --ink-soft: #55605f; --line: #ded9cc;
  --accent: #12545a; --good: #22663c; --good-wash: #e5f1e6; --warn: #7d5200; --warn-wash: #fbf0d8;
  --bad: #a01f2c; --bad-wash: #fbe7e7;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, "Noto Sans CJK SC", serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #121717; --surface: #1a2020; --sunken: #0e1212; --ink: #e8e5dd; --ink-soft: #a5afac; --line: #323b3a;
    --accent: #82c9c6; --good: #8bcf9f; --good-wash: #1b2f22; --warn: #e3b85f; --warn-wash: #332a16;
    --bad: #f2949b; --bad-wash: #381d20;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 32px 16px 64px; max-width: 46rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif;
}
h1, h2, h3, p, dl, dd, ul { margin: 0; }
h1 { font: 600 30px/1.2 var(--serif); }
h2 { font-size: 16px; line-height: 1.4; }
h3 { font: 600 19px/1.3 var(--serif); }
.wordmark { color: var(--accent); font: 600 17px/1.4 var(--serif); margin-bottom: 16px; }
.lead { color: var(--ink-soft); margin-top: 8px; }
main { display: grid; gap: 16px; margin-top: 24px; }
main > *, article > * { min-width: 0; }
.panel, article { border: 1px solid var(--line); border-radius: 12px; background: var(--surface); padding: 16px; }
.panel { display: grid; gap: 8px; }
.verdict { font: 600 19px/1.3 var(--serif); }
.good { background: var(--good-wash); border-color: var(--good); }
.good .verdict, .mark.good { color: var(--good); }
.bad { background: var(--bad-wash); border-color: var(--bad); }
.bad .verdict, .mark.bad { color: var(--bad); }
.warn { background: var(--warn-wash); border-color: var(--warn); color: var(--warn); }
.soft, time { color: var(--ink-soft); font-size: 14px; }
.exact {
  font: 13px/1.5 var(--mono); overflow-wrap: anywhere; white-space: pre-wrap; background: var(--sunken);
  border-radius: 8px; padding: 8px 12px; margin: 0;
}
ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; }
article { display: grid; gap: 8px; }
.top { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; justify-content: space-between; }
.mark { border: 1px solid; border-radius: 999px; padding: 0 10px; font-size: 14px; font-weight: 600; white-space: nowrap; }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr); gap: 4px 16px; margin-top: 8px; font-size: 14px; }
dt { color: var(--ink-soft); overflow-wrap: anywhere; }
dd { font: 13px/1.6 var(--mono); overflow-wrap: anywhere; white-space: pre-wrap; }
dd .name { font: 600 14px/1.5 system-ui, sans-serif; display: block; }
summary { cursor: pointer; padding: 8px 0; color: var(--accent); font-weight: 600; font-size: 14px; }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
details .exact { margin-top: 8px; }
@media (max-width: 480px) {
  h1 { font-size: 26px; }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { margin-bottom: 8px; }
}
@media print { body { background: none; } article { break-inside: avoid; } }
`;
