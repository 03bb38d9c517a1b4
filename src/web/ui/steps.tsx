import { Check } from './icons.tsx';

/** Where one is in a sequence. `current` counts from 0; `doneLabel` is read after the names of finished steps. */
export function Steps(props: {
  label: string;
  steps: readonly string[];
  current: number;
  doneLabel: string;
}) {
  return (
    <ol className="steps" aria-label={props.label}>
      {props.steps.map((step, index) => (
        <li
          key={step}
          className={
            index < props.current ? 'step step-done' : index === props.current ? 'step step-now' : 'step'
          }
          {...(index === props.current ? { 'aria-current': 'step' as const } : {})}
        >
          <span className="step-mark" aria-hidden="true">
            {index < props.current ? <Check /> : index + 1}
          </span>
          <span className="step-name">
            {step}
            {index < props.current && <span className="visually-hidden"> {props.doneLabel}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
