/**
 * Doing for many at once what many ask for at once. Promises one run at a time: who comes while one is under way waits for
 * the next, together with all others who came. Nobody waits for company that has not come: alone, one runs alone.
 */

/**
 * Makes the function that each asks. `run` answers for all inputs, in their order, `most` at a time; what it throws is
 * thrown at each of them.
 */
export function gather<Input, Output>(
  run: (inputs: readonly Input[]) => Promise<readonly Output[]>,
  most: number,
): (input: Input) => Promise<Output> {
  type Asked = { input: Input; resolve: (output: Output) => void; reject: (error: unknown) => void };
  const waiting: Asked[] = [];
  let running = false;
  const runAll = async () => {
    running = true;
    while (waiting.length > 0) {
      const group = waiting.splice(0, most);
      try {
        const outputs = await run(group.map(({ input }) => input));
        if (outputs.length !== group.length) throw new RangeError('each input has one output');
        for (const [place, { resolve }] of group.entries()) resolve(outputs[place] as Output);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    running = false;
  };
  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      // Who comes in the same turn goes along.
      if (!running) {
        running = true;
        setImmediate(() => void runAll());
      }
    });
}
