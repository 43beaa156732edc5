import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { HostUnknown } from '../issuer/issuer.errors';
import { answerForIssuer } from '../issuer/issuer-routes';
import type { Issuer } from '../issuer/issuer';
import { OwnNames } from '../issuer/own-names';
import { SERVICE_NAMES, type Target } from '../services';
import { sendJson, sendProblem } from './answers';
import { ApiDocument } from './api-document';
import { AskInstances, type Asking } from './ask-instances';
import { EXPORT_PATH, ExportMe } from './export-me';
import { Forward } from './forward';
import { NotPutThrough } from './ingress.errors';
import type { Instances } from './instances';
import type { Pages } from './pages/pages';
import { Proxies } from './proxies';
import { answerReference } from './reference-page';
import { serviceFor } from './service-for';
import { askDemoIssuer } from './session/ask-demo-issuer';
import { DeviceSessions } from './session/device-sessions';
import { PersonasUnavailable } from './session/session.errors';
import { Sessions } from './session/sessions';
import type { SignIn } from './sign-in/sign-in';

/** A version of the API, or what programs ask for besides: none of them is an address that somebody typed or followed. */
const API = /^\/(v\d+|auth|scim|session|health|metrics|assets|\.well-known|openapi\.json)(\/|$)/;
const isOfApi = (path: string): boolean => API.test(path);
const REQUEST_ID = /^[\w.:-]{1,128}$/;

export interface IngressOptions {
  /** The issuer of the embedded default, which runs in this process. */
  readonly issuer?: Issuer;
  readonly asking?: Asking;
  /** Missing: they were not built, and the reference page stands in for them. */
  readonly pages?: Pages | undefined;
  /** The origin is reached by https: cookies are for that alone. */
  readonly secure?: boolean;
  /** Under which the demo issuer signs besides localhost and addresses of numbers. */
  readonly names?: readonly string[];
  /** Proxies of one's own before it: addresses, or networks. */
  readonly proxies?: readonly string[];
  /** Missing: nobody signs in with an identity provider here. */
  readonly signIn?: SignIn | undefined;
}

/** One origin for everything: paths go to the services, each request to the next instance; the rest is answered here. */
export class Ingress {
  private readonly forward: Forward;
  private readonly exportMe: ExportMe;
  private readonly document: ApiDocument;
  private readonly asking: AskInstances;
  private readonly server: Server;
  private readonly sessions: Sessions;
  private readonly issuer: Issuer | undefined;
  private readonly pages: Pages | undefined;
  private readonly names: OwnNames;
  private readonly proxies: Proxies;
  private readonly signIn: SignIn | undefined;

  constructor(
    private readonly instances: Instances,
    { issuer, asking, pages, secure = false, names = [], proxies = [], signIn }: IngressOptions = {},
  ) {
    this.issuer = issuer;
    this.pages = pages;
    this.signIn = signIn;
    this.names = new OwnNames(names);
    this.proxies = new Proxies(proxies);
    this.sessions = new Sessions({
      secure,
      devices: new DeviceSessions(instances),
      signIn,
      tokenForPersona: (persona, host) => this.tokenForPersona(persona, host),
    });
    this.forward = new Forward(instances);
    this.exportMe = new ExportMe(instances);
    this.asking = new AskInstances(
      instances,
      (url) => {
        this.forward.giveUp(url);
      },
      asking,
    );
    this.document = new ApiDocument(instances);
    this.server = createServer((request, response) => void this.answer(request, response));
    this.server.on('checkExpectation', refuseExpectation);
    this.server.requestTimeout = 0; // A stream is one long request; slow headers still time out.
    // As services do it: longer than proxies keep theirs, so that none sends a request on one that is just being closed from our side.
    [this.server.keepAliveTimeout, this.server.headersTimeout] = [65_000, 66_000];
  }

  /** Rejects with EADDRINUSE if the port is taken. Returns the port, which 0 leaves to the system. */
  async listen(port: number, host: string): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject).listen(port, host, resolve);
    });
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  /** Takes nothing new; what is under way may finish within the time given, then it is cut. */
  async close(withinMs: number): Promise<void> {
    this.asking.close();
    const closed = new Promise((resolve) => this.server.close(resolve));
    const idle = setInterval(() => {
      this.server.closeIdleConnections();
    }, 50);
    const cut = setTimeout(() => {
      this.server.closeAllConnections();
    }, withinMs);
    await closed;
    clearInterval(idle);
    clearTimeout(cut);
    this.forward.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    prepare(request, response, this.proxies.clientOf(request));
    try {
      const service = serviceFor(path);
      if (service && service !== 'issuer') await this.sessions.lend(request);
      if (path === EXPORT_PATH && request.method === 'GET') await this.exportMe.answer(request, response);
      else if (service && !this.isAnsweredHere(service)) await this.forward.put(service, request, response);
      else if (!(await this.answerHere(path, request, response)) && !(await this.showNotFound(path, request, response)))
        notFound(response, path);
    } catch (error) {
      refuse(response, path, error);
    }
  }

  /** The issuer of the embedded default runs in this process; elsewhere it is a service like others, or there is none. */
  private isAnsweredHere(service: Target): boolean {
    return service === 'issuer' && (this.issuer !== undefined || this.instances.of('issuer').length === 0);
  }

  private async answerHere(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (this.issuer && (await answerForIssuer(this.issuer, this.names, request, response))) return true;
    if (await this.signIn?.answer(path, request, response)) return true;
    if (await this.sessions.answer(path, request, response)) return true;
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (path === '/openapi.json') {
      sendJson(response, 200, await this.document.read());
      return true;
    }
    if (path.startsWith('/health/')) {
      const missing =
        path === '/health/ready' ? SERVICE_NAMES.filter((name) => this.instances.of(name).length === 0) : [];
      sendJson(response, missing.length === 0 ? 200 : 503, { status: missing.length === 0 ? 'ok' : 'error', missing });
      return true;
    }
    return (await this.pages?.answer(path, request, response)) || answerReference(path, response);
  }

  /** Whatever asks for an address of the API is told so as the API tells it, also a browser. */
  private async showNotFound(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    return !isOfApi(path) && ((await this.pages?.answerNotFound(request, response)) ?? false);
  }

  /** Throws IssuerProblem, PersonasUnavailable, ServiceUnavailable. */
  private async tokenForPersona(persona: string, host: string | undefined): Promise<string> {
    const [elsewhere] = this.instances.inTurn('issuer');
    if (!this.issuer && elsewhere === undefined) throw new PersonasUnavailable();
    if (!this.names.has(host)) throw new HostUnknown();
    return this.issuer ? this.issuer.tokenForPersona(persona) : askDemoIssuer(elsewhere ?? '', persona);
  }
}

/** We are the first hop, or the first behind a proxy that says who asked it: what a client says about hops before us is not to be believed. */
function prepare(request: IncomingMessage, response: ServerResponse, client: string | undefined): void {
  const believed = Object.entries(request.headers).filter(
    ([name]) => !name.startsWith('x-forwarded-') && name !== 'forwarded',
  );
  request.headers = Object.fromEntries(believed);
  if (client !== undefined) request.headers['x-forwarded-for'] = client;
  const sent = request.headers['x-request-id'];
  const id = typeof sent === 'string' && REQUEST_ID.test(sent) ? sent : randomUUID();
  request.headers['x-request-id'] = id;
  response.setHeader('X-Request-Id', id);
}

/** Node answers an `Expect` that it does not know with an empty 417. What it would have sent is not read: the connection cannot be used again. */
function refuseExpectation(request: IncomingMessage, response: ServerResponse): void {
  const [instance = '/'] = (request.url ?? '/').split('?', 1);
  const detail = 'The header Expect takes 100-continue alone. Leave it out.';
  response.setHeader('Connection', 'close');
  sendProblem(response, { status: 417, code: 'request.expectation', detail, instance });
}

function notFound(response: ServerResponse, instance: string): void {
  const detail = 'There is nothing at this address. The addresses there are stand in /openapi.json.';
  sendProblem(response, { status: 404, code: 'route.not-found', detail, instance });
}

function refuse(response: ServerResponse, instance: string, error: unknown): void {
  if (response.destroyed) return;
  if (error instanceof NotPutThrough) {
    const { status, code, message: detail, retryAfterSeconds } = error;
    sendProblem(response, { status, code, detail, instance, retryAfterSeconds });
  } else {
    sendProblem(response, { status: 500, code: 'internal', detail: 'Something went wrong on our side.', instance });
  }
}
