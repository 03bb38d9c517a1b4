/** Armed forces: whoever served in a battalion was employed by the army that stands above it. */

const FORCES =
  /(?<!\p{L})(?:army|navy|air force|marines|marine corps|coast guard|national guard|bundeswehr|bundesheer|luftwaffe|armée de (?:terre|l’air|l'air)|marine nationale|ejército|esercito|wojsko|defensie|landmacht)(?!\p{L})/iu;
const UNIT =
  /(?<!\p{L})(?:company|battery|battalion|brigade|regiment|squadron|platoon|wing|fleet|uss|hms|detachment|infantry|artillery|kompanie|\p{L}*bataillon|regiment|geschwader|régiment|bataillon|compagnie|batallón|regimiento)(?!\p{L})/iu;

/** Whether a name is that of an army, a navy, an air force, and of none of its units. */
export function isForces(name: string): boolean {
  return name.length < 40 && FORCES.test(name) && !UNIT.test(name);
}

/** Whether a name is that of what somebody serves in: a company, a battalion, a ship. */
export function isUnitOfForces(name: string): boolean {
  return UNIT.test(name) || FORCES.test(name);
}
