import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('flows')
export class FlowEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
