import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { addHidden, changeVisibility } from '../../src/shared/api/cards.ts';
import { listEmployers, setTies } from '../../src/shared/api/desk.ts';
import { endProof } from '../../src/shared/api/proofs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type DnsServer, startDnsServer } from '../dns-server.ts';
import { developer, EMPLOYED, FREE, hide } from './card-stage.ts';
import { idOf, recordOf } from './desk-stage.ts';
import { proveDomain } from './proof-stage.ts';
import { raiseSearchStage, type Searcher, type SearchStage } from './search-stage.ts';

const REASON = 'The register of companies says so.';
/** The ways of hiding from Example Mills, and one that does not. */
const WAYS = ['name', 'number', 'domain', 'parent', 'sister', 'daughter', 'only chosen', 'not'] as const;
type Way = (typeof WAYS)[number];

describe('of an employer from which somebody hides', () => {
  let dns: DnsServer;
  let stage: SearchStage;
  let mills: Searcher;
  let works: Searcher;
  let staffing: Searcher;
  let daughter: Searcher;
  let proofId: string;
  let hiding: Record<Way, Person>;
  let employed: Person;

  beforeAll(async () => {
    dns = await startDnsServer();
    stage = await raiseSearchStage({ CROWD_MIN: '2', CARDS_A_DAY: '250', DNS_SERVERS: dns.server });
    mills = await stage.employer('Example Mills');
    works = await stage.employer('Other Works');
    staffing = await stage.employer('Bridge Staffing');
    const [parent, sister] = [await stage.employer('Example Holding'), await stage.employer('Second Yard')];
    daughter = await stage.employer('Third Yard');
    for (const one of [mills, sister]) await tie(one, { parentId: parent.employerId });
    await tie(staffing, { agency: true });
    // The one below first: who has a domain has all below it.
    ({ proofId } = await prove(daughter, 'third.mill-group.test'));
    await prove(mills, 'mill-group.test');
    await stage.enterWith(Array.from({ length: 6 }, () => developer()));
    const people = await stage.enterWith(WAYS.map(() => developer()));
    hiding = Object.fromEntries(WAYS.map((way, place) => [way, people[place]])) as Record<Way, Person>;
    await hide(hiding.name, { kind: 'name', value: 'EXAMPLE-MILLS, Ltd.' });
    const { registrationNumber } = mills.employer;
    await hide(hiding.number, { kind: 'number', value: registrationNumber.toLowerCase().replace(' ', '') });
    await hide(hiding.domain, { kind: 'domain', value: 'www.Mill-Group.test' });
    await hide(hiding.parent, { kind: 'employer', value: parent.employerId });
    await hide(hiding.sister, { kind: 'employer', value: sister.employerId });
    await hide(hiding.daughter, { kind: 'employer', value: daughter.employerId });
    await choose(hiding['only chosen'], works.employerId);
    [employed] = (await stage.enterWith([developer()], EMPLOYED)) as [Person];
    for (let day = 0; day < 9; day++) await stage.nextDay();
  });
  afterAll(async () => {
    await stage.platform.dispose();
    await dns.dispose();
  });

  const tie = async (of: Searcher, ties: { agency?: boolean; parentId?: string | null }) => {
    const body = { agency: false, parentId: null, reason: REASON, ...ties };
    return granted(await stage.operator.api(setTies, { params: { employerId: of.employerId }, body }))
      .employer;
  };
  const prove = ({ person, employer }: Searcher, domain: string) =>
    proveDomain({ ...stage, dns, dispose: async () => {} }, { owner: person, employer }, domain);
  const choose = async ({ api }: Person, value: string) => {
    const entries = [{ hideId: newUuidV7(), list: 'chosen' as const, kind: 'employer' as const, value }];
    granted(await api(addHidden, { body: { entries } }));
    const visibility = { ...FREE, mode: 'only_chosen' as const };
    granted(await api(changeVisibility, { body: { changeId: newUuidV7(), visibility } }));
  };
  const shows = async (searcher: Searcher, person: Person) => {
    const handle = stage.handleFor(searcher, person);
    return (await searcher.lookAtAll()).some((card) => card.handle === handle);
  };

  it.each(WAYS)('its search shows nothing of them, though others see them: %s', async (way) => {
    // On the same day where that can be: nobody's session lasts longer than thirty.
    if (stage.awake([hiding[way]]).length === 0) await stage.dayWithAll([hiding[way]]);
    expect(await shows(mills, hiding[way])).toBe(way === 'not');
    expect(await shows(works, hiding[way])).toBe(true);
  });

  it('an agency’s search shows nobody who works somewhere, and others', async () => {
    await stage.dayWithAll([employed, hiding.not]);
    expect(await shows(mills, employed)).toBe(true);
    expect(await shows(staffing, employed)).toBe(false);
    expect(await shows(staffing, hiding.not)).toBe(true);
  });

  it('an owner who gives up the proof that ties it still sees nobody of them', async () => {
    const { employerId, person } = daughter;
    granted(await person.api(endProof, { params: { employerId, proofId } }));
    await stage.dayWithAll([hiding.parent, hiding.name, hiding.not]);
    expect(await shows(daughter, hiding.name)).toBe(false);
    expect(await shows(daughter, hiding.parent)).toBe(false);
    expect(await shows(mills, hiding.daughter)).toBe(false);
    expect(await shows(daughter, hiding.not)).toBe(true);
  });

  it('the group grows at once for new showings, and shrinks with an epoch', async () => {
    await stage.dayWithAll([hiding.parent]);
    await tie(works, { parentId: mills.employerId });
    expect(await shows(works, hiding.parent)).toBe(false);
    await tie(works, {});
    expect(await shows(works, hiding.parent)).toBe(false);
    await stage.dayWithAll([hiding.parent]);
    expect(await shows(works, hiding.parent)).toBe(true);
  });
});

describe('an operator who says what ties employers', () => {
  let stage: SearchStage;
  let first: Searcher;
  let second: Searcher;

  beforeAll(async () => {
    stage = await raiseSearchStage({});
    first = await stage.employer('Example Mills');
    second = await stage.employer('Other Works');
  });
  afterAll(() => stage.platform.dispose());

  const tie = ({ employerId }: Searcher, parentId: string | null, agency = false) =>
    stage.operator.api(setTies, { params: { employerId }, body: { agency, parentId, reason: REASON } });

  it('is refused an employer that nobody knows, itself, and a circle', async () => {
    refused(await tie(first, newUuidV7()), 'not_found');
    refused(await tie(first, first.employerId), 'invalid_request');
    granted(await tie(second, first.employerId));
    refused(await tie(first, second.employerId), 'invalid_request');
    const { employers } = granted(await stage.operator.api(listEmployers));
    expect(employers.map(({ name, parentId }) => [name, parentId]).sort()).toEqual([
      ['Example Mills', null],
      ['Other Works', first.employerId],
    ]);
  });

  it('closes no circle with another operator in the same moment', async () => {
    granted(await tie(second, null));
    const both = await Promise.all([tie(first, second.employerId), tie(second, first.employerId)]);
    expect(both.filter((answer) => 'employer' in answer).length).toBe(1);
  });

  it('leaves it with the reason on the record of the owners, once', async () => {
    granted(await tie(first, null));
    granted(await tie(second, null, true));
    granted(await tie(second, null, true));
    const { events } = await recordOf(second.person);
    expect(events.filter((event) => event.type === 'employer.ties').at(-1)).toMatchObject({
      ...{ employerId: second.employerId, agency: true, parentId: null, reason: REASON },
      by: idOf(stage.operator),
    });
    const told = events.filter((event) => event.type === 'employer.ties' && event.agency);
    expect(told.length).toBe(1);
  });
});
