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

/** See {@link Finding}. */
export function judge(kind: Kind, heard: readonly Heard[], measure: (one: Heard) => number): Finding {
  const of = (group: Group) => heard.filter((one) => one.kind === kind && one.group === group).map(measure);
  return {
    found: advantage(of('known'), of('unknown')),
    control: advantage(of('control'), of('unknown')),
  };
}

/** The slot at whose end an answer came; a timer counts whole milliseconds. */
export function slotOf(gridMs: number): (one: Heard) => number {
  return ({ ms }) => Math.floor((ms + 1) / gridMs);
}

/** Prints the findings, one line a way of asking. */
export function report(title: string, heard: readonly Heard[], gridMs: number): void {
  const slot = slotOf(gridMs);
  const kinds = [...new Set(heard.map(({ kind }) => kind))];
  const show = (number: number) => number.toFixed(2).padStart(7);
  const rows = kinds.map((kind) => {
    const [bySlot, byTime] = [judge(kind, heard, slot), judge(kind, heard, ({ ms }) => ms)];
    const cells = [bySlot.found, bySlot.control, byTime.found, byTime.control].map(show);
    return `${cells.join('  ')}  ${kind.name}`;
  });
  const late = heard.filter((one) => slot(one) > 1).length;
  console.info(
    [
      `${title}: ${heard.length} probes, slots of ${gridMs} ms, ${late} answers after the first slot`,
      'advantage of the stranger: 1 knows, 0 guesses',
      'by slot  control  by time  control',
      ...rows,
    ].join('\n'),
  );
}
