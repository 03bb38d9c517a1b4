import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receivedBy } from '../../src/cli/selfcheck/chapter-disclose.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type S3Server, startS3Server } from '../s3-server.ts';
import { type Cast, cast } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';

describe('a platform whose log lies in a bucket', () => {
  let server: S3Server;
  let raised: RaisedStage;
  let people: Cast;

  beforeAll(async () => {
    server = await startS3Server({ knowsCondition: true });
    const { endpoint, name, accessKeyId, secretAccessKey } = server.bucket();
    raised = await raiseStage({
      env: {
        ...{ LOG_STORAGE: `s3://${name}/logs/events`, S3_ENDPOINT: endpoint },
        ...{ S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey },
      },
    });
    people = await cast(raised.stage);
  });
  afterAll(async () => {
    server.reach(true);
    await raised.platform.dispose();
    await server.stop();
  });

  const open = async () => {
    const { owner, postingId } = people;
    const [received] = await receivedBy(owner, postingId);
    const terms = granted(await readTerms(owner.api, owner.session, received?.copyId ?? ''));
    return openCopy(owner.api, owner.session, terms, newUuidV7());
  };

  it('opens copies and serves the log, and keeps none of it in its folder', async () => {
    expect(granted(await open()).content.resume).toBeDefined();
    const { origin, config } = raised.platform;
    expect((await fetch(`${origin}/log/events/checkpoint`)).status).toBe(200);
    expect(await readdir(config.dataDir)).not.toContain('log');
    expect(await readdir(join(config.dataDir, 'keys'))).not.toEqual([]);
  });

  it('gives nothing out while the bucket is away, and goes on when it is back', async () => {
    server.reach(false);
    refused(await open(), 'unavailable');
    server.reach(true);
    expect(granted(await open()).content.resume).toBeDefined();
  });
});
