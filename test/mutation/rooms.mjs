const room = (fileName) => {
  const [, inside = fileName] = fileName.replaceAll('\\', '/').split('/switchboard/src/');
  return inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : 'switchboard';
};
const noticed = ({ status }) => status === 'Killed' || status === 'Timeout';
const counts = ({ status }) => noticed({ status }) || status === 'Survived' || status === 'NoCoverage';

/**
 * How many of the changes that a test reaches, or should, were noticed, room by room and in all.
 * @param {readonly { fileName: string, status: string }[]} mutants
 */
export function byRoom(mutants) {
  const tried = mutants.filter(counts);
  const row = (name, of) => ({ room: name, tried: of.length, noticed: of.filter(noticed).length });
  const names = [...new Set(tried.map(({ fileName }) => room(fileName)))].sort();
  return [
    ...names.map((name) =>
      row(
        name,
        tried.filter(({ fileName }) => room(fileName) === name),
      ),
    ),
    row('all', tried),
  ];
}

/** Prints {@link byRoom}'s rows. @param {ReturnType<typeof byRoom>} rows */
export function printRooms(rows) {
  for (const { room, tried, noticed } of rows) {
    const score = tried === 0 ? '–' : `${((100 * noticed) / tried).toFixed(1)} %`;
    console.log(
      `${room.padEnd(16)}${String(noticed).padStart(6)} of ${String(tried).padStart(5)}  ${score.padStart(8)}`,
    );
  }
}
