import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The token itself is only in the browser's cookie; whoever reads this table cannot sign in with it. */
@Entity('sessions')
export class SessionEntity {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryColumn('text', { name: 'token_hash' })
  tokenHash!: string;

  /** Names the session in lists; nothing can be opened with it. */
  @Column('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  /** The browser's User-Agent as it was sent, at most 300 characters. */
  @Column('text')
  device!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
