import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { SECTIONS } from '../../shared/resume/resume.ts';
import { itemName } from '../pages/resumes/item-view.tsx';
import { SECTION_PARTS } from '../pages/resumes/section-parts.ts';
import { BASIC_PLACES, type BasicPlace, type Place } from './place-leftover.ts';
import type { ResumeDraft } from './resume-draft.ts';

/** A place that can be chosen for a text. */
export type PlaceOption = { readonly id: string; readonly label: string; readonly place: Place };

const BASIC_NAMES: { readonly [Each in BasicPlace]: MessageDescriptor } = {
  name: msg`Name`,
  label: msg`Headline`,
  summary: msg`Summary`,
  email: msg`Mail address`,
  phone: msg`Telephone`,
  url: msg`Link`,
  address: msg`Street`,
  city: msg`Town`,
};
const NEW_ITEM = msg`new entry`;

/** Everywhere a text can be put: the beginning, a new entry of each section, and each text of the entries there are. */
export function placeOptions(draft: ResumeDraft, i18n: I18n): PlaceOption[] {
  const basics = BASIC_PLACES.map(
    (key): PlaceOption => ({
      id: `basics ${key}`,
      label: i18n._(BASIC_NAMES[key]),
      place: { into: 'basics', key },
    }),
  );
  const items = SECTIONS.flatMap((section): PlaceOption[] => {
    const { title, parts } = SECTION_PARTS[section];
    const key = parts[0]?.key ?? 'name';
    return [
      {
        id: `new ${section}`,
        label: `${i18n._(title)}: ${i18n._(NEW_ITEM)}`,
        place: { into: 'new', section, key },
      },
      ...draft.sections[section].flatMap((item) =>
        parts
          .filter(({ kind }) => kind !== 'date')
          .map(
            (part): PlaceOption => ({
              id: `${item.id} ${part.key}`,
              label: `${i18n._(title)}: ${itemName(section, item.parts)}: ${i18n._(part.label)}`,
              place: { into: 'item', section, id: item.id, key: part.key },
            }),
          ),
      ),
    ];
  });
  return [...basics, ...items];
}
