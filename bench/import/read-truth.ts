/** Reads a truth file: the fields themselves, or a JSON Resume of which the fields are taken. */
import { isRefusal } from '../../src/shared/errors.ts';
import { readJsonResume } from '../../src/shared/resume/read-json-resume.ts';
import { fieldsOf } from './fields-of.ts';
import type { Truth } from './score.ts';

type Json = Readonly<Record<string, unknown>>;

/** @throws SyntaxError when the text is no JSON, Error when it is neither of the two forms */
export function readTruth(text: string): Truth {
  const json: unknown = JSON.parse(text);
  if (!isObject(json)) throw new Error('a truth is an object');
  return 'basics' in json || 'work' in json || 'education' in json
    ? fromResume(json, text)
    : fromFields(json);
}

// What a JSON Resume leaves out is not judged, but for the end of a job that has a start.
function fromResume(json: Json, text: string): Truth {
  const read = readJsonResume(text);
  if (isRefusal(read)) throw new Error(`the truth is no JSON Resume: ${read.refused}`);
  const { jobs, schools, ...basics } = fieldsOf(read.resume);
  return {
    ...filled(basics),
    ...('work' in json ? { jobs: jobs.map((job) => ({ ...filled(job), end: job.end })) } : {}),
    ...('education' in json ? { schools: schools.map(filled) } : {}),
  };
}

function filled(item: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== ''));
}

function fromFields(json: Json): Truth {
  return {
    ...texts(json, ['name', 'mail', 'phone']),
    ...(Array.isArray(json.jobs) ? { jobs: items(json.jobs, ['employer', 'title', 'start', 'end']) } : {}),
    ...(Array.isArray(json.schools) ? { schools: items(json.schools, ['school', 'start', 'end']) } : {}),
  };
}

function items(list: readonly unknown[], keys: readonly string[]): Record<string, string>[] {
  return list.filter(isObject).map((item) => texts(item, keys));
}

function texts(json: Json, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = json[key];
      return typeof value === 'string' || value === null ? [[key, value ?? '']] : [];
    }),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
