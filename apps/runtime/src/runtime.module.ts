import { Module, type DynamicModule } from '@nestjs/common';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { RuntimeMetrics } from './health/runtime-metrics.js';
import type { RuntimeProcess } from './runtime-process.js';

/** The web side of the runtime: health and metrics of the process that answers calls. */
@Module({})
export class RuntimeModule {
  static of(runtime: RuntimeProcess): DynamicModule {
    return {
      module: RuntimeModule,
      controllers: [HealthController],
      providers: [
        { provide: RuntimeMetrics, useValue: runtime.metrics },
        { provide: Readiness, useValue: runtime.readiness },
      ],
    };
  }
}
