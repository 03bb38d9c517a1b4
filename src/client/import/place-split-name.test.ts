import { describe, expect, it } from 'vitest';
import { HEADING, read } from '../../../test/typeset.ts';

describe('a name asked for in two fields', () => {
  it('is both', () => {
    const { basics } = read(
      [[40, 'Application for employment', { size: 16 }]],
      [[40, 'Personal details', HEADING]],
      [
        [40, 'Surname'],
        [140, 'Okonjo-Hale'],
        [300, 'Title'],
        [400, 'Mrs'],
      ],
      [
        [40, 'First name(s)'],
        [140, 'Temperance'],
      ],
      [
        [40, 'Email'],
        [140, 't.hale@post.example'],
      ],
    ).resume;
    expect(basics.name).toBe('Temperance Okonjo-Hale');
  });

  it('begins with the family where it is Chinese or Japanese', () => {
    const { basics } = read([[40, '履歴書', { size: 16 }]], [[40, '姓:宇佐美']], [[40, '名:倫子']]).resume;
    expect(basics.name).toBe('宇佐美 倫子');
  });
});
