import { Unavailable } from '@sambung/contracts';

/** Nothing of this workspace's directory has been read here yet: neither its people nor its reasons are known. */
export class WorkspaceNotReady extends Unavailable {
  readonly code = 'workspace.not-ready';
  override readonly retryAfterSeconds = 5;

  constructor() {
    super(
      'The directory of this workspace has not been read yet. If its people and reasons were imported, try again in a few seconds.',
    );
  }
}
