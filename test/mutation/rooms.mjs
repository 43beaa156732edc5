const room = (fileName) => {
  const [, inside = fileName] = fileName.replaceAll('\\', '/').split('/switchboard/src/');
  return inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : 'switchboard';
};
const isNoticed = ({ status }) => status === 'Killed' || status === 'Timeout';
const isUnnoticed = ({ status }) => status === 'Survived' || status === 'NoCoverage';
const counts = (mutant) => isNoticed(mutant) || isUnnoticed(mutant);
/** Nobody noticed it, and nobody has judged it yet. */
export const isOpen = (mutant) => isUnnoticed(mutant) && !mutant.noDifference;

/**
 * How many of the changes that a test reaches, or should, were noticed, and how many make no difference, room by room and in all.
 * @param {readonly { fileName: string, status: string, noDifference: boolean }[]} mutants
 */
export function byRoom(mutants) {
  const tried = mutants.filter(counts);
  const row = (name, of) => ({
    room: name,
    tried: of.length,
    noticed: of.filter(isNoticed).length,
    noDifference: of.filter(({ noDifference }) => noDifference).length,
  });
  const names = [...new Set(tried.map(({ fileName }) => room(fileName)))].sort();
  const of = (name) => tried.filter(({ fileName }) => room(fileName) === name);
  return [...names.map((name) => row(name, of(name))), row('all', tried)];
}

/** Prints {@link byRoom}'s rows. @param {ReturnType<typeof byRoom>} rows */
export function printRooms(rows) {
  for (const { room: name, tried, noticed, noDifference } of rows) {
    const score = tried === 0 ? '–' : `${((100 * noticed) / tried).toFixed(1)} %`;
    const rest = noDifference === 0 ? '' : `, ${String(noDifference)} make no difference`;
    console.log(
      `${name.padEnd(16)}${String(noticed).padStart(6)} of ${String(tried).padStart(5)}  ${score.padStart(8)}${rest}`,
    );
  }
}
