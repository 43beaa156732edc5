/** What was decided is not what the log continues with: the history of a workspace cannot be read by this version. */
export class UnreadableHistory extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A snapshot is damaged, or of a later version. The one before it and the decisions since may do. */
export class UnreadableSnapshot extends UnreadableHistory {}
