/** What happens to both is said of assists as of handoffs. Set where a decision is written down, by what it is about. */
export interface OfEither {
  readonly assist?: true | undefined;
}
