import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiModule } from '../api.module.js';
import { readEnvironment } from '../config/environment.js';
import { describeApi } from './describe-api.js';
import { type DeclaredRoute, routesOf } from './routes-of.js';

/** Nothing listens there: the description needs no database. */
const NO_DATABASE = 'postgres://nobody@127.0.0.1:1/none';

/** The OpenAPI document, of an api that is made for it and answers nothing. */
export const documentOfApi = (): Promise<OpenAPIObject> => ofApi(describeApi);

/** What is declared at the routes, of such an api. */
export const routesOfApi = (): Promise<DeclaredRoute[]> => ofApi(routesOf);

async function ofApi<Told>(tell: (app: INestApplication) => Told): Promise<Told> {
  const settings = readEnvironment({ DATABASE_URL: NO_DATABASE });
  const app = await NestFactory.create(ApiModule.with(settings), { logger: false, bodyParser: false });
  try {
    await app.init();
    return tell(app);
  } finally {
    await app.close();
  }
}
