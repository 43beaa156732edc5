import { createEventBus, type EventBus, type OutgoingRecord } from '@sambung/event-bus';
import type { Topic } from '@sambung/contracts';

/** The bus of the environment, with nothing of ours around it but the port. */
export function busOfEnvironment(clientId: string): Promise<EventBus> {
  const { KAFKA_BROKERS, BUS_DATABASE_URL } = process.env;
  return createEventBus({
    clientId,
    ...(KAFKA_BROKERS && { kafkaBrokers: KAFKA_BROKERS.split(',') }),
    ...(BUS_DATABASE_URL && { busDatabaseUrl: BUS_DATABASE_URL }),
  });
}

/** Sends what has gathered while the last send was under way: the least that any producer does. */
export class PlainSender {
  private waiting: { id: string; value: string }[] = [];
  private number = 0;
  private sending = false;

  constructor(
    private readonly bus: EventBus,
    private readonly topic: Topic,
  ) {}

  put(id: string, value: string): void {
    this.waiting.push({ id, value });
    if (!this.sending) void this.drain();
  }

  private async drain(): Promise<void> {
    this.sending = true;
    while (this.waiting.length > 0)
      await this.bus.send(
        this.topic,
        0,
        this.waiting.splice(0).map((each) => this.record(each)),
      );
    this.sending = false;
  }

  private record({ id, value }: { id: string; value: string }): OutgoingRecord {
    return { number: ++this.number, key: id, headers: { ce_id: id, ce_sequence: String(this.number) }, value };
  }
}
