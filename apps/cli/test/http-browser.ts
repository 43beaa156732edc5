/** What a browser does of redirects and cookies: enough to sign in with. Cookies are kept per host and port. */
export class HttpBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  async open(
    address: string,
    init: { method?: string; body?: URLSearchParams; page?: boolean } = {},
  ): Promise<Response> {
    const { origin } = new URL(address);
    const answer = await fetch(address, {
      ...(init.method !== undefined && { method: init.method }),
      ...(init.body && { body: init.body }),
      redirect: 'manual',
      headers: { cookie: this.cookiesOf(origin), ...(init.page === true && { 'sambung-page': '1' }) },
    });
    for (const each of answer.headers.getSetCookie()) this.take(origin, each);
    return answer;
  }

  /** Where an answer leads. */
  static next(answer: Response): string {
    return new URL(answer.headers.get('location') ?? '', answer.url).href;
  }

  cookiesOf(origin: string): string {
    return [...this.jar(origin)].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Another browser, or one that has lost them. */
  forget(origin: string, name: RegExp): void {
    for (const each of this.jar(origin).keys()) if (name.test(each)) this.jar(origin).delete(each);
  }

  set(origin: string, name: string, value: string): void {
    this.jar(origin).set(name, value);
  }

  private take(origin: string, text: string): void {
    const [pair = '', ...attributes] = text.split(/;\s*/);
    const [name = '', ...value] = pair.split('=');
    const isOver = attributes.some((each) => each.toLowerCase() === 'max-age=0') || value.join('=') === '';
    if (isOver) this.jar(origin).delete(name);
    else this.jar(origin).set(name, value.join('='));
  }

  private jar(origin: string): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }
}
