/**
 * Partial tiles whose full one is there now: nobody needs them, readers fall back to the full one. Knows what was written
 * since it began, and takes what may have been written before for written.
 */
import { parseTilePath, TILE_WIDTH, type Tile, tilePath, tilesAt } from '../../shared/ledger/tiles.ts';

/** Told of the files of each growth from `size` on, answers the paths that they leave behind. */
export function watchPartials(size: number): (written: Iterable<string>) => readonly string[] {
  const partials = new Map<string, string[]>();
  const note = (tile: Tile) => {
    const full = tilePath({ ...tile, width: TILE_WIDTH });
    partials.set(full, [...(partials.get(full) ?? []), tilePath(tile)]);
  };
  for (const tile of earlierPartials(size)) note(tile);
  return (written) => {
    const outgrown: string[] = [];
    for (const path of written) {
      const tile = parseTilePath(path);
      if (tile === undefined) continue;
      if (tile.width < TILE_WIDTH) note(tile);
      else outgrown.push(...(partials.get(path) ?? []));
      if (tile.width === TILE_WIDTH) partials.delete(path);
    }
    return outgrown;
  };
}

/** The last tile of each level at `size`, at this and all smaller widths. */
function earlierPartials(size: number): readonly Tile[] {
  const partials: Tile[] = [];
  for (let level: Tile['level'] = 'entries'; ; level = level === 'entries' ? 0 : level + 1) {
    const { full, rest } = tilesAt(level, size);
    for (let width = 1; width <= rest; width += 1) partials.push({ level, index: full, width });
    if (level !== 'entries' && full === 0) return partials;
  }
}
