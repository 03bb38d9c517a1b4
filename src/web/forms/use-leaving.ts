import { type RefObject, useEffect, useRef } from 'react';

/** Is aborted when its component goes: whoever leaves stops waiting for the other device. */
export function useLeaving(): RefObject<AbortController> {
  const leaving = useRef(new AbortController());
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current.abort();
  }, []);
  return leaving;
}
