import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who can reach the phone line must not find a draft by dialling about. Lines of before live an hour at most. */
export class LongerTrialNumbers1764000020001 implements MigrationInterface {
  readonly name = 'LongerTrialNumbers1764000020001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(withNumbers('^9[0-9]{9}$'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(withNumbers('^9[0-9]{5}$'));
  }
}

const withNumbers = (pattern: string): string => `
  DELETE FROM trial_lines;
  ALTER TABLE trial_lines DROP CONSTRAINT trial_lines_number_check,
    ADD CONSTRAINT trial_lines_number_check CHECK (number ~ '${pattern}');`;
