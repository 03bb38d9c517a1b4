import type { Figures, Row } from './figures.ts';

/** One line for a file. */
export function sayRow(row: Row): string {
  const [seconds, memory] = [`${row.seconds.toFixed(1)} s`, row.peakMb === null ? '' : `${row.peakMb} MB`];
  const rates =
    row.recall === undefined ? '' : `recall ${share(row.recall)}  precision ${share(row.precision)}`;
  const words =
    'refused' in row
      ? `refused: ${row.refused}`
      : `${share(row.wordsPlaced)} placed, ${row.wordsDropped} dropped`;
  return [row.file.padEnd(34), seconds.padStart(7), memory.padStart(8), words.padEnd(24), rates]
    .join('  ')
    .trimEnd();
}

/** The sums below the files. */
export function saySums({ files, recall, precision, byField, byKind }: Figures): string {
  const dropped = files.reduce((sum, row) => sum + ('refused' in row ? 0 : row.wordsDropped), 0);
  const rates = (name: string, one: { recall: number | null; precision: number | null }) =>
    `${name.padEnd(16)} recall ${share(one.recall)}  precision ${share(one.precision)}`;
  return [
    '',
    ...Object.entries(byField).map(([name, one]) => rates(name, one)),
    '',
    `${rates('text', byKind.text)}  (goal 95.0 %, 97.0 %)`,
    `${rates('scans', byKind.scan)}  (goal 85.0 %, 92.0 %)`,
    rates('all', { recall, precision }),
    `${files.length} files, ${files.filter((row) => 'refused' in row).length} refused, ${dropped} words dropped (goal 0)`,
  ].join('\n');
}

function share(rate: number | null | undefined): string {
  return rate === null || rate === undefined ? '     –' : `${(100 * rate).toFixed(1).padStart(5)} %`;
}
