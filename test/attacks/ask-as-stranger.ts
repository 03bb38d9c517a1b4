/** Asks a platform many times about people it knows and does not know, and looks for a difference in what is heard. */
import type { RawAnswer, RawRequest } from '../behaviour/raw-visit.ts';
import { advantage } from './distinguish.ts';
import { GROUPS, type Group, type Kind } from './strangers-scene.ts';

type Probe = { readonly kind: Kind; readonly group: Group; readonly request: RawRequest };
/** One answer, and how long it took. */
export type Heard = Probe & { readonly answer: RawAnswer; readonly ms: number };

/**
 * Asks `each` times in every way about every group, in random order, `atOnce` at a time. Each subject of a group is
 * asked about as often as the next, so that a first time and a third are as frequent among known and unknown.
 */
export async function askAll(
  kinds: readonly Kind[],
  { each, atOnce }: { each: number; atOnce: number },
): Promise<Heard[]> {
  const heard: Heard[] = [];
  const waiting = shuffle(await prepare(kinds, each)).values();
  const ask = async () => {
    for (const probe of waiting) {
      const began = performance.now();
      const answer = await probe.kind.asker.send(probe.request);
      heard.push({ ...probe, answer, ms: performance.now() - began });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return heard;
}

async function prepare(kinds: readonly Kind[], each: number): Promise<Probe[]> {
  const probes: Probe[] = [];
  for (const kind of kinds) {
    for (const group of GROUPS) {
      const subjects = kind.subjects[group];
      for (let place = 0; place < each; place++) {
        const request = await kind.request(subjects[place % subjects.length] ?? '');
        probes.push({ kind, group, request });
      }
    }
  }
  return probes;
}

function shuffle<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item);
}

/** What a stranger finds by a number of each answer: known against unknown, and, as a control, unknown against unknown. */
export type Finding = { readonly found: number; readonly control: number };
/** What is found by one way of asking. */
export type Findings = { readonly kind: Kind; readonly bySlot: Finding; readonly byTime: Finding };

/** Looks for a difference in every way of asking, and prints what was found. `gridMs`: 0 where there are no slots. */
export function report(title: string, heard: readonly Heard[], gridMs: number): Findings[] {
  // A timer counts whole milliseconds.
  const slot = ({ ms }: Heard) => (gridMs === 0 ? 0 : Math.floor((ms + 1) / gridMs));
  const findings = [...new Set(heard.map(({ kind }) => kind))].map((kind) => {
    const answers = heard.filter((one) => one.kind === kind);
    return { kind, bySlot: judge(answers, slot), byTime: judge(answers, ({ ms }) => ms) };
  });
  const slots = gridMs === 0 ? 'without slots' : `slots of ${gridMs} ms`;
  const late = heard.filter((one) => slot(one) > 1).length;
  console.info(
    [
      `${title}: ${heard.length} probes, ${slots}, ${late} answers after the first`,
      'advantage of the stranger: 1 knows, 0 guesses',
      'by slot  control  by time  control',
      ...findings.map(inOneLine),
    ].join('\n'),
  );
  return findings;
}

function judge(heard: readonly Heard[], measure: (one: Heard) => number): Finding {
  const of = (group: Group) => heard.filter((one) => one.group === group).map(measure);
  return {
    found: advantage(of('known'), of('unknown')),
    control: advantage(of('control'), of('unknown')),
  };
}

function inOneLine({ kind, bySlot, byTime }: Findings): string {
  const cells = [bySlot.found, bySlot.control, byTime.found, byTime.control];
  return `${cells.map((cell) => cell.toFixed(2).padStart(7)).join('  ')}  ${kind.name}`;
}
