import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplication } from '@nestjs/common';
import type { Logger } from 'pino';
import { createLogger, nestLogger } from './config/logger.js';
import { ConfigurationError, readRuntimeConfig, type RuntimeConfig } from './config/runtime-config.js';
import { RuntimeModule } from './runtime.module.js';
import { RuntimeProcess } from './runtime-process.js';

/** Long enough to end calls after a second signal, short enough for whoever pressed Ctrl-C twice. */
const SECOND_SIGNAL_EXIT_MS = 8_000;

function configuration(): RuntimeConfig {
  try {
    return readRuntimeConfig(process.env);
  } catch (error) {
    const line = error instanceof ConfigurationError ? error.message : String(error);
    process.stderr.write(`${line}\n`);
    process.exit(1);
  }
}

/** The first signal drains, the second one ends the calls at once. */
function stopOnSignal(runtime: RuntimeProcess, web: INestApplication, config: RuntimeConfig, log: Logger): void {
  let stopping = false;
  const stop = () => {
    if (stopping) {
      runtime.endCalls();
      setTimeout(() => process.exit(1), SECOND_SIGNAL_EXIT_MS).unref();
      return;
    }
    stopping = true;
    runtime
      .stop(config.drainMs)
      .then(() => web.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.fatal({ err: error }, 'the runtime could not stop cleanly');
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function main(): Promise<void> {
  const config = configuration();
  const log = createLogger(config.logLevel);
  // One call's mistake must not end all others.
  process.on('uncaughtException', (error) => log.error({ err: error }, 'an exception nobody caught'));
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a rejection nobody handled'));
  const runtime = new RuntimeProcess(config, log);
  const web = await NestFactory.create(RuntimeModule.of(runtime), { logger: nestLogger(log) });
  stopOnSignal(runtime, web, config, log);
  try {
    await web.listen(config.health.port, config.health.host);
    await runtime.start();
  } catch (error) {
    log.fatal({ err: error }, 'the runtime could not start');
    process.stderr.write(`The runtime could not start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

await main();
