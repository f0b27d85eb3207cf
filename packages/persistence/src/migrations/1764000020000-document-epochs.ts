import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A document that has grown far beyond its flow is made anew: `epoch` counts that, and `ended` is the state vector with
 * which the epoch before ended. Changes of an older epoch are of another document.
 */
export class DocumentEpochs1764000020000 implements MigrationInterface {
  readonly name = 'DocumentEpochs1764000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE draft_documents ADD epoch integer NOT NULL DEFAULT 1, ADD ended bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE draft_documents DROP epoch, DROP ended');
  }
}
