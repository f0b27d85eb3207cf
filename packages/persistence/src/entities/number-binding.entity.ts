import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('number_bindings')
export class NumberBindingEntity {
  /** The user part of the dialled SIP URI. */
  @PrimaryColumn('text')
  number!: string;

  @Column('uuid', { name: 'flow_id' })
  flowId!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
