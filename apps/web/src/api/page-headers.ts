/** Says that a page of ours asks: only then is the session lent to the request (ADR 0041). */
export const PAGE_HEADERS = { 'sambung-page': '1' } as const;
