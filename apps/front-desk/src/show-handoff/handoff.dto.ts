import { HandoffView } from '@sambung/contracts';
import { createZodDto } from 'nestjs-zod';

/** A handoff, in the OpenAPI document of every route that answers with one. */
export class HandoffDto extends createZodDto(HandoffView) {}
