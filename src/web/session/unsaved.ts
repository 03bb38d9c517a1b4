/**
 * What stands on the page and is stored nowhere yet: kept where it is when the session ends, and in no storage of the
 * browser. Screens that know what they changed say so; what was typed into any other page is seen at its fields.
 */

/** A file made of what is on the screen. */
export type TakenAlong = { readonly name: string; readonly text: string };
/** See the file's head. */
export type Unsaved = {
  /** Something on the screen is not saved; `file` makes a file of it, if it can. Call what comes back when it is. */
  readonly add: (file: () => TakenAlong | undefined) => () => void;
  /** A screen said so. */
  readonly isSaid: () => boolean;
  /** A screen said so, or something typed stands in a field. */
  readonly isThere: () => boolean;
  /** The files that can be made of it. */
  readonly takeAlong: () => readonly TakenAlong[];
  /** Whether somebody is at work in this window: it has the focus, and was used within the last minute. */
  readonly isAttended: () => boolean;
  /** Watches the fields of the page; call what comes back to stop. */
  readonly watch: () => () => void;
};

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'input'] as const;
const ATTENDED_MS = 60_000;
// Secrets and codes are typed again in a moment, and no page is kept for them; nor for a tick or a choice alone.
const SECRETS = ['passphrase', 'kit', 'kit-check', 'code', 'pairing-code'].map((name) => `[name=${name}]`);
const FIELDS = `:is(#main, .dialog) :is(textarea, input):not([type=password], [type=checkbox], [type=radio], ${SECRETS.join()})`;

/** A page on which nothing was typed yet; `onFirst` is called as soon as something is. */
export function watchUnsaved(onFirst: () => void): Unsaved {
  const added = new Set<{ readonly file: () => TakenAlong | undefined }>();
  // Weak: nothing that was typed outlives its field.
  const typed = new WeakSet<EventTarget>();
  let usedAt = Number.NEGATIVE_INFINITY;
  const use = ({ type, target }: Event) => {
    usedAt = Date.now();
    if (type !== 'input' || !(target instanceof Element) || !target.matches(FIELDS)) return;
    typed.add(target);
    onFirst();
  };
  return {
    add: (file) => {
      const one = { file };
      added.add(one);
      onFirst();
      return () => added.delete(one);
    },
    isSaid: () => added.size > 0,
    isThere: () => added.size > 0 || fields().some((field) => typed.has(field) && field.value.trim() !== ''),
    takeAlong: () => [...added].flatMap(({ file }) => file() ?? []),
    isAttended: () => document.hasFocus() && Date.now() - usedAt < ATTENDED_MS,
    watch: () => {
      for (const sign of SIGNS_OF_LIFE) addEventListener(sign, use, { capture: true, passive: true });
      return () => {
        for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, use, { capture: true });
      };
    },
  };
}

function fields(): (HTMLInputElement | HTMLTextAreaElement)[] {
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)];
}
