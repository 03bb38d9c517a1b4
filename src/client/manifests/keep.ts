/** What a browser keeps from one session to the next, to notice later that it is served something older. */

/** Small texts by name: `localStorage` in a browser, memory elsewhere. */
export type Keep = {
  read(name: string): string | null;
  write(name: string, value: string): void;
};

/** Keeps nothing beyond this object. */
export function memoryKeep(): Keep {
  const kept = new Map<string, string>();
  return {
    read: (name) => kept.get(name) ?? null,
    write: (name, value) => {
      kept.set(name, value);
    },
  };
}
