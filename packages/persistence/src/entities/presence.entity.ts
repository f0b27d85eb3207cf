import { Column, Entity, PrimaryColumn } from 'typeorm';

export const presenceStates = ['available', 'away'] as const;
export type PresenceState = (typeof presenceStates)[number];

@Entity('desk_presence')
export class PresenceEntity {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  state!: PresenceState;

  /** When a desk of this agent was last known to be open. */
  @Column('timestamptz', { name: 'heartbeat_at', nullable: true })
  heartbeatAt!: Date | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
