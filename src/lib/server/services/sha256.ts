import { hash } from 'node:crypto';
import type { Sha256 } from '#lib/domain/merkle.ts';

/**
 * For the domain, which knows no package: the tree of a log, key ids, hashes of receipts. A buffer that
 * the hash makes itself has memory of its own, which costs several times what hashing does.
 */
export const sha256: Sha256 = (data) => Buffer.from(hash('sha256', data), 'hex');
