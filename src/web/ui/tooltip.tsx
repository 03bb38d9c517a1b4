import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, Button, TooltipTrigger } from 'react-aria-components';

/** A word of explanation on hover and focus. Never the only place where something is said. */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      <Button className="tooltip-anchor">{children}</Button>
      <AriaTooltip className="tooltip" offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
