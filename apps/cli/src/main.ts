#!/usr/bin/env node
import { Command } from 'commander';
import { demoCommand } from './demo/demo.command';
import { doctorCommand } from './doctor/doctor.command';
import { continueAfterRestoreCommand } from './events/continue-after-restore.command';
import { parkedCommand } from './events/parked.command';
import { resendCommand } from './events/resend.command';
import { importCommand } from './import/import.command';
import { ingressCommand } from './ingress/ingress.command';
import { issuerCommand } from './issuer/issuer.command';
import { provisionCommand } from './provision/provision.command';
import { replayCommand } from './replay/replay.command';
import { republishCommand } from './republish/republish.command';
import { simulateCommand } from './simulate/simulate.command';
import { CannotStart } from './start/cannot-start';
import { explain } from './start/explain';
import { startCommand } from './start/start.command';

const sambung = new Command('sambung')
  .description('Any employee passes a customer to the right person in one step.')
  .showHelpAfterError()
  .addCommand(startCommand)
  .addCommand(demoCommand)
  .addCommand(simulateCommand)
  .addCommand(replayCommand)
  .addCommand(importCommand)
  .addCommand(doctorCommand)
  .addCommand(republishCommand)
  .addCommand(resendCommand)
  .addCommand(parkedCommand)
  .addCommand(continueAfterRestoreCommand)
  .addCommand(provisionCommand)
  .addCommand(ingressCommand)
  .addCommand(issuerCommand);

sambung.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(error instanceof CannotStart ? error.exitCode : 1);
});
