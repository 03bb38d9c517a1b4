import { mkdirSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argon2id } from '../../src/cli/argon2id.ts';
import { bring, inventTerms, post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { asCompared, confirm } from '../../src/cli/selfcheck/key-acts.ts';
import { enter, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { addPasskey } from '../../src/client/accounts/passkeys.ts';
import { nameDomain } from '../../src/client/employers/domains.ts';
import { readResume, saveNextResume } from '../../src/client/vault/resumes.ts';
import { makeOperatorToken } from '../../src/server/accounts/operator-link.ts';
import { pauseCard } from '../../src/shared/api/cards.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { publish as publishCard } from '../behaviour/card-stage.ts';
import { proposeHold, thirdOperator } from '../behaviour/desk-stage.ts';
import { candidate, employerWith, recruiter, type Stage } from '../behaviour/people.ts';
import {
  type ProofStage,
  proveDomain,
  raiseProofStage,
  startOver,
  waitingKey,
} from '../behaviour/proof-stage.ts';
import { launchChromium } from '../chromium.ts';
import { comeIn, goTo } from './keep-keys.ts';
import { INVENTED, keepResume } from './keep-resume.ts';
import { button, press, read, type Screen, seat, write } from './screen.ts';
import { walkedIn } from './walked-in.ts';
import type { WordValues } from './words.ts';

const DOMAIN = 'mills.example';
let raised: ProofStage;
let browser: Browser;
let seeker: Person;
let owner: Person;
let desk: Person;
let documentId: string;
let secondPosting: string;

beforeAll(async () => {
  [raised, browser] = await Promise.all([raiseProofStage(), launchChromium()]);
  const stage: Stage = { ...raised.stage, argon2id };
  const place = { url: raised.platform.origin, argon2id, codeFor: raised.platform.codeFor };
  const mills = await employerWith(stage, 'Example Mills', ['Ada Berg']);
  const { employer } = mills;
  const { employerId } = employer;
  owner = mills.owner;
  await proveDomain(raised, { owner, employer }, DOMAIN);
  granted(await nameDomain(owner.api, owner.session, employerId, DOMAIN));
  const [gone, here] = [
    await recruiter(raised.stage, 'Jun Mori'),
    await recruiter(raised.stage, 'Ines Roth'),
  ];
  for (const colleague of [gone, here]) await bring(owner, colleague, employerId, raised.invitationFor);
  await confirm(owner, employerId, [asCompared(gone)]);
  await startOver(raised, gone);
  await waitingKey(raised, here);

  const { db } = raised.platform.platform;
  const operatorToken = granted(await makeOperatorToken(db, { role: 'administrator', now: new Date() }));
  desk = await enter(place, { kind: 'operator', displayName: 'Ren Second', operatorToken });
  const both = [raised.operator, desk] as const;
  const reviewer = await thirdOperator(raised, both, { role: 'reviewer', displayName: 'Kim Third' });
  await proposeHold(raised.operator, reviewer);

  const first = await post(owner, employerId, [owner], inventTerms());
  secondPosting = await post(owner, employerId, [owner], inventTerms({ title: 'Keeper of the archive' }));
  seeker = await candidate(stage);
  const { api, session, kit, authenticator } = seeker;
  documentId = await keepResume(seeker);
  await saveHeadline('Miller');
  await sendApplication(seeker, first, { resume: INVENTED });
  await publishCard(seeker);
  granted(await api(pauseCard, { body: { changeId: newUuidV7() } }));
  const proof = { method: 'kit', secret: kit } as const;
  granted(await addPasskey(api, session, { proof, authenticator, label: 'Telephone', argon2id }));
});

afterAll(async () => {
  await browser?.close();
  await raised?.dispose();
});

/** Saves a new version of the résumé from another device. */
async function saveHeadline(label: string): Promise<void> {
  const { api, session } = seeker;
  const before = granted(await readResume(api, session, documentId));
  const resume = { ...INVENTED, basics: { ...INVENTED.basics, label } };
  granted(await saveNextResume(api, session, before, { ...before.content, resume }));
}

// What of the window reaches beyond it or the screen, and what is cut off inside.
const BEYOND = `(() => {
  const frame = document.querySelector('.dialog-modal');
  const box = frame.getBoundingClientRect();
  const faults = [];
  if (box.top < 0 || box.bottom > innerHeight + 1) faults.push('the window stands from ' + box.top + ' to ' + box.bottom);
  if (frame.scrollWidth > frame.clientWidth) faults.push('the window scrolls sideways');
  for (const part of frame.querySelectorAll('*')) {
    const { right, width, height } = part.getBoundingClientRect();
    if (width > 1 && height > 1 && right > box.right + 1) faults.push('beyond the edge: ' + part.textContent.slice(0, 30));
    const { overflowX } = getComputedStyle(part);
    if (overflowX === 'hidden' && part.scrollWidth > part.clientWidth + 1 && width > 1) faults.push('cut off: ' + part.textContent.slice(0, 30));
  }
  for (const sign of frame.querySelectorAll('.radio-dot, .checkbox-box'))
    if (sign.offsetHeight < parseFloat(getComputedStyle(sign.parentElement).fontSize)) faults.push('smaller than its letters: ' + sign.className);
  return faults;
})()`;
const STOP = `(() => {
  const at = document.activeElement;
  const frame = document.querySelector('.dialog-modal');
  const shown = at.closest('label') ?? at;
  const [box, edge] = [shown, frame].map((part) => part.getBoundingClientRect());
  const marked = [shown, ...shown.querySelectorAll('*')].map((part) => getComputedStyle(part))
    .some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none');
  const high = box.height > edge.height;
  return {
    name: (at.getAttribute('aria-label') ?? '') || shown.textContent.trim().slice(0, 40) || at.name || at.tagName,
    inside: frame.contains(at),
    seen: marked && (high || (box.top >= edge.top - 1 && box.bottom <= edge.bottom + 1)),
    danger: at.matches('.button-danger'),
  };
})()`;
// Every way out and on that can be pressed now, as often as the keyboard should stop at it.
const BUTTONS = `document.querySelectorAll('.dialog-modal button:not(:disabled):not([data-react-aria-prevent-focus])').length`;
type Stop = {
  readonly name: string;
  readonly inside: boolean;
  readonly seen: boolean;
  readonly danger: boolean;
};

/** Opens a window by the keyboard, goes around in it, and leaves it; what is wrong with it. */
async function walkWindow(screen: Screen, opener: Locator, name: string): Promise<string[]> {
  const { page } = screen;
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  await opener.focus();
  await page.keyboard.press('Enter');
  const asked = page.locator('.dialog');
  await asked.waitFor();
  await page.waitForTimeout(300);
  const faults = await page.evaluate<string[]>(BEYOND);
  await keepPicture(screen, name);
  const begun = await page.evaluate<Stop>(STOP);
  if (!begun.inside) faults.push('the focus is not in it');
  if (begun.danger) faults.push(`it begins at “${begun.name}”, which cannot be taken back`);
  const stops: Stop[] = [];
  const wanted = await page.evaluate<number>(BUTTONS);
  for (let step = 0; step < wanted + 12; step++) {
    await page.keyboard.press('Tab');
    await page.waitForTimeout(30);
    stops.push(await page.evaluate<Stop>(STOP));
  }
  for (const stop of stops) {
    if (!stop.inside) faults.push(`the focus leaves it for “${stop.name}”`);
    else if (!stop.seen) faults.push(`the focus is not seen at “${stop.name}”`);
  }
  await page.keyboard.press('Escape');
  await asked.waitFor({ state: 'detached', timeout: 5000 }).catch(() => faults.push('Escape leaves it open'));
  const focused = opener.and(page.locator(':focus'));
  await focused.waitFor({ timeout: 5000 }).catch(() => faults.push('the focus does not go back'));
  await page.evaluate("document.documentElement.style.fontSize = ''");
  return [...new Set(faults)].map((fault) => `${name}: ${fault}`);
}

async function keepPicture({ page, locale }: Screen, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder === undefined) return;
  mkdirSync(`${folder}/${locale}`, { recursive: true });
  await page.screenshot({ path: `${folder}/${locale}/${name}.png` });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.screenshot({ path: `${folder}/${locale}/${name}-forced.png` });
  await page.emulateMedia({ forcedColors: 'none' });
}

type Window = readonly [name: string, path: string, opener: string, values?: WordValues];

async function walkAll(screen: Screen, windows: readonly Window[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, path, opener, values] of windows) {
    await goTo(screen, path);
    const pressed = button(screen, opener, values);
    await pressed.waitFor({ state: 'attached' });
    // Some stand folded away.
    await screen.page.evaluate(
      'document.querySelectorAll("details").forEach((part) => { part.open = true; })',
    );
    faults.push(...(await walkWindow(screen, pressed, name)));
  }
  return faults;
}

describe.each(walkedIn('ja'))('windows with letters of twice the size on a phone, in %s', (locale) => {
  const enterAs = async (person: Person, path: string) => {
    const screen = await seat(browser, raised.platform.origin, { locale, width: 390 });
    await comeIn(screen, person, path);
    return screen;
  };

  it('can be read, gone around in and left by candidates', async () => {
    const screen = await enterAs(seeker, '/app');
    const faults = await walkAll(screen, [
      ['remove-passkey', '/app/account/security', 'Remove: {label}', { label: 'Telephone' }],
      ['end-sessions', '/app/account/devices', 'Sign out everywhere'],
      ['forget-versions', `/app/resumes/${documentId}/versions`, 'Destroy all earlier versions'],
      ['show-card-again', '/app/card', 'Show it again'],
    ]);
    await goTo(screen, `/app/postings/${secondPosting}/apply`);
    await read(screen, 'Which résumé do you apply with?');
    for (let step = 1; step <= 4; step++) await press(screen, 'Continue');
    faults.push(...(await walkWindow(screen, button(screen, 'Sign and seal'), 'kit-drill')));

    await goTo(screen, `/app/resumes/${documentId}`);
    await write(screen, 'Headline', 'Baker');
    await saveHeadline(`Miller ${locale}`);
    await press(screen, 'Save');
    const other = button(screen, 'Look at the other version');
    await other.waitFor();
    faults.push(...(await walkWindow(screen, other, 'changed-elsewhere')));
    expect(faults).toEqual([]);
    await screen.context.close();
  });

  it('and by owners of an employer', async () => {
    const screen = await enterAs(owner, '/app/employer');
    const [people, keys] = ['/app/employer/people', '/app/employer/keys'];
    const { t } = screen;
    const faults = await walkAll(screen, [
      ['change-role', people, 'Change role of {name}', { name: 'Ines Roth' }],
      ['remove-member', people, 'Remove {name}', { name: 'Ines Roth' }],
      [
        ...(['answer-device', people, 'Not theirs: {device} of {name}'] as const),
        { device: 'A second browser', name: 'Ines Roth' },
      ],
      ['confirm-member', keys, 'Confirm {name}', { name: 'Ines Roth' }],
      [
        ...(['end-seat', keys, 'End: {name}'] as const),
        { name: t('seat {number}, {role}', { number: 1, role: t('Recruiter') }) },
      ],
      ['give-up-domain', keys, 'No longer use it: {domain}', { domain: DOMAIN }],
      ['begin-anew', keys, 'Begin anew'],
    ]);
    await goTo(screen, '/app/employer/proofs');
    const endProof = screen.page
      .getByRole('button', { name: t('Give it up: {name}', { name: '' }).trim() })
      .first();
    await endProof.waitFor();
    faults.push(...(await walkWindow(screen, endProof, 'end-proof')));
    expect(faults).toEqual([]);
    await screen.context.close();
  });

  it('and by operators', async () => {
    const screen = await enterAs(desk, '/app/desk/operators');
    const title = screen.t('Hold {name}', { name: 'Kim Third' });
    const faults = await walkAll(screen, [
      ['decide-act', '/app/desk/operators', 'Confirm: {title}', { title }],
      ['propose-hold', '/app/desk/operators', 'Propose to hold {name}', { name: 'Kim Third' }],
    ]);
    expect(faults).toEqual([]);
    await screen.context.close();
  });
});
