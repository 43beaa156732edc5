import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { api } from '../../api/api';
import type { ImportProblem, ImportReport } from '../../api/views';
import { remember } from '../../app/remembered';
import { LanguageProvider } from '../../language/language-provider';
import { bring } from '../../language/languages';
import type { ReactElement } from 'react';
import { OFFICES } from './answers';
import { IMPORT_MESSAGES } from './import.messages';
import { MissingPeople } from './missing-people';
import { ReportEntries } from './report-entries';
import { FoundProblems } from './report-problems';
import { UnderstoodColumns } from './understood-columns';
import { ValueQuestions } from './value-questions';

// A class that is called as a method of texts is would be that method.
jest.mock('./value-questions.module.css', () => ({ __esModule: true, default: {} }));
jest.mock('../../look/wide.module.css', () => ({ __esModule: true, default: {} }));
bring(IMPORT_MESSAGES);

const problem = (file: string, line: number | null, column: string): ImportProblem => ({
  ...{ file, line, column, value: null },
  ...{ problem: `${column} is wrong`, remedy: 'mend it' },
});
const HOURS = problem('mapping', null, 'hours.Pagi');
const ROW = problem('people.csv', 4, 'NIK');

/** The page's parts after a trial found these things wrong. */
function show(problems: readonly ImportProblem[], language = 'en'): void {
  remember('sambung.language', language);
  jest.spyOn(api, 'GET').mockResolvedValue({ data: { problems, next: null } });
  const report = { importId: 'i1', problems, problemsFound: problems.length } as unknown as ImportReport;
  const question = { about: 'hours', question: '', choices: [], values: ['Pagi', 'Sore'] };
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <QueryClientProvider client={new QueryClient()}>
          <ValueQuestions
            understood={{ mapping: {}, columns: [], questions: [question] }}
            answers={{ columns: {}, values: { hours: { Pagi: 'kapan-kapan' } } }}
            wrong={new Set(['Pagi'])}
            asked={0}
            onAnswer={() => undefined}
          />
          <FoundProblems report={report} answered />
          <ReportEntries
            entries={[
              { kind: 'site', key: 'bandung', name: 'Bandung', fate: 'created', fields: {} },
              { kind: 'team', key: 'gudang-baru', name: { id: 'Gudang', en: 'Store' }, fate: 'created', fields: {} },
            ]}
          />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
}

describe('an answer that nobody can read', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is marked where it was typed, and nothing else is called wrong', () => {
    show([HOURS]);
    expect(screen.getByRole('alert').textContent).toContain('These hours cannot be read');
    expect(screen.getByRole('textbox', { name: 'Pagi' }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('textbox', { name: 'Sore' }).getAttribute('aria-invalid')).not.toBe('true');
    expect(screen.queryByText(/nothing is imported/)).toBeNull();
  });

  it('is not counted with what is wrong in the file', async () => {
    show([HOURS, ROW]);
    expect(await screen.findByText('NIK is wrong')).toBeTruthy();
    expect(screen.getByText('1 thing is wrong: nothing is imported')).toBeTruthy();
    expect(screen.queryByText('hours.Pagi is wrong')).toBeNull();
  });
});

describe('an office that nobody has said', () => {
  const ask = (asked: number, offices: Readonly<Record<string, string>> = {}): ReactElement => (
    <MantineProvider env="test">
      <LanguageProvider>
        <ValueQuestions
          understood={{
            ...{ mapping: {}, columns: [] },
            questions: [{ about: OFFICES, question: '', choices: ['front', 'back'], values: ['Bengkel', 'Sales'] }],
          }}
          answers={{ columns: {}, values: { [OFFICES]: offices } }}
          wrong={new Set()}
          asked={asked}
          onAnswer={() => undefined}
        />
      </LanguageProvider>
    </MantineProvider>
  );

  it('is marked and focused when somebody wants to go on, each time, and no longer once it is said', () => {
    remember('sambung.language', 'en');
    const { rerender } = render(ask(0));
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(ask(1, { Bengkel: 'back' }));
    const sales = screen.getByRole('radiogroup', { name: 'Sales' });
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual(['Choose: front or back.']);
    expect([sales.getAttribute('aria-invalid'), sales.contains(document.activeElement)]).toEqual(['true', true]);
    (document.activeElement as HTMLElement).blur();
    rerender(ask(2, { Bengkel: 'back' }));
    expect(sales.contains(document.activeElement)).toBe(true);
    rerender(ask(2, { Bengkel: 'back', Sales: 'front' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('what is wrong in a row', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is said in the language of the page, with what it is about filled in, and a field by its name', async () => {
    const empty = { ...ROW, code: 'cell.empty', facts: { field: 'externalId' } };
    const ours = {
      ...problem('people.csv', 5, 'Bagian'),
      code: 'entry.unknown',
      facts: { kind: 'team', key: 'gudang' },
    };
    const late = { ...problem('people.csv', 6, 'Cuti'), code: 'absence.backwards', facts: { from: '2026-12-10' } };
    show([empty, ours, late], 'id');
    expect(await screen.findByText('Nomor karyawan kosong. Setiap orang harus punya.')).toBeTruthy();
    expect(screen.getByText(/^Departemen dengan kunci “gudang” tidak ada\./)).toBeTruthy();
    expect(screen.getByText(/^Hari terakhirnya sebelum hari pertama, 10\/12\/2026\./)).toBeTruthy();
    expect(screen.queryByText(/is wrong|mend it/)).toBeNull();
  });

  it('is told as the service says it where a report of before has no code, or a newer service’s is not known', async () => {
    show([ROW, { ...problem('people.csv', 5, 'Nama'), code: 'something.new', facts: { field: 'name' } }], 'id');
    for (const said of ['NIK is wrong', 'Nama is wrong'])
      expect((await screen.findByText(said)).getAttribute('lang')).toBe('en');
    expect(screen.getAllByText('mend it')).toHaveLength(2);
  });
});

describe('why a column is asked about', () => {
  const told = (header: string, code: string, facts: Record<string, string>) => ({
    ...{ header, field: null, certainty: 'asked' as const, because: `why ${header} is asked`, code, facts },
  });
  const columns = [
    told('NIK', 'identity-cards', { header: 'NIK', field: 'externalId' }),
    told('Kontak', 'ambiguous', { header: 'Kontak', fields: 'phone, email' }),
    told('Atasan', 'other-values', { header: 'Atasan', field: 'manager', against: 'not external ids of this file' }),
    told('Lain', 'something-new', {}),
  ];

  it('is said in the language of the page until somebody has said what it is; a reason that the page does not know is not', () => {
    remember('sambung.language', 'id');
    render(
      <MantineProvider env="test">
        <LanguageProvider>
          <UnderstoodColumns
            understood={{ mapping: {}, columns, questions: [] }}
            answers={{ columns: { Atasan: 'manager' }, values: {} }}
            onAnswer={() => undefined}
          />
        </LanguageProvider>
      </MantineProvider>,
    );
    expect(screen.getByText('Judulnya seperti Nomor karyawan, tetapi isinya nomor KTP (16 digit).')).toBeTruthy();
    expect(screen.getByText('Bisa berarti Telepon / E-mail.')).toBeTruthy();
    expect(screen.queryByText(/bukan itu|is asked/)).toBeNull();
  });
});

describe('what is new beside people', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is called by its name, not by its key', () => {
    show([]);
    expect(screen.getByText('Bandung')).toBeTruthy();
    expect(screen.getByText('Store')).toBeTruthy();
    expect(screen.queryByText(/bandung|gudang-baru/)).toBeNull();
  });
});

describe('who is not in the file', () => {
  const named = Array.from({ length: 12 }, (_, at) => ({
    ...{ employeeId: `e${at}`, externalId: `N-${at}`, name: `Orang ${at}` },
  }));
  const left = jest.fn<undefined, [boolean]>();
  const tell = (leave: boolean | undefined, managed = 0, people = 12): void => {
    remember('sambung.language', 'en');
    render(
      <MantineProvider env="test">
        <LanguageProvider>
          <MissingPeople
            missing={{ people, here: 40, named: named.slice(0, people), managed }}
            leave={leave}
            onLeave={left}
          />
        </LanguageProvider>
      </MantineProvider>,
    );
  };

  it('is named, ten at first, and stays unless somebody says that they have left and reads what that means', () => {
    tell(false);
    expect(screen.getByRole('heading').textContent).toBe(
      '12 people of 40 who were imported before are not in this file',
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(10);
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(screen.getAllByRole('listitem').at(-1)?.textContent).toBe('Orang 11 N-11');
    const chosen = (): unknown[] =>
      screen.getAllByRole<HTMLInputElement>('radio').map(({ checked, value }) => checked && value);
    expect(chosen()).toEqual(['stay', false]);
    expect(screen.getByText(/can no longer sign in .* deputy or manager/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: /They have left/ }));
    expect(left.mock.calls).toEqual([[true]]);
  });

  it('is doubted where so many would leave that the file may not be whole', () => {
    tell(true);
    expect(screen.getByRole('alert').textContent).toContain('That is 30%');
  });

  it('is for the mapping to say where there is one, and for the identity provider of whom it keeps up to date', () => {
    tell(undefined, 1, 2);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText(/missing: deactivate/)).toBeTruthy();
    expect(screen.getByText(/1 other is not in it either, but kept up to date by your identity provider/)).toBeTruthy();
  });
});
