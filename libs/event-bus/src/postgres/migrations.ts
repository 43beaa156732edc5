/** Forward only: what has been released is never changed, only followed by the next number. */
export const MIGRATIONS: readonly { readonly number: number; readonly sql: string }[] = [
  {
    number: 1,
    sql: `
      create table bus.topics (
        name text primary key,
        partition_count int not null
      );

      -- One row a topic-partition: senders take turns on it, and it remembers the last number when old records are gone,
      -- and what it was before the newest send.
      create table bus.topic_partitions (
        topic text not null references bus.topics (name),
        partition int not null,
        last_number bigint not null default 0,
        previous_number bigint not null default 0,
        primary key (topic, partition)
      ) with (fillfactor = 50);

      create table bus.records (
        topic text not null,
        partition int not null,
        number bigint not null,
        key text not null,
        headers jsonb not null,
        value text not null,
        at timestamptz not null default clock_timestamp(),
        primary key (topic, partition, number)
      );

      -- The generation counts how often the group's partitions were shared out.
      create table bus.groups (
        name text primary key,
        generation bigint not null default 0
      );

      create table bus.members (
        group_name text not null references bus.groups (name),
        member uuid not null,
        lease_until timestamptz not null,
        primary key (group_name, member)
      );

      -- Who reads a partition, since which generation, and how far. A commit names member and generation, or has no effect.
      create table bus.positions (
        group_name text not null references bus.groups (name),
        topic text not null,
        partition int not null,
        member uuid,
        generation bigint not null default 0,
        number bigint not null default 0,
        primary key (group_name, topic, partition)
      ) with (fillfactor = 50);
    `,
  },
];
