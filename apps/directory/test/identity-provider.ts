import { USER } from '../src/scim/schemas/user-schemas';
import { DirectoryUnderTest, type Answer, type Caller, type PublishedEvent } from './directory-under-test';

/** A directory with an identity provider that pushes people into it, each time into a workspace of its own. */
export class IdentityProvider {
  workspace = '';
  admin!: Caller;
  /** With a key of the scope scim:write. */
  client!: Caller;

  static async start(): Promise<IdentityProvider> {
    return new IdentityProvider(await DirectoryUnderTest.start());
  }

  private constructor(readonly directory: DirectoryUnderTest) {}

  /** For each test: nobody is here yet. */
  async enterWorkspace(): Promise<void> {
    this.workspace = this.directory.newWorkspace();
    this.admin = await this.directory.as(this.workspace, ['admin']);
    const answer = await this.admin.post('/v1/api-keys', { name: 'Okta', scopes: ['scim:write'] });
    const { key } = answer.body as { key: string };
    this.client = this.directory.withKey(key);
  }

  /** The id of whom it created. */
  async create(body: object): Promise<string> {
    const answer = await this.client.post('/scim/v2/Users', body);
    const { id, detail } = answer.body as { id: string; detail?: string };
    expect([answer.status, detail]).toEqual([201, undefined]);
    return id;
  }

  find(filter: string): Promise<Answer> {
    return this.client.get(`/scim/v2/Users?filter=${encodeURIComponent(filter)}`);
  }

  /** What was told of somebody. */
  async events(subject: string): Promise<PublishedEvent[]> {
    return (await this.directory.events(this.workspace)).filter((event) => event.subject === subject);
  }
}

/** Somebody as a client sends them. */
export const sari = (more: object = {}): object => ({
  schemas: [USER],
  userName: 'sari@toko.example',
  name: { givenName: 'Sari', familyName: 'Wulandari' },
  emails: [{ value: 'sari@toko.example', type: 'work', primary: true }],
  ...more,
});
