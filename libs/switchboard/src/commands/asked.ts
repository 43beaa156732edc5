export interface Asked {
  readonly commandId: string;
  readonly receivedAt: number;
}

export interface AskedOfHandoff extends Asked {
  readonly handoffId: string;
  /** The employee who asks. */
  readonly byId: string;
}
