import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SmsGateway, smsGateway } from '../../../test/sms-gateway.ts';
import { readConfig } from '../config/config.ts';
import { openSmsDoor } from './sms-door.ts';

const MESSAGE = { to: '+447700900123', text: '確認コード: 481516\n@jobs.example #481516' };
let gateway: SmsGateway;

beforeAll(async () => {
  gateway = await smsGateway();
});
beforeEach(() => gateway.posted.splice(0));
afterAll(() => gateway.stop());

function send(url = gateway.url): Promise<void> {
  const door = openSmsDoor(readConfig({ SMS_URL: url, SMS_TOKEN: 'hunter2' }));
  if (door === undefined) throw new Error('there is no door');
  return door(MESSAGE);
}

describe('the gateway of text messages', () => {
  it('is handed number and text as JSON, with its token', async () => {
    gateway.answerWith(202);
    await send();
    const [posted] = gateway.posted;
    expect(gateway.posted.length).toBe(1);
    expect([posted?.method, posted?.path]).toEqual(['POST', '/send?from=folio']);
    expect([posted?.authorization, posted?.contentType]).toEqual(['Bearer hunter2', 'application/json']);
    expect(JSON.parse(posted?.body ?? '')).toEqual(MESSAGE);
  });

  it.each([302, 400, 401, 429, 500, 503])(
    'has failed when it answers %i, and nothing is repeated',
    async (status) => {
      gateway.answerWith(status);
      const failure = await send().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Error);
      for (const told of ['7700', '481516', 'hunter2']) expect(inspectAll(failure)).not.toContain(told);
      expect(gateway.posted.length).toBe(1);
    },
  );

  it('has failed when nobody listens', async () => {
    const gone = await smsGateway();
    await gone.stop();
    const failure = await send(gone.url).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(inspectAll(failure)).not.toContain('7700');
  });

  it('is nobody where none is configured', () => {
    const config = readConfig({ SMTP_URL: 'smtp://127.0.0.1', MAIL_FROM: 'a@example.org' });
    expect(openSmsDoor(config)).toBeUndefined();
  });
});

/** An error with its causes, as a careless log would write it. */
function inspectAll(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack} ${JSON.stringify(error)} ${inspectAll(error.cause)}`;
}
