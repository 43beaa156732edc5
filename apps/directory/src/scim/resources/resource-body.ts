import { z } from 'zod';

/** A resource as a client sends it. What is in it is read by its schemas, one attribute after the other, and refused in SCIM's words. */
export const ResourceBody = z.record(z.string(), z.unknown());
