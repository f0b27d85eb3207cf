import { Column, Entity, PrimaryColumn } from 'typeorm';

export const roles = ['admin', 'analyst', 'agent'] as const;
/** Admin may do what an analyst may; an agent is apart. */
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
}
