/** Pictures of the main navigation's places, for the bar of small screens. The words beside them say what they mean. */
import { Icon } from '../ui/icons.tsx';

/** The start page. */
export const House = () => (
  <Icon>
    <path d="m3 9.2 7-6 7 6M5 8v8.5h10V8M8.3 16.5v-4.2h3.4v4.2" />
  </Icon>
);

/** Postings. */
export const Board = () => (
  <Icon>
    <path d="M3 6.5h14v10H3zM7 6.5V4h6v2.5M3 11h14" />
  </Icon>
);

/** What was sent. */
export const Sent = () => (
  <Icon>
    <path d="M17 3 2.8 8.6l5.6 2.6L11 17zM8.4 11.2 17 3" />
  </Icon>
);

/** Messages. */
export const Letter = () => (
  <Icon>
    <path d="M2.8 5h14.4v10.5H2.8zM3 5.4l7 5.6 7-5.6" />
  </Icon>
);

/** Questions of others. */
export const Asked = () => (
  <Icon>
    <path d="M3 4h14v9.5H9.5L6 16.8v-3.3H3zM7 7.4h6M7 10.2h3.6" />
  </Icon>
);

/** A masked card. */
export const Masked = () => (
  <Icon>
    <path d="M2.8 4.5h14.4v11H2.8zM10.8 8.5h3.7M10.8 11.5h3.7" />
    <circle cx="6.9" cy="8.6" r="1.5" />
    <path d="M4.6 12.6c.3-1.2 1.2-1.8 2.3-1.8s2 .6 2.3 1.8" />
  </Icon>
);

/** Who can read. */
export const Key = () => (
  <Icon>
    <circle cx="6.8" cy="13.2" r="3.4" />
    <path d="m9.3 10.8 7-7M13.2 6.8l2.6 2.6M15.2 4.9l1.6 1.6" />
  </Icon>
);

/** Who has read. */
export const Eye = () => (
  <Icon>
    <path d="M2.3 10C4 6.8 6.7 5.2 10 5.2S16 6.8 17.7 10c-1.7 3.2-4.4 4.8-7.7 4.8S4 13.2 2.3 10z" />
    <circle cx="10" cy="10" r="2.3" />
  </Icon>
);

/** An employer. */
export const Building = () => (
  <Icon>
    <path d="M4.5 17V3.5h7V17M11.5 8h4v9M3 17h14M7 7h2M7 10h2M7 13h2" />
  </Icon>
);

/** What waits for a decision. */
export const Tray = () => (
  <Icon>
    <path d="M3 11.5 5 4h10l2 7.5v4.5H3zM3 11.5h4l1 2h4l1-2h4" />
  </Icon>
);

/** Several persons. */
export const People = () => (
  <Icon>
    <circle cx="7.3" cy="7" r="2.7" />
    <path d="M2.3 16c.4-3 2.3-4.6 5-4.6s4.6 1.6 5 4.6M12.6 4.6a2.6 2.6 0 0 1 0 4.9M14.6 11.9c1.8.6 2.9 2 3.2 4.1" />
  </Icon>
);

/** Whether all runs well. */
export const Pulse = () => (
  <Icon>
    <path d="M2.5 10.5h3.7l2-5.5 3.6 10 2.1-4.5h3.6" />
  </Icon>
);

/** More than the bar holds. */
export const Dots = () => (
  <Icon>
    <path d="M4.5 10v.01M10 10v.01M15.5 10v.01" strokeWidth="2.6" />
  </Icon>
);
