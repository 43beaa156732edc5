/**
 * The floor that latency is measured over: a bare Nest service that inserts what is posted, sends it, and passes on what comes back.
 * It decides nothing, checks nobody, numbers nothing durably, and would lose and double events: what is left is what the machine takes.
 */
import 'reflect-metadata';
import { Body, Controller, Get, HttpCode, Module, Post, Res, type NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Response } from 'express';
import { Pool } from 'pg';
import { FRONT_DESK_TOPIC, ROUTING_TOPIC } from '@sambung/contracts';
import { busOfEnvironment, PlainSender } from './messages';

const streams = new Set<Response>();
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 32 });
let sender: PlainSender;

@Controller()
class FloorController {
  /** As little as any POST can be. */
  @Post('bare')
  @HttpCode(202)
  bare(@Body() body: { id: string }): { id: string } {
    return { id: body.id };
  }

  @Post('floor')
  @HttpCode(202)
  async take(@Body() body: { id: string }): Promise<{ id: string }> {
    const value = JSON.stringify(body);
    await pool.query('INSERT INTO floor (id, body) VALUES ($1, $2)', [body.id, value]);
    sender.put(body.id, value);
    return { id: body.id };
  }

  @Get('stream')
  stream(@Res() response: Response): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    streams.add(response);
    response.on('close', () => streams.delete(response));
  }
}

@Module({ controllers: [FloorController] })
class FloorModule {}

async function main(): Promise<void> {
  await pool.query('CREATE TABLE IF NOT EXISTS floor (id text PRIMARY KEY, body jsonb NOT NULL)');
  await pool.query('CREATE TABLE IF NOT EXISTS floor_back (id text PRIMARY KEY, body jsonb NOT NULL)');
  const bus = await busOfEnvironment('floor-desk');
  await bus.ensureTopics();
  sender = new PlainSender(bus, FRONT_DESK_TOPIC);
  await bus.read({
    group: 'floor-desk',
    topics: [ROUTING_TOPIC],
    onBatch: async ({ records }) => {
      for (const { key, value } of records) {
        await pool.query('INSERT INTO floor_back (id, body) VALUES ($1, $2) ON CONFLICT DO NOTHING', [key, value]);
        for (const stream of streams) stream.write(`data: ${value}\n\n`);
      }
    },
  });
  const quiet: NestApplicationOptions = { logger: false };
  const app = await NestFactory.create(FloorModule, quiet);
  await app.listen(Number(process.env['PORT']), '127.0.0.1');
  console.log('ready');
}

void main();
