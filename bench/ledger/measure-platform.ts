import { freePort } from '../../test/platform.ts';
import { startChild } from './child.ts';
import { medianPace, type Pace } from './figures.ts';
import { inFolder } from './in-folder.ts';
import { measureVisit, type VisitBytes } from './measure-visit.ts';
import { formOpening, placeAt, type Reader, stageOpenings } from './stage-openings.ts';

/** A reader's in each round; sixty an hour are allowed. */
const ROUNDS = [6, 18, 18, 18];

/** How fast a whole platform opens copies, every reader on a connection of their own; and what a candidate's visit costs. */
export function measurePlatform(): Promise<{ opening: Pace; visit: VisitBytes }> {
  return inFolder(async (dataDir) => {
    const port = await freePort();
    const server = startChild('./platform-server.ts');
    const client = startChild('./send-load.ts');
    try {
      const { poolToken } = await server.ask<{ poolToken: string }>({ dataDir, port });
      const place = placeAt(`http://localhost:${port}`, poolToken);
      const readers = await stageOpenings(place);
      const rounds: Pace[] = [];
      for (const openings of ROUNDS) {
        const lines = await Promise.all(readers.map((reader) => formLine(reader, openings)));
        rounds.push(await client.ask<Pace>({ port, lines }));
      }
      // The first one warms up.
      return { opening: medianPace(rounds.slice(1)), visit: await measureVisit(place) };
    } finally {
      await Promise.all([client.stop(), server.stop()]);
    }
  });
}

function formLine(reader: Reader, openings: number): Promise<Uint8Array[]> {
  return Promise.all(
    Array.from({ length: openings }, (_, at) => {
      const terms = reader.terms[at % reader.terms.length];
      if (terms === undefined) throw new RangeError('a reader has no copy');
      return formOpening(reader, terms);
    }),
  );
}
