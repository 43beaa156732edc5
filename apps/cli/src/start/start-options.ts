/** How an instance of Sambung runs on one machine. */
export interface StartOptions {
  /** Of the origin; 0 leaves it to the system. */
  readonly port: number;
  /** 127.0.0.1 by default: the demo issuer signs tokens for whoever asks. */
  readonly host?: string;
  /** Names under which people reach it, besides localhost and addresses of numbers: for others the demo issuer signs nothing. */
  readonly names?: readonly string[];
  /** The data folder. */
  readonly data: string;
  /** Deletes the data folder in the end, also when we are killed. */
  readonly ephemeral?: boolean;
  /** Events travel over these brokers instead of PostgreSQL. */
  readonly kafkaBrokers?: readonly string[];
  /** A server of your own instead of the one out of npm; its login may create databases and roles. */
  readonly databaseAdminUrl?: string;
  /** Processes of each service. */
  readonly instances?: number;
  /** Import the demo company into an empty workspace; true by default. */
  readonly demo?: boolean;
  /** More environment for all services. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Told before and after each step, for whoever shows them. */
  readonly onStep?: (step: StepReport) => void;
}

interface StepReport {
  readonly title: string;
  readonly state: 'begun' | 'done';
}
