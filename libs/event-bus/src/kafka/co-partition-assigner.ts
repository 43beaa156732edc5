import { PARTITION_COUNT } from '@sambung/contracts';
import { AssignerProtocol, type GroupMember, type PartitionAssigner } from 'kafkajs';
import { sharePartitions } from '../reading/share-partitions';

const NAME = 'sambung-co-partition';
const VERSION = 1;

/**
 * Gives partition p of all topics to one member, because a workspace's commands and directory must meet in one switchboard.
 * (The assigner of kafkajs deals topic after topic: with five members partition p of two topics never meets.)
 * Each member says what it has, and keeps of it what is fair.
 *
 * @param owned what this member has now
 */
export function coPartitionAssigner(owned: () => readonly number[]): PartitionAssigner {
  return () => ({
    name: NAME,
    version: VERSION,
    protocol: ({ topics }) => ({
      name: NAME,
      metadata: AssignerProtocol.MemberMetadata.encode({
        version: VERSION,
        topics,
        userData: Buffer.from(JSON.stringify(owned())),
      }),
    }),
    assign: async ({ members, topics }) => {
      const claims = members.map((member) => ({ id: member.memberId, owned: claimsOf(member) }));
      return [...sharePartitions(claims, PARTITION_COUNT)].map(([memberId, share]) => ({
        memberId,
        memberAssignment: AssignerProtocol.MemberAssignment.encode({
          version: VERSION,
          assignment: Object.fromEntries(topics.map((topic) => [topic, share])),
          userData: Buffer.alloc(0),
        }),
      }));
    },
  });
}

function claimsOf({ memberMetadata }: GroupMember): number[] {
  try {
    const userData = AssignerProtocol.MemberMetadata.decode(memberMetadata)?.userData.toString() ?? '';
    const claims: unknown = JSON.parse(userData);
    return Array.isArray(claims) ? claims.filter((claim): claim is number => Number.isInteger(claim)) : [];
  } catch {
    return [];
  }
}
