import { playing } from './playing';
import { expectAccessible, expectFits, heading, type Stage } from './stage';

/** Somebody signs a phone of theirs in with a code from the screen, and out again. */
export function devicesPlay(stage: () => Stage): void {
  const it = playing(stage);
  it('sign a phone in by the code on a screen, for Hand over and Desk alone, until it is signed out there', async () => {
    const { page: screen, wrong } = await stage().window({ locale: 'en-GB', colorScheme: 'dark' });
    await screen.getByRole('button', { name: /Dwi Astuti/ }).click();
    // HR lands at their own work.
    await heading(screen, /Find somebody/);
    await screen.getByRole('link', { name: 'Devices' }).click();
    await heading(screen, /Devices/);
    await screen.getByRole('button', { name: 'Make a QR code' }).click();
    await screen.getByRole('img', { name: 'QR code that signs one device in' }).waitFor();
    await expectAccessible(screen);
    const link = await screen.getByRole('link', { name: /Without a camera/ }).getAttribute('href');

    const { pathname, hash } = new URL(link ?? '');
    const small = { locale: 'id-ID', colorScheme: 'light', viewport: { width: 360, height: 740 } } as const;
    const { page: phone, wrong: alsoWrong } = await stage().window(small, pathname + hash);
    await phone.getByRole('heading', { name: 'Halo, Dwi Astuti' }).waitFor();
    expect(new URL(phone.url()).hash).toBe('');
    await phone.getByLabel('Pilih PIN').fill('482915');
    await phone.getByLabel('Sekali lagi').fill('482916');
    await phone.getByRole('button', { name: 'Masuk', exact: true }).click();
    await phone.getByText('Tidak sama dengan yang di atas').waitFor();
    await expectAccessible(phone);
    await expectFits(phone);
    await phone.getByLabel('Sekali lagi').fill('482915');
    await phone.getByRole('button', { name: 'Masuk', exact: true }).click();
    await phone.getByText('Perangkat ini sudah masuk.').waitFor();
    await expectAccessible(phone);
    await expectFits(phone);
    await phone.getByRole('link', { name: 'Mulai' }).click();
    await heading(phone, /Sambungkan pelanggan/);
    await phone.getByRole('option').first().waitFor();
    expect(await phone.getByRole('link', { name: 'Perangkat' }).count()).toBe(0);

    await screen.getByText('Komputer is signed in.').waitFor();
    await screen.getByRole('button', { name: /^Sign .+ out$/ }).click();
    await screen.getByText(/signed out at once/).waitFor();
    await expectAccessible(screen);
    await screen.getByRole('button', { name: /^Sign .+ out$/ }).click();
    await screen.getByText('No device is signed in.').waitFor();
    await phone.reload({ timeout: 0 });
    await heading(phone, /Masuk/);
    expect([...wrong, ...alsoWrong]).toEqual([]);
  });
}
