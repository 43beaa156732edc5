import type { Topic } from '@sambung/contracts';
import type { EventBus } from '@sambung/event-bus';
import type { DataSource } from 'typeorm';
import type { ServiceName } from '../services';
import { PARTITIONS } from './examine-database';
import { TOPIC_OF } from './examine-reading';
import { orFinding, type Finding } from './finding';

/** Whether what the topics hold is what the services' tables say they have sent. */
export async function examineTopics(
  bus: EventBus,
  databases: ReadonlyMap<ServiceName, DataSource>,
): Promise<readonly Finding[]> {
  const findings = await Promise.all(
    [...databases].map(([service, dataSource]) =>
      orFinding(
        () => examineTopic(bus, service, dataSource),
        (because) => ({
          where: TOPIC_OF[service],
          what: `cannot be read (${because})`,
          remedy: `If it is missing, ${service} makes it when it starts; then \`sambung resend\` fills it.`,
        }),
      ),
    ),
  );
  return findings.flat();
}

async function examineTopic(bus: EventBus, service: ServiceName, dataSource: DataSource): Promise<Finding[]> {
  const { PostgresOutboxTable } = await import('@sambung/outbox');
  const table = new PostgresOutboxTable(dataSource).numbered();
  const findings: Finding[] = [];
  for (const partition of PARTITIONS) {
    const held = await bus.lastNumber(TOPIC_OF[service], partition);
    const { highest, publishedTo, oldest } = await table.extent(partition);
    if (held > highest) findings.push(ahead(service, TOPIC_OF[service], partition, held, highest));
    else if (held < publishedTo && oldest !== undefined && oldest <= publishedTo)
      findings.push(lost(service, TOPIC_OF[service], partition, held, Math.max(held + 1, oldest)));
  }
  return findings;
}

const ahead = (where: string, topic: Topic, partition: number, held: number, highest: number): Finding => ({
  where,
  what: `${topic}/${partition} ends at number ${held}, and the database has numbered up to ${highest} only: it was restored from a backup, and nothing is sent`,
  remedy: `Restore a newer backup, or accept the loss: \`sambung continue-after-restore --service ${where}\`.`,
});

const lost = (where: string, topic: Topic, partition: number, held: number, from: number): Finding => ({
  where,
  what: `${topic}/${partition} ends at number ${held}, and more was sent: it has lost records`,
  remedy: `\`sambung resend --partition ${partition} --from ${from}\` with the database of ${where}.`,
});
