import { PARTITION_COUNT, TOPICS } from '@sambung/contracts';
import { AssignerProtocol, type GroupMember, type PartitionAssigner } from 'kafkajs';
import { coPartitionAssigner } from './co-partition-assigner';

const config = {} as Parameters<PartitionAssigner>[0];
const topics = [...TOPICS];

describe('assigning partitions on Kafka', () => {
  it.each([1, 2, 3, 5, 12, 13])('gives partition p of all topics to one of %i members', async (count) => {
    const assigned = await assign(members(count, () => []));
    const everything = assigned.flatMap(({ assignment }) => assignment[topics[0] ?? ''] ?? []);
    expect(everything.sort((a, b) => a - b)).toEqual(Array.from({ length: PARTITION_COUNT }, (_, index) => index));
    for (const { assignment } of assigned) {
      const [first, ...others] = topics.map((topic) => assignment[topic]);
      for (const other of others) expect(other).toEqual(first);
    }
  });

  it('leaves with the members what they say they have, as far as it is fair', async () => {
    const [first, second] = await assign(
      members(2, (index) => (index === 0 ? [0, 2, 4, 6, 8, 10] : [1, 3, 5, 7, 9, 11])),
    );
    expect(first?.assignment[topics[0] ?? '']).toEqual([0, 2, 4, 6, 8, 10]);
    expect(second?.assignment[topics[0] ?? '']).toEqual([1, 3, 5, 7, 9, 11]);
  });

  it('takes a member that says nothing of what it has, or nonsense, as one that has nothing', async () => {
    const nonsense = members(2, () => []).map((member, index) => ({
      ...member,
      memberMetadata: AssignerProtocol.MemberMetadata.encode({
        version: 1,
        topics,
        userData: Buffer.from(index === 0 ? '' : '{"half'),
      }),
    }));
    const assigned = await assign(nonsense);
    expect(assigned.map(({ assignment }) => assignment[topics[0] ?? '']?.length)).toEqual([6, 6]);
  });
});

function members(count: number, owned: (index: number) => number[]): GroupMember[] {
  return Array.from({ length: count }, (_, index) => ({
    memberId: `member-${String(index).padStart(2, '0')}`,
    memberMetadata: coPartitionAssigner(() => owned(index))(config).protocol({ topics }).metadata,
  }));
}

async function assign(group: GroupMember[]): Promise<{ memberId: string; assignment: Record<string, number[]> }[]> {
  const assigned = await coPartitionAssigner(() => [])(config).assign({ members: group, topics });
  return assigned.map(({ memberId, memberAssignment }) => ({
    memberId,
    assignment: AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment ?? {},
  }));
}
