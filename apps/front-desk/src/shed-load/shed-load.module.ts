import { Module } from '@nestjs/common';
import { ShedLoad } from './shed-load';

@Module({ providers: [ShedLoad], exports: [ShedLoad] })
export class ShedLoadModule {}
