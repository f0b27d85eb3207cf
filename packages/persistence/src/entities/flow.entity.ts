import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('flows')
export class FlowEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  /** The version that calls from now on run. */
  @Column('text', { name: 'current_version', nullable: true })
  currentVersion!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
