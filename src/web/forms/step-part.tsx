import { type ReactNode, useEffect, useRef } from 'react';

/**
 * What one of several steps shows. Whoever goes to another one goes on at its beginning, with the keyboard, by ear and by
 * eye: the button that led there is gone, or stands where the step ends.
 */
export function StepPart({ step, children }: { step: number; children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    part.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [step]);
  return (
    <div className="stack step-part" ref={part} tabIndex={-1}>
      {children}
    </div>
  );
}
