import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('audit_log')
export class AuditEntryEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  /** The account's e-mail address; null when nobody was signed in. */
  @Column('text', { nullable: true })
  account!: string | null;

  /** Like `flow.published`. */
  @Column('text')
  action!: string;

  /** What it was done to: a flow's id, a number, a queue's name. */
  @Column('text')
  subject!: string;

  @Column('jsonb')
  detail!: Record<string, unknown>;
}
