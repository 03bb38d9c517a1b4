import { describe, expect, it } from 'vitest';
import { gather } from './gather.ts';

describe('gathering', () => {
  it('runs one group at a time: who comes meanwhile goes together into the next', async () => {
    const groups: number[][] = [];
    let finish = () => {};
    const ask = gather<number, number>(async (inputs) => {
      groups.push([...inputs]);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return inputs.map((input) => input * 10);
    }, 3);
    const first = ask(1);
    await turn();
    const others = [ask(2), ask(3), ask(4), ask(5)];
    await turn();
    expect(groups).toEqual([[1]]);
    finish();
    expect(await first).toBe(10);
    await turn();
    expect(groups).toEqual([[1], [2, 3, 4]]);
    finish();
    await turn();
    finish();
    expect(await Promise.all(others)).toEqual([20, 30, 40, 50]);
  });

  it('throws what a run throws at those who were in it, and goes on', async () => {
    const ask = gather<string, string>(async (inputs) => {
      if (inputs.includes('bad')) throw new Error('no');
      return inputs;
    }, 10);
    expect(await Promise.allSettled([ask('bad'), ask('good')])).toMatchObject([
      { status: 'rejected' },
      { status: 'rejected' },
    ]);
    expect(await ask('good')).toBe('good');
  });
});

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
