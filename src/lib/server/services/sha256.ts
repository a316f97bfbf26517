import { hash } from 'node:crypto';
import type { Sha256 } from '#lib/domain/merkle.ts';

/** For the domain, which knows no package: the tree of a log, key ids, hashes of receipts. */
export const sha256: Sha256 = (data) => hash('sha256', data, 'buffer');
