import { Column, Entity, PrimaryColumn } from 'typeorm';

/** From the one who may least to the one who may most. An agent is apart: the desk only. */
export const roleLadder = ['viewer', 'analyst', 'admin', 'owner'] as const;
export const roles = [...roleLadder, 'agent'] as const;
export type Role = (typeof roles)[number];

@Entity('accounts')
export class AccountEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** In small letters. */
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  role!: Role;

  /** A PHC string of argon2id. */
  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  /** Still the one that was generated. */
  @Column('boolean', { name: 'first_password' })
  firstPassword!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** Since when nobody gets in with it; null: it is open. */
  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;
}
