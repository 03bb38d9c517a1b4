import type { ReactNode } from 'react';

/** The frame of every icon: 20 units square, drawn in the colour of the text, silent for screen readers. */
export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** Opens downwards. */
export const Chevron = () => (
  <Icon>
    <path d="m5.5 8 4.5 4.5L14.5 8" />
  </Icon>
);

/** Done, chosen. */
export const Check = () => (
  <Icon>
    <path d="m4.5 10.5 3.7 3.7 7.3-8" />
  </Icon>
);

/** Closes, clears. */
export const Cross = () => (
  <Icon>
    <path d="m5.5 5.5 9 9m0-9-9 9" />
  </Icon>
);

/** Searches. */
export const Lens = () => (
  <Icon>
    <circle cx="9" cy="9" r="5" />
    <path d="m13 13 3.5 3.5" />
  </Icon>
);

/** Neutral information. */
export const Info = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M10 9.2v4.3m0-7v.2" />
  </Icon>
);

/** Attention. */
export const Alert = () => (
  <Icon>
    <path d="M10 3.2 17.5 16.5h-15zM10 8v4m0 2v.2" />
  </Icon>
);

/** A sheet of paper, for files. */
export const Sheet = () => (
  <Icon>
    <path d="M5 2.5h6.5l3.5 3.5v11.5H5zM11.5 2.5V6H15" />
  </Icon>
);

/** A closed lock, for what is sealed. */
export const Lock = () => (
  <Icon>
    <path d="M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9" />
  </Icon>
);

/** A person who is not named. */
export const Person = () => (
  <Icon>
    <circle cx="10" cy="7" r="3.2" />
    <path d="M3.8 17c.6-3.4 3-5.2 6.2-5.2s5.6 1.8 6.2 5.2" />
  </Icon>
);

/** Something that can be dragged by it. */
export const Grip = () => (
  <Icon>
    <path d="M4.5 6.5h11M4.5 10h11M4.5 13.5h11" />
  </Icon>
);
