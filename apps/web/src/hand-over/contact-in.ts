/** How a customer can be reached, as it was typed among other words. */
export interface Contact {
  readonly kind: 'number' | 'email';
  readonly written: string;
}

export interface Read {
  /** Undefined: there is none. */
  readonly contact: Contact | undefined;
  /** The words without it, and without what may become one while somebody types on. */
  readonly words: string;
}

/** Digits of 0812…, 62812…, (021) 555…, each with signs between them as people write them; a number abroad begins with its plus. */
const MOBILE = /(?:0|62[ .-]?)8[1-9]\d?(?:[ .-]?\d){6,9}/;
const LANDLINE = /\(0[2-79]\d{1,2}\)(?:[ .-]?\d){6,8}|0[2-79]\d{1,2}[ -]\d(?:[ .-]?\d){5,7}/;
const ABROAD = /\+[1-9](?:[ .()-]{0,2}\d){7,14}/;
/** Neither the beginning nor the middle of something longer: a NIK, an order number, an address of the web. */
const ALONE = [/(?<![\w@#/=:.,+-])/, /(?![\w@/]|[.,-]\d| \d)/] as const;
const NUMBER = new RegExp(
  `${ALONE[0].source}(?:${[MOBILE, LANDLINE, ABROAD].map(({ source }) => source).join('|')})${ALONE[1].source}`,
);
const EMAIL = /[^\s@<>()[\]",;:]+@[^\s@<>()[\]",;:]+\.[a-z]{2,}/i;
/** What comes after such a word is its number, and no telephone's. */
const OF_SOMETHING =
  /(?:\b(?:nik|ktp|npwp|sim|kk|pesanan|order|invoice|faktur|tagihan|resi|rek(?:ening)?|polis|tiket|booking|id|kode|va|virtual account|kartu|card|account|bill|policy|ticket|rp|idr)\b[\s.:#-]*(?:(?:no|nomor|number|nr)\b[\s.:#-]*)?)$/i;
/** `+62.000.000` is money. */
const MONEY = /^\+\d{1,3}(?:[.,]\d{3})+$/;
/** After the country's code a zero or what a subscriber's number begins with. */
const OURS = /^\+62\D*0?\D*[2-9]/;
/** Still being typed. */
const BEGINNING = /(?<![\w@#/=:.,+-])(?:\+[1-9]|08[1-9]|628|\(0)[\d ().-]*$|\S+@\S*$/;

/** Finds a telephone number as Indonesians write it, or an e-mail address, among words that were typed. */
export function contactIn(typed: string): Read {
  const email = EMAIL.exec(typed);
  const found = email ?? numberIn(typed);
  const words = found ? `${typed.slice(0, found.index)} ${typed.slice(found.index + found[0].length)}` : typed;
  return {
    contact: found ? { kind: email ? 'email' : 'number', written: found[0] } : undefined,
    words: tidy(isNumbered(typed) ? words : words.replace(BEGINNING, '')),
  };
}

/** Without what stood around it, brackets for one. */
const tidy = (words: string): string =>
  words
    .replace(/(?<!\S)[^\p{L}\p{N}\s]+(?!\S)/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

function numberIn(typed: string): RegExpExecArray | null {
  const found = NUMBER.exec(typed);
  if (!found) return null;
  const [written] = found;
  const isOurs = !written.startsWith('+62') || OURS.test(written);
  const isOfSomething = OF_SOMETHING.test(typed.slice(0, found.index));
  return MONEY.test(written) || !isOurs || isOfSomething ? null : found;
}

/** “Pesanan 0812…”: its number is looked for. */
const isNumbered = (typed: string): boolean => {
  const at = typed.search(/[\d+(][\d ().-]*$/);
  return at > 0 && OF_SOMETHING.test(typed.slice(0, at));
};
