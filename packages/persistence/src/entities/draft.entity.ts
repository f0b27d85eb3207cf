import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('drafts')
export class DraftEntity {
  @PrimaryColumn('uuid', { name: 'flow_id' })
  flowId!: string;

  /** 1, 2, 3 …: who saves says which one they have read. */
  @Column('integer')
  revision!: number;

  @Column('jsonb')
  definition!: unknown;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  /** An account's e-mail address, or null for the first start. */
  @Column('text', { name: 'updated_by', nullable: true })
  updatedBy!: string | null;
}
