import { Injectable } from '@nestjs/common';
import { Database } from '@sambung/platform';
import { ResourceNotFound } from '../scim.errors';
import { findResource, findResources, type Store } from './find-resources';
import { listResponse, searchOf, type ListQuery } from './list-query';
import { isAsked, projected, type Asked } from './projection';
import type { Resource } from './resource';

/** People and teams as clients read them. */
@Injectable()
export class ReadResources {
  constructor(private readonly database: Database) {}

  list(workspace: string, store: Store, query: ListQuery) {
    const { search, startIndex } = searchOf(store.type, query);
    return this.database.inWorkspace(workspace, async (manager) => {
      const { total, resources } = await findResources(manager, workspace, store, {
        ...search,
        without: unasked(store, query),
      });
      const shown = resources.map((resource) => projected(store.type, resource, query));
      return listResponse(shown, { total, startIndex });
    });
  }

  /** Throws ResourceNotFound. */
  one(workspace: string, store: Store, id: string, asked: Asked): Promise<Resource> {
    return this.database.inWorkspace(workspace, async (manager) => {
      const resource = await findResource(manager, workspace, store, id, unasked(store, asked));
      if (!resource) throw new ResourceNotFound(store.type.name);
      return resource;
    });
  }
}

/** A team's members may be many, and Entra ID asks for teams without them. */
function unasked({ type }: Store, asked: Asked): string[] {
  return type.name === 'Group' && !isAsked(type, 'members', asked) ? ['members'] : [];
}
