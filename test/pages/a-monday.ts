import { DateTime } from 'luxon';

/** Of the week after next, in Jakarta: nothing of it has begun, whenever this is played, and it is the same one all along. */
export const A_MONDAY = DateTime.now().setZone('Asia/Jakarta').startOf('week').plus({ weeks: 2 });
/** The rota of that week. */
export const ITS_ROTA = `/people/rota?week=${A_MONDAY.toISODate() ?? ''}`;
