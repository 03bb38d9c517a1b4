import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Dots } from './nav-icons.tsx';

/**
 * The entries that the bar of small screens has no place for, behind a button; on wide screens they stand beside the
 * others, and there is no button. Closed by Escape, by the button, and by whatever happens elsewhere.
 */
export function MorePages(props: { count: number; current: boolean; children: ReactNode }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const sheet = useId();
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const leave = ({ target }: Event) => {
      if (!(target instanceof Node && whole.current?.contains(target))) setOpen(false);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  return (
    <div ref={whole} className="main-nav-more">
      <button
        ref={button}
        type="button"
        className={
          props.current ? 'main-nav-link main-nav-button main-nav-inside' : 'main-nav-link main-nav-button'
        }
        aria-expanded={open}
        aria-controls={sheet}
        onClick={() => setOpen(!open)}
      >
        <Dots />
        <span className="main-nav-name">{t`More`}</span>
        {props.count > 0 && <span className="count">{props.count}</span>}
      </button>
      <div id={sheet} className={open ? 'main-nav-rest main-nav-open' : 'main-nav-rest'}>
        {props.children}
      </div>
    </div>
  );
}
