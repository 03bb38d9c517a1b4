/**
 * Reads a Europass CV: the XML of today's editor (Candidate, since 2020), which its PDFs carry inside, and the XML or
 * JSON of the one before (SkillsPassport, until 2020). The elements are taken by name, whatever their namespace; what
 * no field takes is left over under its name.
 * Source: the element lists of the two schemas (Europass XML 3.4; HR Open Standards 3 as Europass uses it).
 */
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { DATE } from '../../shared/resume/resume.ts';
import { textsIn, wordsOf } from './place-draft.ts';
import { candidateDraft } from './read-europass-candidate.ts';
import { passportDraft } from './read-europass-passport.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import { closeFacts, type Fact, factAt, type Taking } from './take-facts.ts';

/** Parts that hold no text of the CV: pictures, print settings, ids of the document, how a page was drawn. */
const NO_CONTENT =
  /^(?:DocumentInfo|DocumentID|AlternateDocumentID|CandidateSupplier|ProcessingInformation|PrintingPreferences|RenderingInformation|Photo|Signature|Attachment|AttachmentList|ProfilePicture|EncodedData|Data|ID|Locale|schemaLocation|@.*|\$schema)$/;
const DATE_PARTS = new Set(['year', 'month', 'day']);

/** Reads an XML file; refuses XML of other kinds. */
export function readEuropassXml(bytes: Uint8Array): ImportResult | Refusal {
  const root = readXml(bytes);
  if (isRefusal(root)) return root;
  return readFacts(factOf(root)) ?? refuse('file_not_a_resume', 'The XML is no Europass CV.');
}

/** Reads what JSON.parse gave; undefined when it is no Europass CV. */
export function readEuropassJson(value: unknown): ImportResult | undefined {
  const [root] = factsOf('', value, 0);
  return root === undefined ? undefined : readFacts(root);
}

/**
 * Reads a PDF that carries its own XML: the XML says what everything is; what only the page says is left over.
 * @param placed what the page's text gave
 */
export function withPage(europass: ImportResult, placed: ImportResult): ImportResult {
  const words = (texts: readonly string[]) => texts.flatMap((text) => wordsOf(text.toLowerCase()));
  const known = new Set(words([...textsOf(europass), ...placed.labels]));
  const pageTexts = [...textsIn(placed.resume).map((text) => ({ text })), ...placed.leftover];
  const onPage = pageTexts.filter(
    ({ text }) => !DATE.test(text) && words([text]).some((word) => !known.has(word)),
  );
  // What both say is said once; the page's spelling of it is a label.
  const again = pageTexts.filter((text) => !onPage.includes(text)).map(({ text }) => text);
  return {
    resume: europass.resume,
    leftover: [...europass.leftover, ...onPage],
    labels: [...europass.labels, ...placed.labels, ...again],
  };
}

function textsOf({ resume, leftover, labels }: ImportResult): string[] {
  return [...textsIn(resume), ...leftover.map(({ text }) => text), ...labels];
}

function readFacts(root: Fact): ImportResult | undefined {
  const taking: Taking = { labels: [], leftover: [] };
  const passport = ['SkillsPassport', 'Europass'].includes(root.name) ? root : factAt(root, 'SkillsPassport');
  const learner = factAt(passport ?? root, 'LearnerInfo');
  if (root.name === 'Candidate') return closeFacts(taking, candidateDraft(taking, root), root);
  return learner === undefined ? undefined : closeFacts(taking, passportDraft(taking, learner), root);
}

// Dates of the older form stand in attributes (year="2012" month="--05"); other attributes are codes.
function factOf(element: XmlElement): Fact {
  const dates = [...element.attributes].flatMap(([name, value]) =>
    DATE_PARTS.has(name)
      ? [{ name: `${name[0]?.toUpperCase()}${name.slice(1)}`, text: value, inside: [] }]
      : [],
  );
  const children = element.children.filter((child) => typeof child !== 'string');
  const own = element.children.filter((child) => typeof child === 'string').join('');
  const inside = children.filter(({ name }) => !NO_CONTENT.test(name)).map(factOf);
  return { name: element.name, text: own.trim(), inside: withoutLists([...dates, ...inside]) };
}

const MAX_DEPTH = 100;

function factsOf(name: string, value: unknown, depth: number): Fact[] {
  if (value === null || value === undefined || depth > MAX_DEPTH || NO_CONTENT.test(name)) return [];
  if (Array.isArray(value)) return value.flatMap((one) => factsOf(name, one, depth + 1));
  if (typeof value !== 'object') return [{ name, text: String(value), inside: [] }];
  const inside = Object.entries(value).flatMap(([key, part]) => factsOf(key, part, depth + 1));
  return [{ name, text: '', inside: withoutLists(inside) }];
}

// WorkExperienceList/WorkExperience in XML is WorkExperience, or WorkExperienceList, of several in JSON.
function withoutLists(facts: readonly Fact[]): Fact[] {
  return facts.flatMap((fact) => {
    if (!fact.name.endsWith('List')) return [fact];
    const name = fact.name.slice(0, -4);
    return fact.inside.some((one) => one.name === name) ? [...fact.inside] : [{ ...fact, name }];
  });
}
