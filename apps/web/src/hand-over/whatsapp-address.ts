/**
 * The address that opens WhatsApp with the company's number and the handoff's code as text, for the contact to send
 * (https://faq.whatsapp.com/5913398998672934: digits alone, no plus, no zeros).
 */
export function whatsappAddress(number: string, code: string): string {
  return `https://wa.me/${number.replaceAll(/\D/g, '')}?text=${encodeURIComponent(`Sambung ${code}`)}`;
}
