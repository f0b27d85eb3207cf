import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiModule } from '../api.module.js';
import { readEnvironment } from '../config/environment.js';
import { describeApi } from './describe-api.js';

/** Nothing listens there: the description needs no database. */
const NO_DATABASE = 'postgres://nobody@127.0.0.1:1/none';

/** The OpenAPI document, of an api that is made for it and answers nothing. */
export async function documentOfApi(): Promise<OpenAPIObject> {
  const settings = readEnvironment({ DATABASE_URL: NO_DATABASE });
  const app = await NestFactory.create(ApiModule.with(settings), { logger: false, bodyParser: false });
  try {
    await app.init();
    return describeApi(app);
  } finally {
    await app.close();
  }
}
