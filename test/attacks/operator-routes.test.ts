import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { OperatorRole } from '../../src/shared/api/accounts.ts';
import { CONTRACT } from '../../src/shared/api/contract.ts';
import { DESK_ROLES } from '../../src/shared/api/desk-roles.ts';
import type { Endpoint } from '../../src/shared/api/endpoint.ts';
import { secondOperator } from '../behaviour/desk-stage.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { lastingVisit, type RawAnswer, type Visit } from '../behaviour/raw-visit.ts';
import { ACTS, requestOf } from './authority-acts.ts';
import { type Scene, setScene } from './authority-scene.ts';
import { SOUGHT, show } from './informer-cards.ts';

const routes = CONTRACT.map(({ domain, name, endpoint }) => ({ name: `${domain}.${name}`, endpoint }));

describe('an operator who tries each route', () => {
  let raised: RaisedStage;
  let scene: Scene;
  let operators: Record<OperatorRole, Pick<Visit, 'send'>>;
  /** What the candidate and the team said to each other, and how they are reached. */
  let confided: string[];

  beforeAll(async () => {
    raised = await raiseStage();
    scene = await setScene(raised);
    const reviewer = await secondOperator(raised, 'reviewer', 'Ben Second');
    const { origin } = raised.platform;
    operators = {
      administrator: lastingVisit(origin, raised.operator),
      reviewer: lastingVisit(origin, reviewer),
    };
    const { candidate, owner, otherCandidate, resume } = scene.people;
    const { name = '', email = '', phone = '', summary = '' } = resume.basics ?? {};
    const kept = [candidate, owner, otherCandidate].flatMap((one) => [one.address, one.passphrase, one.kit]);
    await show(candidate, SOUGHT);
    confided = [name, email, phone, summary, 'Good morning', 'A line of one’s own', ...SOUGHT.skill, ...kept];
  });
  afterAll(() => raised.platform.dispose());

  it.each(routes)('gets what the table of roles says, and no word of a candidate: $name', async (route) => {
    const { name, endpoint } = route;
    for (const role of ['reviewer', 'administrator'] as const) {
      const answer = await knock(role, name, endpoint);
      const barred = isBarred(role, endpoint);
      if (barred !== undefined) expect(answer.code === 'forbidden', `${role}: ${answer.code}`).toBe(barred);
      for (const word of confided) expect(answer.text).not.toContain(word);
    }
  });

  it('is looked for by words that are there to be found', () => {
    expect(confided.length).toBe(17);
    for (const word of confided) expect(word.length).toBeGreaterThan(8);
  });

  it('finds no route open to operators whose answer could hold a card', () => {
    const holding = routes.filter(({ endpoint }) => mayHoldCard(endpoint));
    expect(holding.length).toBeGreaterThan(5);
    for (const { name, endpoint } of holding)
      expect(['candidate', 'recruiter'], name).toContain(endpoint.access);
  });

  async function knock(role: OperatorRole, name: string, endpoint: Endpoint): Promise<RawAnswer> {
    const act = ACTS[name]?.(await scene.ids(), scene.props);
    if (act === undefined) throw new Error(`${name} has no act`);
    return operators[role].send(requestOf(endpoint, act));
  }
});

/** Undefined for what every account may ask about itself: what comes back is an operator's own. */
function isBarred(role: OperatorRole, endpoint: Endpoint): boolean | undefined {
  const { access } = endpoint;
  if (access === 'anyone' || access === 'account') return undefined;
  if (access !== 'operator') return true;
  return role === 'reviewer' && DESK_ROLES.get(endpoint) !== 'reviewer';
}

/** Whether an answer has a place for what a card alone says. */
function mayHoldCard({ answer }: Endpoint): boolean {
  return JSON.stringify(z.toJSONSchema(answer, { unrepresentable: 'any' })).includes('"graduation":{');
}
