import {
  applyDecorators,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { CommandAnswer } from '@sambung/contracts';
import type { Response } from 'express';
import { createZodDto, ZodSerializerDto } from 'nestjs-zod';
import { tap, type Observable } from 'rxjs';

export class CommandAnswerDto extends createZodDto(CommandAnswer) {}

/** 200: routing has decided. 202: it is written down, and will be. */
@Injectable()
export class StatusOfAnswer implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = execution.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      tap((answer: { status: 'done' | 'requested' }) => {
        response.status(answer.status === 'done' ? 200 : 202);
      }),
    );
  }
}

/** For routes that ask something of routing and answer with what became of it. */
export const AnswersCommand = (type: ReturnType<typeof createZodDto> = CommandAnswerDto): MethodDecorator =>
  applyDecorators(
    UseInterceptors(StatusOfAnswer),
    ZodSerializerDto(type),
    ApiResponse({ status: 200, type, description: 'Decided.' }),
    ApiResponse({ status: 202, type, description: 'Written down; it will be decided.' }),
  );
