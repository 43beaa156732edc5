import { Module } from '@nestjs/common';
import { AskOfHandoffModule } from '../ask-of-handoff/ask-of-handoff.module';
import { AnswerOfferController } from './answer-offer.controller';
import { AnswerOffer } from './answer-offer';

@Module({ imports: [AskOfHandoffModule], controllers: [AnswerOfferController], providers: [AnswerOffer] })
export class AnswerOfferModule {}
