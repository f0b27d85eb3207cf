import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a version goes live at its time although test cases of it fail, said by who planned it. */
export class ScheduleReasons1764000030001 implements MigrationInterface {
  readonly name = 'ScheduleReasons1764000030001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE scheduled_versions ADD COLUMN override_reason text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE scheduled_versions DROP COLUMN override_reason');
  }
}
