/** Handles as they travel: what stands for a person towards one employer, for one posting and one epoch. */
import { z } from 'zod';
import { isHandle } from '../card/handle.ts';

/** A handle as it travels. */
export const handle = z.string().refine(isHandle, 'must be a handle');
