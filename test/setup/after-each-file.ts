import { ServiceProcess } from '../../libs/testing/src/service-process';

afterAll(() => ServiceProcess.killAll());
