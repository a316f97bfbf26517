import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleSource } from '#lib/server/services/bundle/bundle-source.ts';
import { writeBundle } from '#lib/server/services/bundle/write-bundle.ts';
import { TEST_SIGNER } from '../deps.ts';
import { readBundle } from './bundle-text.ts';
import { BundleFault, checkBundle } from './check-bundle.ts';
import { startVerifier } from './verifier-process.ts';

/** What `verify.py` and the second verifier say of a bundle: why it does not hold; empty where it does. */
export interface Verdicts {
	first: string;
	second: string;
}

/** Both verifiers, for bundles that are written into a folder one after the other. */
export function bothVerifiers(folder: () => string) {
	const python = startVerifier();
	return {
		async of(source: BundleSource): Promise<Verdicts> {
			const path = join(folder(), 'bundle');
			rmSync(path, { recursive: true, force: true });
			await writeBundle(source, TEST_SIGNER, path);
			const { reason } = await python.verdict(path, 'whole');
			return { first: reason, second: faultOf(() => checkBundle(readBundle(path), 'whole')) };
		},
		stop: () => python.stop()
	};
}

function faultOf(check: () => void): string {
	try {
		check();
		return '';
	} catch (error) {
		if (error instanceof BundleFault) return error.message;
		throw error;
	}
}
