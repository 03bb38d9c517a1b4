/**
 * Which blocks of a résumé stand on which page, by their heights. A heading stays with what follows it; a block that is
 * taller than a page has one to itself. The writer of the PDF breaks inside paragraphs too: a page more or less is possible.
 */

/** One block as it was measured: pixels, and whether it must stand on the page of the block after it. */
export type MeasuredBlock = { readonly height: number; readonly withNext: boolean };

/** For each page the places of its blocks, in their order. There is always a first page. */
export function breakPages(blocks: readonly MeasuredBlock[], room: number): number[][] {
  const pages: number[][] = [];
  let page: number[] = [];
  let used = 0;
  for (const run of runsOf(blocks)) {
    const height = run.reduce((sum, place) => sum + (blocks[place]?.height ?? 0), 0);
    // Half a pixel: measured lengths are rounded.
    if (page.length > 0 && used + height > room + 0.5) {
      pages.push(page);
      page = [];
      used = 0;
    }
    page.push(...run);
    used += height;
  }
  return [...pages, page];
}

/** Blocks that stay together. */
function runsOf(blocks: readonly MeasuredBlock[]): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  blocks.forEach(({ withNext }, place) => {
    run.push(place);
    if (withNext) return;
    runs.push(run);
    run = [];
  });
  return run.length > 0 ? [...runs, run] : runs;
}
