import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from './account.entity.js';

export const accountLinkKinds = ['invitation', 'reset'] as const;
export type AccountLinkKind = (typeof accountLinkKinds)[number];

/** A link that lets somebody in once: to a new account, or to a new password. The token itself is only in the link. */
@Entity('account_links')
export class AccountLinkEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: AccountLinkKind;

  /** SHA-256 of the token, hexadecimal. */
  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  /** In small letters. */
  @Column('text')
  email!: string;

  /** Of an invitation. */
  @Column('text', { nullable: true })
  role!: Role | null;

  /** Of a reset. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** The e-mail address of whoever made it. */
  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
