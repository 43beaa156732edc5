import type { paths } from '../api/schema';

type Json<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : never;
type Get<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: infer Answer } } }
  ? Json<Answer>
  : never;

export type Floor = Get<'/v1/floor'>;
export type Waiting = Floor['waiting']['handoffs'][number];
export type OnFloor = Floor['people'][number];
export type Today = Get<'/v1/floor/today'>;
export type Rota = Get<'/v1/rotas/{id}'>;
export type Explanation = Get<'/v1/routing/handoffs/{id}/explanation'>;
