import type { FormEvent, ReactNode } from 'react';

/** A form that is handled in this page and never sent by the browser itself. */
export function Form(props: { label?: string; onSubmit: () => void; children: ReactNode }) {
  function submit(event: FormEvent): void {
    event.preventDefault();
    props.onSubmit();
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={submit}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
    >
      {props.children}
    </form>
  );
}
