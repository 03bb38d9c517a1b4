/**
 * Writes a résumé as JSON Resume 1.0.0. Keys that say nothing are left out, so that the file holds what the person
 * wrote and nothing else. Promise: readJsonResume reads the same résumé from it.
 * Source: https://github.com/jsonresume/resume-schema, tag v1.0.0, schema.json.
 */
import type { Resume } from '../../shared/resume/resume.ts';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** The text of the file. */
export function writeJsonResume(resume: Resume): string {
  const said = without(resume);
  // "basics" is what every reader looks for first; it stays, even empty.
  const whole = { $schema: SCHEMA, basics: {}, ...(isObject(said) ? said : {}) };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

// An empty item of a list stays: the order of a list may mean something.
function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item) => without(item) ?? {});
  if (!isObject(value)) return value === '' ? undefined : value;
  const kept = Object.entries(value)
    .map(([key, part]) => [key, without(part)] as const)
    .filter(([, part]) => part !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
