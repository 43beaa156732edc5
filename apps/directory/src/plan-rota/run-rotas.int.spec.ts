import { INDONESIAN_RULES } from '@sambung/rota';
import { eventually } from '@sambung/testing';
import { DirectoryUnderTest } from '../../test/directory-under-test';
import { RunRotas } from './run-rotas';
import { SolveApart } from './solve-apart';

describe('the planning of a rota', () => {
  it('loses none of its attempts when the instance that plans it is asked to end', async () => {
    const directory = await DirectoryUnderTest.start();
    const { app, dataSource } = directory.service;
    let interrupt = (): void => undefined;
    const solving = app.get(SolveApart);
    jest.spyOn(solving, 'plan').mockImplementation(
      () =>
        new Promise((_, reject) => {
          interrupt = () => reject(new Error('The planning thread ended before its time.'));
        }),
    );
    jest.spyOn(solving, 'onApplicationShutdown').mockImplementation(() => {
      interrupt();
      return Promise.resolve();
    });
    try {
      const workspace = directory.newWorkspace();
      const hr = await directory.as(workspace);
      const team = { key: 'sales', name: { id: 'Penjualan', en: 'Sales' }, office: 'front' };
      const { teamId } = (await hr.post('/v1/teams', team)).body as { teamId: string };
      await hr.put(`/v1/teams/${teamId}/rota-rules`, { ...INDONESIAN_RULES, timeZone: 'Asia/Jakarta' });
      const asked = { teamId, from: '2027-03-01', days: 7, queues: [{ key: 'calls', needs: [] }], seconds: 10 };
      expect((await hr.post('/v1/rotas', asked, { prefer: 'wait=0' })).status).toBe(202);
      await eventually(() => expect(solving.plan).toHaveBeenCalledTimes(1));

      await app.get(RunRotas).onApplicationShutdown();

      const rotas = await dataSource.query('select attempts, claim, status from rotas where workspace = $1', [
        workspace,
      ]);
      expect(rotas).toEqual([{ attempts: 0, claim: null, status: 'planning' }]);
    } finally {
      await directory.stop();
    }
  });
});
