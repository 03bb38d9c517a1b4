import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';

/**
 * Where to go on after signing in: the `next` of the address bar, if it is a path of ours; the start page otherwise.
 * Read once: on the way there the address has no `next` any more, while the page that leads on still stands.
 */
export function useNextPlace(): string {
  const router = useRouter();
  const [place] = useState(() => ownPlace(new URLSearchParams(router.history.location.search).get('next')));
  return place;
}

/** The path itself when it leads to a page of this application, `/app` otherwise. */
export function ownPlace(place: string | null): string {
  // Comes from the address bar: anything but a plain path of ours would send people elsewhere.
  return place !== null && /^\/app(?:[/?][^\\]*)?$/.test(place) && !place.includes('//') ? place : '/app';
}

/** `path`, from which one is led on to `next` in the end. */
export function leadingTo(path: string, next: string): string {
  if (next === '/app') return path;
  return `${path}${path.includes('?') ? '&' : '?'}next=${encodeURIComponent(next)}`;
}
