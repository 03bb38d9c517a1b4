import { expect, it } from 'vitest';
import { type Api, httpApi } from '../../client/api.ts';
import { getPlatform } from '../../shared/api/platform.ts';
import { refuse } from '../../shared/errors.ts';
import type { CoveredPage } from './covered-page.ts';
import { apiOfPage } from './page-api.ts';
import { SessionInterrupted } from './session-interrupted.ts';

const covered = { back: Promise.resolve(true) } as CoveredPage;

function page(answering: () => CoveredPage | null): { api: Api; asked: () => number; cover: () => void } {
  let now: CoveredPage | null = null;
  let asked = 0;
  const http = httpApi({
    origin: 'https://folio.example',
    fetch: async () => {
      asked += 1;
      now = answering();
      const problem = { type: 'about:blank', title: 'refused', status: 401, code: 'signed_out' };
      return Response.json(problem, { status: 401 });
    },
  });
  const api = apiOfPage(http, { covered: () => now });
  return {
    api,
    asked: () => asked,
    cover: () => {
      now = covered;
    },
  };
}

it('asks nothing for a page that is covered', async () => {
  const { api, asked, cover } = page(() => covered);
  cover();
  await expect(api(getPlatform)).rejects.toThrow(SessionInterrupted);
  expect(asked()).toBe(0);
});

it('throws where the answer covers the page, so that no refusal takes the place of what is written', async () => {
  const { api } = page(() => covered);
  await expect(api(getPlatform)).rejects.toThrow(SessionInterrupted);
});

it('refuses as ever where nothing is kept', async () => {
  const { api } = page(() => null);
  expect(await api(getPlatform)).toEqual(refuse('signed_out'));
});
