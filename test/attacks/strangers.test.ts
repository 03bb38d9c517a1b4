import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import type { RawAnswer } from '../behaviour/raw-visit.ts';
import { askAll, type Finding, type Findings, type Heard, report } from './ask-as-stranger.ts';
import { advantage } from './distinguish.ts';
import { askableKinds, type Kind, kindsByAddress } from './strangers-scene.ts';

/** Milliseconds; shorter than on a real platform, so that 2,000 probes take half a minute. */
const GRID = 50;
/**
 * How much more than the control's the advantage may be. It is judged by 58 answers of each group: where all fall into
 * one slot it is 0; where the tossing of a coin chose between two, chance alone passes the one bound of a single way of
 * asking, or the other of all together, once in a million runs.
 */
const BOUND = 0.5;
const BOUND_OF_ALL = 0.3;
/** Lets the database sleep before it counts a guess at an address that has an account. */
const DAWDLE = `
  create function accounts.dawdle() returns trigger language plpgsql as $$
  begin
    if exists (select from accounts.accounts where address_hash = new.address_hash) then
      perform pg_sleep(0.06);
    end if;
    return new;
  end $$;
  create trigger dawdle before insert on accounts.sign_in_failures
  for each row execute function accounts.dawdle()`;
/** What differs between any two answers, whoever asks: the clock, and how many requests are left. */
const PASSING = /^(date|x-ratelimit-(remaining|reset)|connection|keep-alive)$/;

describe('a stranger', () => {
  let raised: RaisedStage;
  let kinds: readonly Kind[];
  let heard: readonly Heard[];
  let findings: readonly Findings[];

  beforeAll(async () => {
    raised = await raiseStage({ pace: { gridMs: GRID } });
    kinds = await askableKinds(raised);
    await forgetTries(raised);
    heard = await askAll(kinds, { each: 116, atOnce: 8 });
    findings = report('known and unknown', heard, GRID);
  }, 600_000);
  afterAll(() => raised.platform.dispose());

  it('asks more than two thousand times', () => {
    expect(heard.length).toBeGreaterThan(2000);
  });

  it('gets the same status, headers and bytes, in the same length, about known and unknown', () => {
    for (const kind of kinds) {
      const wires = heard.filter((one) => one.kind === kind).map(({ answer }) => wireOf(answer));
      expect(wires[0]).toMatchObject({ status: kind.status });
      for (const wire of wires) expect(wire, kind.name).toEqual(wires[0]);
    }
  });

  it('gets every answer in a length class', () => {
    for (const { answer } of heard) {
      expect(Buffer.byteLength(answer.text) % 1024).toBe(0);
      expect(Number(answer.headers.get('content-length'))).toBe(Buffer.byteLength(answer.text));
    }
  });

  it('gets no answer before a slot ends', () => {
    // A timer counts whole milliseconds.
    expect(Math.min(...heard.map(({ ms }) => ms))).toBeGreaterThan(GRID - 2);
  });

  it('cannot tell by the slot of an answer whom the platform knows', () => {
    expect(findings).toHaveLength(kinds.length);
    for (const { kind, bySlot } of findings) expectGuessing(bySlot, kind.name);
    const all = findings.reduce((sum, { bySlot }) => sum + bySlot.found, 0) / findings.length;
    expect(Math.abs(all)).toBeLessThanOrEqual(BOUND_OF_ALL);
  });

  it('would tell, were an address that is known sixty milliseconds more of work, but for the slots', async () => {
    const bare = await askSlowed({ gridMs: 0, atOnce: 1 });
    for (const { byTime } of bare) expect(byTime.found).toBeGreaterThan(0.5);
    expect(bare).toHaveLength(1);
    const slotted = await askSlowed({ gridMs: 500, atOnce: 8 });
    for (const { kind, bySlot } of slotted) expectGuessing(bySlot, kind.name);
  }, 600_000);
});

describe('the way a stranger judges', () => {
  const numbers = (from: number) => Array.from({ length: 100 }, (_none, place) => from + (place % 7));

  it('tells apart what differs, whichever is larger', () => {
    expect(advantage(numbers(0), numbers(10))).toBe(1);
    expect(advantage(numbers(10), numbers(0))).toBe(1);
  });

  it('finds nothing where nothing is', () => {
    expect(advantage(numbers(0), numbers(0))).toBe(0);
    expect(advantage(Array(50).fill(1), Array(50).fill(1))).toBe(0);
  });

  it('takes no credit for what was there only while it learned', () => {
    const left = Array.from({ length: 50 }, (_none, place) => (place % 2 === 0 ? 0 : 5));
    const right = Array.from({ length: 50 }, (_none, place) => (place % 2 === 0 ? 10 : 5));
    expect(advantage(left, right)).toBe(0);
  });
});

function expectGuessing({ found, control }: Finding, name: string): void {
  expect(Math.abs(found), name).toBeLessThanOrEqual(Math.abs(control) + BOUND);
}

function wireOf({ status, headers, text }: RawAnswer) {
  const fixed = [...headers].map(([name, value]) => [name, PASSING.test(name) ? '' : value]);
  // Nothing but a salt is random in an answer.
  return { status, headers: fixed, text: text.replace(/"salt":"[\w-]{43}"/, '"salt":""') };
}

/** Nobody asked about the known ones lately, not even they themselves. */
async function forgetTries({ platform }: RaisedStage): Promise<void> {
  const { pool } = platform.platform.db;
  await pool.query('delete from accounts.codes');
  await pool.query('delete from accounts.sign_in_failures');
}

/** Asks a platform whose database takes longer about an address that has an account. */
async function askSlowed({ gridMs, atOnce }: { gridMs: number; atOnce: number }) {
  const raised = await raiseStage({ pace: { gridMs } });
  try {
    const kinds = (await kindsByAddress(raised)).filter(({ name }) => name === 'a wrong kit');
    await raised.platform.platform.db.pool.query(DAWDLE);
    const heard = await askAll(kinds, { each: 50, atOnce });
    expect(new Set(heard.map(({ answer }) => answer.status))).toEqual(new Set([401]));
    return report('known ones slowed', heard, gridMs);
  } finally {
    await raised.platform.dispose();
  }
}
