/** The name with its seal: a folded sheet stamped in vermilion. The parts take their colours from the theme. */
export function Wordmark() {
  return (
    <svg className="wordmark" viewBox="0 0 148 32" role="img" aria-label="Sealfolio" focusable="false">
      <path className="wordmark-sheet" d="M4 3.5h13.5L24 10v18.5H4z" />
      <path className="wordmark-fold" d="M17.5 3.5V10H24" />
      <rect className="wordmark-seal" x="12.5" y="15.5" width="13" height="13" rx="2.5" />
      <path
        className="wordmark-cut"
        d="M22 19.2c-.7-.8-1.7-1.2-3-1.2-1.7 0-2.8.8-2.8 2 0 2.8 5.7 1.2 5.7 4 0 1.3-1.2 2.1-3 2.1-1.3 0-2.4-.4-3.1-1.2"
      />
      <text className="wordmark-name" x="34" y="22.5">
        Sealfolio
      </text>
    </svg>
  );
}
