import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('queues')
export class QueueEntity {
  @PrimaryColumn('text')
  name!: string;

  @Column('text')
  label!: string;

  /** A SIP URI. */
  @Column('text', { name: 'agent_phone' })
  agentPhone!: string;

  @Column('integer', { name: 'estimated_wait_minutes' })
  estimatedWaitMinutes!: number;

  @Column('boolean')
  open!: boolean;
}
