import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';

const ELSEWHERE = 'the packaged one is for Linux on x64';
let folder: string;
let program: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sealfolio-chromium-'));
  program = join(folder, 'chromium');
  writeFileSync(program, '#!/bin/sh\nexit 0\n');
  chmodSync(program, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the Chromium of the tests', () => {
  const packaged = async () => '/packaged/chromium';
  const misfit = async () => {
    throw new Error(ELSEWHERE);
  };

  it('is the one that is named, and no other where none is there', async () => {
    expect(await findChromium({ wanted: program, packaged })).toBe(program);
    await expect(findChromium({ wanted: join(folder, 'none'), packaged })).rejects.toThrow('CHROMIUM_PATH');
  });

  it('is the one of the packages, also where the system has one', async () => {
    expect(await findChromium({ wanted: '', packaged, systemPaths: [program] })).toBe('/packaged/chromium');
  });

  it('is the system’s where the packaged one does not run, and said to be missing where there is none', async () => {
    const systemPaths = [join(folder, 'none'), program];
    expect(await findChromium({ wanted: '', packaged: misfit, systemPaths })).toBe(program);
    const nowhere = findChromium({ wanted: '', packaged: misfit, systemPaths: [] });
    await expect(nowhere).rejects.toMatchObject({ cause: new Error(ELSEWHERE) });
  });
});
